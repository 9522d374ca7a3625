import { describe, expect, it } from "vitest";
import { openRoom, owing, sayWord } from "../../testing/room";
import { dealerOf } from "../../testing/truths";
import type { DealerState, Holder } from "../state";
import { atChair, HERE, withAbsence } from "../state";
import { differsInPresenceAlone } from "./presence";

async function state(): Promise<DealerState> {
  const { game } = await openRoom();
  await game.stop();
  return dealerOf(game.last());
}

const holding = (before: DealerState, change: Partial<Holder>): DealerState => {
  const holder = before.holders[1];
  if (!holder) throw new Error("nobody holds chair 1");
  return { ...before, holders: atChair(before.holders, 1, { ...holder, ...change }) };
};

describe("somebody's going offline", () => {
  it("alone is nothing to publish", async () => {
    const before = await state();
    expect(differsInPresenceAlone(before, holding(before, { online: false }))).toBe(true);
  });

  it("with anything that somebody may see or the next host must know is", async () => {
    const before = await state();
    const gone = holding(before, { online: false });
    for (const more of [
      holding(before, { online: false, fresh: false }),
      holding(before, { online: false, name: "Other" }),
      withAbsence(gone, 1, { ...HERE, missed: 1 }),
      withAbsence(gone, 1, { ...HERE, untilGrace: 1 }),
      { ...gone, cursor: gone.cursor + 1 },
      { ...gone, paused: 7 },
    ])
      expect(differsInPresenceAlone(before, more)).toBe(false);
    expect(differsInPresenceAlone(before, before)).toBe(false);
  });

  it("is known to the dealer all the same when the next thing happens", async () => {
    const { house, game } = await openRoom();
    const { version } = game.last();
    const quiet = (owing(game) + 1) % 3;
    house.setOnline(quiet, false);
    await game.settle();
    expect(game.last().version).toBe(version);
    await sayWord(game, (owing(game) + 2) % 3, "sit_out");
    expect(dealerOf(game.last()).holders[quiet]?.online).toBe(false);
    await game.stop();
  });
});
