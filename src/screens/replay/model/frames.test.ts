import { describe, expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { PublicTable } from "@/contract/state";
import { playedHands } from "@/replay/testing/rows";
import { actOf, idOf, targetOf } from "./address";
import { frameOfAct, tapeOf } from "./frames";

const row = HandRow.parse(handRow);
const played = Array.from({ length: 6 }, (_, seed) => playedHands(seed + 700, 10)).flat();

describe("a hand as moments", () => {
  test("goes from the blinds to the winner", () => {
    const { frames, broken } = tapeOf(row);
    expect(broken).toBe(false);
    expect(frames.map(({ table }) => table.pot)).toEqual([0, 10, 30, 30, 90, 90, 90, 50, 0]);
    expect(frames.at(-1)?.table).toMatchObject({ phase: "between", winners: [{ seatIndex: 2, amount: 50 }] });
    expect(frames[4]).toMatchObject({ acts: 3, thought: expect.stringContaining("Ace-king") });
    expect(frames.filter(({ thought }) => thought !== null)).toHaveLength(1);
  });

  test("is a table of the contract at every moment, and no chip is lost", () => {
    for (const { row } of played) {
      const chips = row.seats.reduce((sum, seat) => sum + seat.starting_stack, 0);
      const { frames } = tapeOf(row);
      for (const { table } of frames) {
        expect(PublicTable.safeParse(table).success).toBe(true);
        const held = table.playersPublic.reduce((sum, player) => sum + player.chips, 0);
        expect(held + table.pot).toBe(chips);
      }
      const finals = frames.at(-1)?.table.playersPublic.map((player) => player.chips);
      expect(finals).toEqual(row.seats.map((seat) => seat.final_stack));
    }
  });

  test("shows the cards that the row tells, from the deal on, and no others", () => {
    const known = played.map(({ row }) => row).filter(({ seats }) => seats.some((seat) => seat.hole_cards));
    expect(known.length).toBeGreaterThan(5);
    for (const hand of known) {
      const told = new Map(hand.seats.map((seat) => [seat.seat_index, seat.hole_cards]));
      for (const { told: moment, table } of tapeOf(hand).frames) {
        if (moment.kind === "start" || moment.kind === "post") expect(table.showdown).toEqual([]);
        for (const { seatIndex, cards } of table.showdown) expect(cards).toEqual(told.get(seatIndex));
      }
      const last = tapeOf(hand)
        .frames.at(-1)
        ?.table.showdown.map(({ seatIndex }) => seatIndex);
      expect(last?.sort()).toEqual([...told].flatMap(([seat, cards]) => (cards ? [seat] : [])).sort());
    }
    expect(tapeOf(row).frames.flatMap(({ table }) => table.showdown)).toEqual([]);
  });

  test("tells chances only while every hand that can win is known", () => {
    const seats = row.seats.map((seat, at) => ({
      ...seat,
      ...(at === 1 ? {} : { hole_cards: [["AH", "AD"], [], ["KH", "KD"]][at] }),
    }));
    const { frames } = tapeOf({ ...row, seats });
    // Seat 2 keeps its cards to itself: nobody's chances can be known while it is in.
    expect(frames.flatMap(({ table }) => table.equity)).toEqual([]);
    const open = tapeOf({
      ...row,
      seats: seats.map((seat) => (seat.hole_cards ? seat : { ...seat, hole_cards: ["2C", "2D"] })),
    });
    const dealt = open.frames.find(({ told }) => told.kind === "deal")?.table.equity ?? [];
    expect(dealt.map(({ seatIndex }) => seatIndex)).toEqual([0, 2, 4]);
    expect(dealt.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(open.frames.at(-1)?.table.equity).toEqual([]);
  });

  test("a row that no rule allows is told as far as it goes", () => {
    const odd = tapeOf({ ...row, actions: row.actions.slice(0, 3) });
    expect([odd.broken, odd.frames.at(-1)?.acts]).toEqual([true, 3]);
  });
});

describe("addresses", () => {
  const tape = tapeOf(row);
  test.each([
    ["https://a.b/replay/x#a=4", 4],
    ["https://a.b/replay/x?a=0", 0],
    ["https://a.b/replay/x?lang=zh#a=12", 12],
    ["https://a.b/replay/x", null],
    ["https://a.b/replay/x#a=-1", null],
    ["https://a.b/replay/x#a=seven", null],
  ])("%s names act %s", (href, act) => expect(actOf(href)).toBe(act));

  test("an act's link opens at the moment of the act, and one beyond the end at the end", () => {
    row.actions.forEach((_, act) => {
      const told = tape.frames[frameOfAct(tape, act)]?.told;
      expect(told !== undefined && "act" in told ? told.act : null).toBe(act);
    });
    expect(frameOfAct(tape, 99)).toBe(tape.frames.length - 1);
  });

  test("keys lead on, back and to the ends", () => {
    expect(["ArrowRight", "ArrowLeft", "Home", "End", "x"].map((key) => targetOf(key, 4, 9))).toEqual([
      5,
      3,
      0,
      9,
      null,
    ]);
  });

  test("ids are twenty hex digits", () => {
    expect(idOf(row.hand_id)).toBe(row.hand_id);
    for (const bad of ["", "x".repeat(20), `${row.hand_id}0`, "../../etc"]) expect(idOf(bad)).toBeNull();
  });
});

test.each(["en", "zh", "pt"] as const)("every moment has a sentence in %s", async (locale) => {
  const { createT } = await import("@/messages/t");
  const { messagesOf } = await import("@/messages/catalogues");
  const { frameWords } = await import("./words");
  const t = createT(messagesOf(locale, ["cards", "replay"]), locale);
  const kinds = new Set<string>();
  for (const { row } of played) {
    const tape = tapeOf(row);
    for (const frame of tape.frames) {
      const words = frameWords(t, tape, frame);
      expect(words).not.toMatch(/[{}]|replay\./);
      expect(words.length).toBeGreaterThan(2);
      kinds.add(frame.told.kind);
    }
  }
  expect([...kinds].sort()).toEqual(["act", "back", "board", "deal", "muck", "post", "show", "start", "win"]);
});
