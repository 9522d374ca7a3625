import { describe, expect, it } from "vitest";
import { type HandAct, HandThought } from "@/contract/hands";
import type { InboxPart, PublishedPart } from "@/store/ports";
import { publicTable } from "../testing/records";
import { thoughtsOf, withThought } from "./thoughts";

const empty: InboxPart = { nextId: 1, entries: [], acts: [] };
/** The table after so many acts of a hand. */
const at = (handIndex: number, acts: number): PublishedPart => ({
  epoch: 1,
  version: 1,
  inboxCursor: 0,
  at: 0,
  table: publicTable({
    handIndex,
    log: Array.from({ length: acts }, () => ({
      street: "preflop",
      seatIndex: 0,
      action: "call",
      amount: 20,
    })),
  }),
  seats: [],
  full: {},
});
const acts = (...seats: number[]): HandAct[] =>
  seats.map((seat_index) => ({ street: "preflop", seat_index, action: "call", amount: 20 }));

describe("a thought", () => {
  it("belongs to the act that comes next, and to that hand", () => {
    const inbox = withThought(withThought(empty, "first", 2, at(1, 2)), "second", 0, at(1, 3));
    expect(thoughtsOf(inbox, 1, acts(0, 1, 2, 0))).toEqual([
      { seat_index: 2, act: 2, text: "first" },
      { seat_index: 0, act: 3, text: "second" },
    ]);
    expect(thoughtsOf(inbox, 2, acts(0, 1, 2, 0))).toBeUndefined();
  });

  it("about a decision that was made anew is the last one", () => {
    const inbox = withThought(withThought(empty, "raise", 2, at(1, 2)), "no, call", 2, at(1, 2));
    expect(thoughtsOf(inbox, 1, acts(0, 1, 2))?.map(({ text }) => text)).toEqual(["no, call"]);
  });

  it("is not put into another's mouth: where another seat acted, or nobody, it is not told", () => {
    const inbox = withThought(empty, "mine", 2, at(1, 2));
    expect(thoughtsOf(inbox, 1, acts(0, 1, 4))).toBeUndefined();
    expect(thoughtsOf(inbox, 1, acts(0, 1))).toBeUndefined();
  });

  it("is one line without hidden characters; nothing is nothing", () => {
    const inbox = withThought(empty, "  a\n\u202Eb\u0000\t c ", 2, at(1, 0));
    expect(inbox.thoughts?.[0]?.text).toBe("a b c");
    for (const none of [undefined, "", " \n", "\u200B"])
      expect(withThought(empty, none, 2, at(1, 0))).toBe(empty);
  });

  it("is no longer than the contract says, also where its characters come apart", () => {
    // One character that is eighteen in its plain form.
    const { thoughts } = withThought(empty, "\uFDFA".repeat(500), 2, at(1, 0));
    expect(HandThought.safeParse({ seat_index: 2, act: 0, text: thoughts?.[0]?.text }).success).toBe(true);
    const pairs =
      withThought(empty, `${"a".repeat(498)}\u00BD\u{1F0A1}`, 2, at(1, 0)).thoughts?.[0]?.text ?? "";
    expect([pairs.length <= 500, /\p{Cs}/u.test(pairs)]).toEqual([true, false]);
  });

  it("is forgotten with its hand: eight hands, and 64 of them, are kept", () => {
    let inbox = empty;
    for (let hand = 1; hand <= 20; hand += 1) inbox = withThought(inbox, `hand ${hand}`, 2, at(hand, 0));
    expect(inbox.thoughts?.map(({ hand }) => hand)).toEqual([13, 14, 15, 16, 17, 18, 19, 20]);
    for (let act = 0; act < 100; act += 1) inbox = withThought(inbox, "again", 2, at(21, act));
    expect(inbox.thoughts).toHaveLength(64);
  });
});
