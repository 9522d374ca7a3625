import { describe, expect, it } from "vitest";
import type { HandRecordInput } from "./ports";
import { drive, openGame, randomPolicy } from "./testing/drive";
import { createMemoryHouse } from "./testing/memory-house";
import { expectSound } from "./testing/truths";

const SEED = 17;
const HANDS = 5;
const policy = randomPolicy(SEED, 0.06);

/** Rows by index; a row that is recorded again must be the same. */
function byIndex(rows: readonly HandRecordInput[]): Map<number, unknown> {
  const found = new Map<number, unknown>();
  for (const { started_at: _start, ended_at: _end, ...row } of rows) {
    if (found.has(row.hand_index)) expect(row).toEqual(found.get(row.hand_index));
    found.set(row.hand_index, row);
  }
  return found;
}

async function wholeGame() {
  const house = createMemoryHouse({ seed: SEED });
  const game = await openGame(house, 4);
  await game.playUntil((table) => table.handIndex === HANDS, policy);
  await game.stop();
  return house;
}

describe("a host that dies", () => {
  it("after any publication is followed by one that plays the same game, whatever is delivered again", async () => {
    const house = await wholeGame();
    const expected = byIndex(house.recorded());
    expect(expected.size).toBe(HANDS - 1);
    for (let version = 1; version < house.published().length; version++) {
      const next = createMemoryHouse({ seed: SEED, from: { house, version } });
      const game = drive(next, { resume: next.resumePoint() });
      // Every entry ever sent is delivered once more: those before the cursor, and those that the dead host took but never published.
      for (const entry of house.entries) next.repeat(entry.id);
      await game.playUntil((table) => table.handIndex === HANDS, policy);
      const rows = byIndex(next.recorded());
      for (const [index, row] of rows)
        expect(row, `hand ${index}, killed at ${version}`).toEqual(expected.get(index));
      expect(rows.has(HANDS - 1)).toBe(true);
      expectSound(next.published().slice(version));
      const ids = next.published().flatMap((publication) => publication.results.map((result) => result.id));
      expect(new Set(ids).size, `killed at ${version}: every result once`).toBe(ids.length);
      await game.stop();
    }
  }, 90_000);

  it("between accepting and hearing of it changes nothing: the next host goes on from what was accepted", async () => {
    const house = createMemoryHouse({ seed: SEED });
    const game = await openGame(house, 4);
    await game.playUntil((table) => table.street === "flop" && table.pendingAction !== null, policy);
    const accepted = game.last();
    await game.stop();
    const again = drive(house, { resume: house.resumePoint() });
    await again.settle();
    expect(house.published().at(-1)).toBe(accepted);
    await again.act("call");
    expect(again.last().version).toBe(accepted.version + 1);
    expect(again.last().results).toHaveLength(1);
    await again.stop();
  });

  it("with an act in hand that was never published has it taken by the next host, once", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    house.holdAnswers(true);
    await game.act("raise", { amount: 60 });
    const { version } = game.last();
    const stopped = game.stop();
    const next = createMemoryHouse({ from: { house, version } });
    const again = drive(next, { resume: next.resumePoint() });
    await again.settle();
    expect(again.table().log.filter((act) => act.action === "raise")).toHaveLength(1);
    expect(again.last().results).toMatchObject([{ id: 1, applied: true }]);
    house.holdAnswers(false);
    await stopped;
    await again.stop();
  });
});
