import { describe, expect, test } from "vitest";
import type { PublicTable } from "@/contract/state";
import { createMemory } from "./memory";

type Told = Pick<PublicTable, "handIndex" | "log">;

/** As much of a published table as a memory looks at. */
function told(
  handIndex: number,
  ...acts: readonly (readonly [string, number, string, number])[]
): PublicTable {
  const table: Told & { blinds: Pick<PublicTable["blinds"], "big"> } = {
    handIndex,
    blinds: { big: 20 },
    log: acts.map(([street, seatIndex, action, amount]) => ({ street, seatIndex, action, amount })),
  };
  return table as PublicTable;
}

const BLINDS = [
  ["preflop", 0, "post_sb", 10],
  ["preflop", 1, "post_bb", 20],
  ["preflop", 0, "call", 10],
  ["preflop", 1, "check", 0],
] as const;
const BET = ["flop", 1, "bet", 20] as const;
const FOLD = ["flop", 0, "fold", 0] as const;

describe("what a crew remembers of a table", () => {
  test("a hand counts once it is over, and once only", () => {
    const memory = createMemory();
    memory.follow(told(1, ...BLINDS));
    memory.follow(told(1, ...BLINDS, BET));
    memory.follow(told(1, ...BLINDS, BET, FOLD));
    expect(memory.reads).toEqual({});
    memory.follow(told(2));
    memory.follow(told(2, ...BLINDS));
    expect(memory.reads).toEqual({ 0: { faced: 1, folded: 1 } });
  });

  test("hands add up", () => {
    const memory = createMemory();
    for (let hand = 1; hand <= 3; hand++) memory.follow(told(hand, ...BLINDS, BET, FOLD));
    expect(memory.reads).toEqual({ 0: { faced: 2, folded: 2 } });
  });

  test("two crews don't share a memory", () => {
    const [one, other] = [createMemory(), createMemory()];
    one.follow(told(1, ...BLINDS, BET, FOLD));
    one.follow(told(2));
    other.follow(told(1));
    other.follow(told(2));
    expect(other.reads).toEqual({});
    expect(one.reads).not.toEqual({});
  });
});
