import { describe, expect, it } from "vitest";
import { ActionInput } from "./actions";

const ACT = { tableId: "0123456789abcdef0123", seatIndex: 2, turnToken: "t", action: "raise" };
const wordsOf = (more: object) => {
  const parsed = ActionInput.safeParse({ ...ACT, ...more });
  return parsed.success ? null : parsed.error.issues.map(({ message }) => message);
};

describe("a key that an act does not know", () => {
  it.each([
    ["maxCall", "max_call"],
    ["MAX_CALL", "max_call"],
    ["max-call", "max_call"],
    ["raise_to", "raiseTo"],
    ["raiseto", "raiseTo"],
    ["seat_index", "seatIndex"],
    ["claimToken", "claim_token"],
  ])("%s is refused with the right name, %s", (wrong, right) => {
    expect(wordsOf({ [wrong]: 40 })).toEqual([`has no field ${wrong}: write ${right}`]);
  });

  it("is named alone where it is like none, and all are named", () => {
    expect(wordsOf({ mood: "calm" })).toEqual(["has no field mood"]);
    expect(wordsOf({ mood: 1, raise_to: 60 })).toEqual([
      "has no field mood, has no field raise_to: write raiseTo",
    ]);
  });

  it("is not repeated where it may be a secret", () => {
    const secret = "hunter2-hunter2-hunter2";
    expect(wordsOf({ [secret]: 1 })).toEqual(["has a field that is not known here"]);
    expect(wordsOf({ "two words": 1 })).toEqual(["has a field that is not known here"]);
  });

  it("is no reason to refuse an act that is right", () => {
    expect(wordsOf({ raiseTo: 60, max_call: 60, say: "Hm", thought: "A pair", wait: 5 })).toBeNull();
  });
});
