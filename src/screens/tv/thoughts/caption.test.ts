import { describe, expect, it } from "vitest";
import type { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { captionOf, findCaption } from "./caption";

const row = (parts: Partial<HandRow> = {}) => ({ ...(handRow as unknown as HandRow), ...parts });
const thought = (seat_index: number, act: number, text: string) => ({ seat_index, act, text });
const nameAt = (seat: number) => row().seats.find(({ seat_index }) => seat_index === seat)?.name;

describe("the caption under a closed hand", () => {
  it("is the winner's last reason", () => {
    const thoughts = [thought(2, 2, "raise"), thought(4, 3, "no"), thought(2, 5, "again")];
    expect(captionOf(row({ thoughts }))).toEqual({ name: nameAt(2), text: "again" });
  });

  it("is the last of all where the winner gave none, and nothing where nobody did", () => {
    const { thoughts: _none, ...silent } = row();
    expect(captionOf(row({ thoughts: [thought(0, 1, "a"), thought(4, 3, "b")] }))?.text).toBe("b");
    expect(captionOf(silent as HandRow)).toBeNull();
    expect(captionOf(row({ thoughts: [thought(8, 1, "who?")] }))).toBeNull();
  });
});

describe("looking for it", () => {
  const look = async (...answers: (readonly HandRow[])[]) => {
    let pauses = 0;
    const read = async () => answers.shift() ?? [];
    const found = await findCaption(1, read, async () => {
      pauses += 1;
    });
    return { text: found?.text ?? null, pauses };
  };
  const told = row({ thoughts: [thought(2, 2, "raise")] });

  it("waits until the hand's row is stored, and never takes another hand's", async () => {
    expect(await look([], [row({ hand_index: 2 })], [told])).toEqual({ text: "raise", pauses: 3 });
  });

  it("gives up in the end, and at once where the row is silent", async () => {
    expect(await look()).toEqual({ text: null, pauses: 4 });
    expect(await look([row({ thoughts: [] })])).toEqual({ text: null, pauses: 1 });
  });
});
