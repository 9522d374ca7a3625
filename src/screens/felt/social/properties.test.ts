import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChatMessage } from "../../talk/api";
import { unreadOf, withBubbles, withMessages } from "../../talk/model";
import { chartOf, stackTable } from "./stats/chart";
import { playersOf } from "./stats/players";
import { storyOf } from "./stats/story";
import { type Act, handOf, seatOf } from "./testing/hands";

const RUNS = { numRuns: 80 };

const messages = fc.array(
  fc.record({
    id: fc.integer({ min: 1, max: 40 }),
    seat: fc.integer({ min: 0, max: 5 }),
    says: fc.boolean(),
  }),
  { maxLength: 30 },
);
/** One line a number: the server never says two things under one. */
const lines = messages.map((list) =>
  [...new Map(list.map((one) => [one.id, one])).values()].map(
    ({ id, seat, says }): ChatMessage => ({
      id,
      at: "2026-11-21T20:00:00.000Z",
      seat_index: seat,
      claim: `c${seat}`,
      name: `P${seat}`,
      ...(says ? { text: `line ${id}` } : { reaction: "clap" }),
    }),
  ),
);
const muted = fc.uniqueArray(fc.constantFrom("c0", "c1", "c2", "c3")).map((list) => new Set<string>(list));

describe("the talk, in whatever pieces it is heard", () => {
  test("is the same list, each line once, oldest first", () => {
    fc.assert(
      fc.property(lines, fc.nat({ max: 30 }), (all, cut) => {
        const whole = withMessages([], all);
        const pieces = withMessages(withMessages([], all.slice(cut)), all.slice(0, cut));
        expect(pieces).toEqual(whole);
        expect(withMessages(whole, all)).toBe(whole);
        expect(whole.map(({ id }) => id)).toEqual(
          [...new Set(all.map(({ id }) => id))].toSorted((a, b) => a - b),
        );
      }),
      RUNS,
    );
  });

  test("has no bubble of a muted chair, at most one a chair, and none that is over", () => {
    fc.assert(
      fc.property(lines, lines, muted, fc.nat({ max: 9000 }), (first, then, silent, later) => {
        const before = withBubbles([], first, { now: 0, muted: new Set() });
        const bubbles = withBubbles(before, then, { now: later, muted: silent });
        const seats = bubbles.map(({ message }) => message.seat_index);
        expect(new Set(seats).size).toBe(seats.length);
        for (const { message, until } of bubbles) {
          expect(silent.has(message.claim)).toBe(false);
          expect(until).toBeGreaterThan(later);
        }
      }),
      RUNS,
    );
  });

  test("has never more unread than lines by others, and none once all was seen", () => {
    fc.assert(
      fc.property(lines, muted, fc.integer({ min: 0, max: 41 }), (all, silent, seen) => {
        const others = all.filter(({ seat_index }) => seat_index !== 0).length;
        const unread = unreadOf(all, { seen, muted: silent, ownSeat: 0 });
        expect(unread).toBeLessThanOrEqual(others);
        expect(unreadOf(all, { seen: 41, muted: silent, ownSeat: 0 })).toBe(0);
        expect(unreadOf(all, { seen: seen + 1, muted: silent, ownSeat: 0 })).toBeLessThanOrEqual(unread);
      }),
      RUNS,
    );
  });
});

/** A night of any stacks: three chairs, each going on from where it was, or anew with chips bought. */
const nights = fc
  .array(fc.tuple(fc.nat({ max: 9000 }), fc.nat({ max: 9000 }), fc.nat({ max: 9000 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((stacks) =>
    stacks.map((after, index) =>
      handOf(index + 1, {
        seats: after.map((chips, seat) => seatOf(seat, `P${seat}`, stacks[index - 1]?.[seat] || 2000, chips)),
      }),
    ),
  );

describe("the stacks of any night", () => {
  test("stay inside their chart, and run from left to right", () => {
    fc.assert(
      fc.property(nights, (hands) => {
        const chart = chartOf(playersOf(hands));
        if (chart === null) throw new Error("a night has a chart");
        for (const { path } of chart.lines) {
          const points = [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [
            Number(x),
            Number(y),
          ]);
          const xs = points.map(([x]) => x ?? -1);
          expect(xs).toEqual(xs.toSorted((a, b) => a - b));
          for (const [x = -1, y = -1] of points) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(chart.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(chart.height);
          }
        }
      }),
      RUNS,
    );
  });

  test("are in the table as the hands say, for every hand and everybody", () => {
    fc.assert(
      fc.property(nights, (hands) => {
        const players = playersOf(hands);
        const rows = stackTable(players);
        for (const hand of hands) {
          const row = rows.find((one) => one.hand === hand.hand_index);
          // A chair that buys in before the next hand shows what it then has.
          const next = hands.find((one) => one.hand_index === hand.hand_index + 1);
          expect(row?.chips).toEqual(
            hand.seats.map(
              ({ seat_index, final_stack }) =>
                next?.seats.find((seat) => seat.seat_index === seat_index)?.starting_stack ?? final_stack,
            ),
          );
        }
      }),
      RUNS,
    );
  });
});

const STREETS = ["preflop", "flop", "turn", "river"] as const;
const acts = fc.array(
  fc.record({
    street: fc.constantFrom<Act["street"][]>(...STREETS),
    seat_index: fc.integer({ min: 0, max: 1 }),
    action: fc.constantFrom<Act["action"][]>(
      "fold",
      "check",
      "call",
      "bet",
      "raise",
      "allin",
      "post_sb",
      "post_bb",
      "ante",
    ),
    amount: fc.nat({ max: 300 }),
  }),
  { maxLength: 20 },
);

test("every act is told once and in order, blinds and antes apart, and no card that was not shown", () => {
  fc.assert(
    fc.property(acts, fc.constantFrom(0, 3, 4, 5), (list, count) => {
      const actions = list.toSorted((a, b) => STREETS.indexOf(a.street) - STREETS.indexOf(b.street));
      const board = ["AH", "TD", "7C", "7S", "2H"].slice(0, count) as never;
      const story = storyOf(handOf(1, { actions, board }));
      const told = story.flatMap((news) => (news.kind === "act" ? [news.act.action] : []));
      expect(told).toEqual(
        actions
          .map(({ action }) => action)
          .filter((action) => !["post_sb", "post_bb", "ante"].includes(action)),
      );
      expect(story.flatMap((news) => (news.kind === "board" ? news.cards : []))).toEqual(board);
      expect(story.some(({ kind }) => kind === "shown")).toBe(false);
    }),
    RUNS,
  );
});
