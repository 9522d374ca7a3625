/**
 * The 1,738 really played hands beside the repository (`../shared/hands`). Where that folder is not at hand, these tests fail and say so;
 * `WITHOUT_RECORDED_HANDS=1` leaves them out on purpose.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readRecord, replayLine } from "./line";
import { replayHand } from "./replay";

const FILE = fileURLToPath(new URL("../../../../shared/hands/real.jsonl.gz", import.meta.url));
const LEFT_OUT = process.env["WITHOUT_RECORDED_HANDS"] === "1";

interface Recorded {
  readonly id: string;
  readonly seats: number;
  readonly final_stacks: number[];
  readonly pots: [number, number[]][];
  readonly winnings: number[];
  readonly legal: (number | string | null)[][];
  readonly actions: object[];
}

interface Answer {
  readonly id: string;
  readonly final_stacks?: number[];
  readonly pots?: [number, number[]][];
  readonly legal?: (number | null)[][];
  readonly error?: { readonly code: string; readonly act_index: number | null };
}

function readHands(): Recorded[] {
  if (!existsSync(FILE)) {
    throw new Error(
      `The recorded hands are missing: ${FILE}. WITHOUT_RECORDED_HANDS=1 leaves their tests out.`,
    );
  }
  return gunzipSync(readFileSync(FILE))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

if (LEFT_OUT) console.warn("The 1,738 recorded hands were left out: WITHOUT_RECORDED_HANDS=1.");

describe.skipIf(LEFT_OUT)("1,738 hands that were really played", () => {
  const hands = LEFT_OUT ? [] : readHands();
  const played = hands.map((hand) => ({
    hand,
    answer: JSON.parse(replayLine(JSON.stringify(hand))) as Answer,
  }));

  /** The hands in which `differ` finds something, by id. */
  function ids(differ: (hand: Recorded, answer: Answer) => boolean): string[] {
    return played.filter(({ hand, answer }) => differ(hand, answer)).map(({ hand }) => hand.id);
  }
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

  test("are all there, of 2 to 10 seats", () => {
    expect(hands).toHaveLength(1738);
    expect([...new Set(hands.map((hand) => hand.seats))].sort((a, b) => a - b)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test("break no rule", () => {
    expect(ids((_hand, answer) => answer.error !== undefined)).toEqual([]);
  });

  test("end with the same stacks, to the chip", () => {
    expect(ids((hand, answer) => differ(answer.final_stacks, hand.final_stacks))).toEqual([]);
  });

  test("have the same legal amounts before every act", () => {
    expect(
      ids((hand, answer) =>
        differ(
          answer.legal,
          hand.legal.map((legal) => legal.slice(0, 3)),
        ),
      ),
    ).toEqual([]);
    expect(hands.reduce((sum, hand) => sum + hand.legal.length, 0)).toBe(19_671);
  });

  test("have the same reason wherever no raise is allowed", () => {
    const reasons = { short: 0, no_opponent: 0, closed: 0 };
    for (const hand of hands) {
      const { legal } = replayHand(readRecord(hand));
      legal.forEach(({ noRaise }, i) => {
        expect(noRaise, `${hand.id}, act ${i}`).toBe(hand.legal[i]?.[3] ?? null);
        if (noRaise !== null) reasons[noRaise]++;
      });
    }
    expect(reasons).toEqual({ short: 374, no_opponent: 156, closed: 3 });
  });

  test("have the same pots, and only eligible seats win them", () => {
    expect(
      ids((hand, answer) =>
        differ(
          answer.pots?.map(([amount]) => amount),
          hand.pots.map(([amount]) => amount),
        ),
      ),
    ).toEqual([]);
    const outsider = (hand: Recorded, answer: Answer) =>
      (answer.pots ?? []).some(([, winners], i) => winners.some((seat) => !hand.pots[i]?.[1].includes(seat)));
    expect(ids(outsider)).toEqual([]);
  });

  test("have the same winners", () => {
    const winners = (answer: Answer) =>
      [...new Set((answer.pots ?? []).flatMap(([, seats]) => seats))].sort((a, b) => a - b);
    const recorded = (hand: Recorded) => hand.winnings.flatMap((won, seat) => (won > 0 ? [seat] : []));
    expect(ids((hand, answer) => differ(winners(answer), recorded(hand)))).toEqual([]);
  });

  test("are refused when an act is changed: the comparison can fail", () => {
    const spoiled = hands.slice(0, 200).map((hand) => {
      const actions = hand.actions.map((act, i) => (i === 0 ? { ...act, type: "check" } : act));
      return JSON.parse(replayLine(JSON.stringify({ ...hand, actions }))) as Answer;
    });
    expect(
      spoiled.every((answer) => answer.error?.code === "cannot_check" && answer.error.act_index === 0),
    ).toBe(true);
  });
});
