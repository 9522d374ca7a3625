import { describe, expect, it } from "vitest";
import type { Publication, PublishVerdict } from "@/table/ports";
import { drive } from "@/table/testing/drive";
import { createMemoryHouse } from "@/table/testing/memory-house";
import { createCrewOutbox, mayStay } from "./outbox";

async function aHand(): Promise<readonly Publication[]> {
  const house = createMemoryHouse({ seats: 2, mode: "challenge" });
  house.claim(0, "Human");
  house.claim(1, "Gale", true);
  house.signalStart();
  const game = drive(house);
  await game.playUntil((table) => table.handIndex === 2);
  await game.stop();
  return house.published();
}

function open(verdict: () => PublishVerdict, hurried: () => boolean) {
  const sent: Publication[] = [];
  const outbox = {
    async publish(publication: Publication) {
      sent.push(publication);
      return verdict();
    },
  };
  return { sent, outbox: createCrewOutbox(outbox, 40, hurried) };
}

describe("the outbox of a crew", () => {
  it("sends every publication while somebody plays, under the server's versions and with no chair's view", async () => {
    const { sent, outbox } = open(
      () => "accepted",
      () => false,
    );
    const hand = await aHand();
    for (const publication of hand) expect(await outbox.publish(publication)).toBe("accepted");
    expect(sent.map(({ version }) => version)).toEqual(hand.map((_, index) => 41 + index));
    expect(sent.every(({ seats, results }) => seats.length === 0 && results.length === 0)).toBe(true);
    expect(sent.map(({ table, full }) => ({ table, full }))).toEqual(
      hand.map(({ table, full }) => ({ table, full })),
    );
  });

  it("sends only the close of each hand once nobody waits, without a gap in the versions", async () => {
    const { sent, outbox } = open(
      () => "accepted",
      () => true,
    );
    const hand = await aHand();
    for (const publication of hand) expect(await outbox.publish(publication)).toBe("accepted");
    expect(sent.map(({ table }) => table.phase)).toEqual(
      hand.map(({ table }) => table.phase).filter((phase) => phase === "between"),
    );
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.map(({ version }) => version)).toEqual(sent.map((_, index) => 41 + index));
    expect(hand.filter(mayStay).length + sent.length).toBe(hand.length);
  });

  it("hands on that the table is lost", async () => {
    const { outbox } = open(
      () => "superseded",
      () => false,
    );
    const [first] = await aHand();
    if (first === undefined) throw new Error("nothing was published");
    expect(await outbox.publish(first)).toBe("superseded");
  });
});
