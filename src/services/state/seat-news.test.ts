import { describe, expect, it } from "vitest";
import type { PublicTable } from "@/contract/state";
import type { PublishedPart } from "@/store/ports";
import { NOW, publicTable } from "../testing/records";
import { seatNewsOf } from "./seat-news";

const base = publicTable({ pendingAction: null });
const chair = base.playersPublic[1];
if (!chair) throw new Error("the example has three players");
const { seatIndex } = chair;

type Chair = Partial<PublicTable["playersPublic"][number]>;
const table = (parts: Partial<PublicTable> = {}, own: Chair = {}): PublicTable => ({
  ...base,
  ...parts,
  playersPublic: base.playersPublic.map((each) =>
    each.seatIndex === seatIndex ? { ...each, ...own } : each,
  ),
});
const closing = (handIndex: number, version: number) => ({
  lastHand: { handIndex, version, winners: [], showdown: [], standings: [] },
});

/** Publishes one after the other, from version 1 on; what the chair has heard of in the end. */
function heardAfter(...steps: readonly [PublicTable, (Pick<PublishedPart, "lastHand"> | object)?][]) {
  let before: PublishedPart | null = null;
  for (const [
    index,
    [shown, last = before?.lastHand ? { lastHand: before.lastHand } : {}],
  ] of steps.entries()) {
    const news: Pick<PublishedPart, "table" | "version" | "lastHand"> = {
      table: shown,
      version: index + 1,
      ...last,
    };
    before = {
      ...news,
      epoch: 1,
      inboxCursor: 0,
      at: NOW,
      seats: [],
      full: {},
      seatNews: seatNewsOf(news, before),
    };
  }
  const { own, hand } = before?.seatNews?.find(({ seat }) => seat === seatIndex) ?? {};
  return { own, hand };
}

describe("what a chair has heard of", () => {
  it("is nothing while it plays, sits down, or is dealt in", () => {
    expect(heardAfter([table()], [table({ pot: 90 })])).toEqual({ own: 0, hand: 0 });
    expect(heardAfter([table({}, { status: "waiting" })], [table()])).toEqual({ own: 0, hand: 0 });
  });

  it.each(["sitting_out", "busted"] as const)("is that its player is %s, and that it is back", (status) => {
    expect(heardAfter([table()], [table({}, { status })], [table({}, { status })]).own).toBe(2);
    expect(heardAfter([table()], [table({}, { status })], [table()]).own).toBe(3);
  });

  it.each<[string, Chair, Partial<PublicTable>]>([
    ["held cards", {}, {}],
    ["folded", { inHand: false, folded: true }, {}],
    [
      "mucked",
      { inHand: false, status: "busted" },
      { log: [{ street: "preflop", seatIndex, action: "post_bb", amount: 20 }] },
    ],
  ])("is the end of a hand in which it %s, once", (_, own, parts) => {
    const end = table({ ...parts, phase: "between" }, own);
    expect(heardAfter([table()], [end, closing(1, 2)], [end]).hand).toBe(2);
    expect(heardAfter([table()], [end, closing(1, 2)], [table({ handIndex: 2 })]).hand).toBe(2);
  });

  it("is no hand that was played without it", () => {
    const without = (handIndex: number, phase: PublicTable["phase"] = "betting") =>
      table({ handIndex, phase, log: [] }, { inHand: false, status: "sitting_out" });
    expect(heardAfter([without(1)], [without(1, "between"), closing(1, 2)], [without(2)]).hand).toBe(0);
  });

  it("is also a hand whose closing nobody published", () => {
    expect(heardAfter([table()], [table({ handIndex: 2 })]).hand).toBe(2);
  });
});
