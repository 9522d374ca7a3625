import { describe, expect, it } from "vitest";
import { legalActions, NEUTRAL, sightOf, viewFor } from "@/engine";
import { drive, randomPolicy } from "@/table/testing/drive";
import { createMemoryHouse } from "@/table/testing/memory-house";
import { dealerOf } from "@/table/testing/truths";
import { bytesOf } from "../browser/testing/host";
import { botMind, sightFrom } from "./mind";

async function publications(seats: number, seed: number) {
  const house = createMemoryHouse({ seats, mode: "challenge", seed });
  for (let seat = 0; seat < seats; seat++) house.claim(seat, `Seat ${seat}`, seat > 0);
  house.signalStart();
  const game = drive(house);
  await game.playUntil((table) => table.handIndex > 12 || table.phase === "ended", randomPolicy(seed));
  await game.stop();
  return house.published();
}

describe("what a bot sees", () => {
  it.each([
    [2, 3],
    [6, 4],
    [9, 5],
  ])("is what the engine says its chair may see, at every turn of a game of %i", async (seats, seed) => {
    let turns = 0;
    for (const publication of await publications(seats, seed)) {
      const { engine } = dealerOf(publication);
      for (const seat of publication.seats) {
        const view = viewFor(engine, { kind: "seat", seat: seat.seatIndex });
        const sight = sightFrom(publication.table, seat);
        const truth = sightOf(view, seat.seatIndex);
        if (truth === null) expect(sight).toBeNull();
        else {
          turns += 1;
          const { legal, ...rest } = truth;
          const { toCall, canCheck, raise } = legal;
          expect(sight).toEqual({
            ...rest,
            log: rest.log.map(({ street, seat: who, action, amount }) => ({
              street,
              seat: who,
              action,
              amount,
            })),
            legal: { toCall, canCheck, raise },
          });
        }
      }
    }
    expect(turns).toBeGreaterThan(20);
  });

  it("leads to an act that the table takes as it is", async () => {
    for (const publication of await publications(6, 8)) {
      const seat = publication.seats.find((view) => view.pendingAction !== null);
      if (seat === undefined) continue;
      const act = botMind({ table: publication.table, seat, style: NEUTRAL, bytes: bytesOf(2) });
      const legal = legalActions(dealerOf(publication).engine, seat.seatIndex);
      if (legal === null) throw new Error("nobody owes an act");
      if (act.action === "check") expect(legal.canCheck).toBe(true);
      if (act.action === "call") expect(legal.toCall).toBeGreaterThan(0);
      if (act.action === "raise") {
        expect(act.raiseTo).toBeGreaterThanOrEqual(legal.raise?.minTo ?? Number.POSITIVE_INFINITY);
        expect(act.raiseTo).toBeLessThanOrEqual(legal.raise?.maxTo ?? 0);
      }
    }
  });

  it("is nothing where the chair owes nothing: it would fold", async () => {
    const [first] = await publications(2, 3);
    const idle = first?.seats.find((view) => view.pendingAction === null);
    if (first === undefined || idle === undefined) throw new Error("somebody always waits");
    expect(botMind({ table: first.table, seat: idle, style: NEUTRAL, bytes: bytesOf(1) })).toEqual({
      action: "fold",
    });
  });
});
