import { describe, expect, test } from "vitest";
import type { ChatMessage } from "./api";
import {
  BUBBLE_MS,
  isReaction,
  LONGEST,
  REACTION_MS,
  sayable,
  unreadOf,
  withBubbles,
  withMessages,
} from "./model";

const line = (id: number, seat: number, fields: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  at: "2026-11-21T20:00:00.000Z",
  seat_index: seat,
  claim: `c${seat}`,
  name: `P${seat}`,
  text: `line ${id}`,
  ...fields,
});
const NOBODY = new Set<string>();

test("a line that is heard twice is kept once, in order", () => {
  const known = withMessages([], [line(1, 0), line(3, 1)]);
  const more = withMessages(known, [line(3, 1), line(2, 0), line(2, 0)]);
  expect(more.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(withMessages(more, [line(1, 0)])).toBe(more);
});

test("keeps the newest two hundred", () => {
  const many = Array.from({ length: 250 }, (_, at) => line(at + 1, 0));
  const kept = withMessages([], many);
  expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([200, 51, 250]);
});

test("what others said since is unread; one's own words and muted ones are not", () => {
  const messages = [line(1, 1), line(2, 1), line(3, 0), line(4, 2)];
  expect(unreadOf(messages, { seen: 1, muted: NOBODY, ownSeat: 0 })).toBe(2);
  expect(unreadOf(messages, { seen: 1, muted: new Set(["c2"]), ownSeat: 0 })).toBe(1);
  expect(unreadOf(messages, { seen: 4, muted: NOBODY, ownSeat: null })).toBe(0);
});

describe("bubbles", () => {
  test("hang over each chair with its newest line, a reaction for less long", () => {
    const bubbles = withBubbles(
      [],
      [line(1, 0), line(2, 0), line(3, 1, { text: undefined, reaction: "wow" })],
      {
        now: 100,
        muted: NOBODY,
      },
    );
    expect(bubbles.map(({ message, until }) => [message.id, until])).toEqual([
      [2, 100 + BUBBLE_MS],
      [3, 100 + REACTION_MS],
    ]);
  });

  test("go when their time is over, when the chair says more, and when it is muted", () => {
    const first = withBubbles([], [line(1, 0), line(2, 1), line(3, 2)], { now: 0, muted: NOBODY });
    const then = withBubbles(first, [line(4, 1)], { now: 10, muted: new Set(["c2"]) });
    expect(then.map(({ message }) => message.id)).toEqual([1, 4]);
    expect(withBubbles(then, [], { now: BUBBLE_MS, muted: NOBODY }).map(({ message }) => message.id)).toEqual(
      [4],
    );
    expect(withBubbles(then, [], { now: 11, muted: NOBODY })).toBe(then);
  });
});

test("what is typed is sent without its outer space, and not where it is empty or too long", () => {
  expect(sayable("  well played \n")).toBe("well played");
  expect(sayable(" \n ")).toBeNull();
  expect(sayable("🃏".repeat(LONGEST))).not.toBeNull();
  expect(sayable("🃏".repeat(LONGEST + 1))).toBeNull();
});

test("a reaction that this page does not know is none", () => {
  expect(isReaction("heart")).toBe(true);
  expect(isReaction("toString")).toBe(false);
  expect(isReaction(undefined)).toBe(false);
});
