import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CATALOGUES } from "@/messages/catalogues";
import { LOCALES, type Locale } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { createT } from "@/messages/t";
import { chatLine, roomOf } from "../../felt/testing/room";
import { claimViewOf } from "../claim/model";
import { Prompt } from "../claim/prompt";
import { viewOf } from "../model";
import { data, tableOf } from "../testing/data";
import { claimed, lobby, NOW, pending, player, state, TABLE, theirTurn } from "../testing/states";
import type { TableView } from "../view";
import { Head } from "./frame/head";
import { noticeWords } from "./frame/notice";
import { Ended } from "./pages/ended";
import { Lobby } from "./pages/lobby";
import { Plain } from "./pages/plain";
import { Skeleton } from "./pages/skeleton";
import { SeatMenu } from "./seat/menu";
import { Move } from "./seat/move";
import { Table } from "./table/table";

const speak = (element: ReactElement, locale: Locale = "en"): string =>
  renderToStaticMarkup(createElement(MessagesProvider, { locale, messages: CATALOGUES[locale] }, element));

/** The markup's words, tags taken out. */
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const tableElement = (view: TableView, cover = false) =>
  createElement(Table, {
    view,
    deck: "two",
    cover,
    now: () => Date.parse(NOW),
    onAct: () => true,
    onChoose: () => undefined,
    onBuyIn: () => undefined,
    onTakeBack: () => undefined,
    onReturn: () => undefined,
  });
const table = (view: TableView, cover = false) => speak(tableElement(view, cover));

/** The decisions in the order of their places, with whether each can be pressed. */
const places = (html: string): string[] => {
  const bar = /<fieldset[^>]*>(.*?)<\/fieldset>/s.exec(html)?.[1] ?? "";
  return [...bar.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(
    ([, attributes, inner]) =>
      `${words(inner ?? "")}${/\sdisabled=""/.test(attributes ?? "") ? " (shut)" : ""}`,
  );
};

let complaints: string[] = [];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...said) => void complaints.push(said.join(" ")));
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});

describe("the head", () => {
  const head = async (fresh: number) => {
    const lines = Array.from({ length: fresh }, (_, at) => chatLine(at + 1, 1));
    const { chat } = await roomOf({ fresh: lines });
    const props = { seatIndex: 0, name: "Ana", badge: null, talking: false };
    const presses = { onTalk: () => undefined, onSettings: () => undefined, onSeat: () => undefined };
    return (shown: boolean) =>
      speak(createElement(Head, { ...props, ...presses, chat: shown ? chat : null }));
  };

  it("opens the talk, and says how much of it is unread", async () => {
    expect((await head(0))(true)).toContain('aria-label="Talk"');
    expect((await head(2))(true)).toContain('aria-label="Talk: 2 new lines"');
    expect((await head(2))(false)).not.toContain("Talk");
  });
});

describe("the three places", () => {
  it("are Fold, Check or Call, Raise or Bet, whatever the price", () => {
    expect(places(table(tableOf()))).toEqual(["Fold", "Call 20", "Raise"]);
    const free = pending(0, { needToCall: 0, canCheck: true });
    expect(places(table(tableOf({ pendingAction: free })))).toEqual(["Fold", "Check", "Raise"]);
    const flop = { street: "flop", pendingAction: free, playersPublic: [player(0), player(1)] } as const;
    expect(places(table(tableOf({ ...flop, playersPublic: [...flop.playersPublic] })))[2]).toBe("Bet");
  });

  it("stay where a raise is not allowed: the place is shut, not gone", () => {
    const closed = pending(0, { minRaiseTo: null, maxRaiseTo: null });
    expect(places(table(tableOf({ pendingAction: closed })))).toEqual(["Fold", "Call 20", "Raise (shut)"]);
  });

  it("say that a call for the whole stack is all-in and must be held", () => {
    const all = pending(0, { needToCall: 2000, minRaiseTo: null, maxRaiseTo: null });
    expect(places(table(tableOf({ pendingAction: all })))[1]).toBe("All-in 2,000 Hold");
  });

  it("are shut, and say what was decided, once it was", () => {
    const sent = {
      decision: { turnToken: "turn-1", action: "call", amount: 20 },
      status: "sending",
    } as const;
    const html = table(tableOf({}, {}, { sent }));
    expect(html).toMatch(/<fieldset[^>]*\sdisabled/);
    expect(words(html)).toContain("Call 20: sending…");
  });
});

describe("the cards", () => {
  it("are named for those who can't see them", () => {
    expect(table(tableOf())).toContain("Your cards: ace of spades and king of diamonds");
  });

  it("are not in the page at all while they are covered", () => {
    const hand = { category: "pair" as const, ranks: [12] };
    const html = table(
      tableOf({}, { seat: { seatIndex: 0, holeCards: ["AS", "KD"], hand, sealed: true } }),
      true,
    );
    expect(html).not.toMatch(/spades|diamonds|Pair of aces|card-index/);
    expect(html).toContain("Hold to look");
  });

  it("make a hand in words", () => {
    const hand = { category: "two_pair" as const, ranks: [12, 3, 11] };
    const seat = { seatIndex: 0, holeCards: ["AS", "KD"], hand, sealed: true };
    expect(words(table(tableOf({}, { seat })))).toContain("Two pair, aces and fives");
  });
});

describe("every state in every language", () => {
  const held = data();
  const choosing = { seatIndex: 0, floor: 100, cap: 900, deadline_at: NOW };
  const tables: readonly TableView[] = [
    tableOf(),
    tableOf({ pendingAction: theirTurn(1) }),
    tableOf({ pendingAction: null, winners: [{ seatIndex: 0, amount: 90 }] }),
    tableOf({ pendingAction: null, winners: [{ seatIndex: 1, amount: 90 }] }),
    tableOf({ phase: "buy_in", pendingAction: null, buyIn: choosing }),
    tableOf({ phase: "buy_in", pendingAction: null, buyIn: { ...choosing, seatIndex: 1 } }),
    tableOf(
      { phase: "buy_in", pendingAction: null, buyIn: choosing },
      {},
      {
        buyIn: { choice: "1:0", amount: 900, status: "taken" },
      },
    ),
    tableOf({ phase: "paused", pendingAction: null, buyIn: { ...choosing, deadline_at: null } }),
    tableOf({}, {}, { offer: null, moved: true }),
    tableOf(
      { playersPublic: [player(0, { isAgent: true }), player(1)] },
      {},
      { moved: true, saying: "take_back" },
    ),
    tableOf({ phase: "paused" }, {}, { offer: null }),
    tableOf({ phase: "waiting", pendingAction: null }),
    ...(["busted", "sitting_out", "waiting"] as const).map((status) =>
      tableOf({
        pendingAction: theirTurn(1),
        playersPublic: [player(0, { status, inHand: false }), player(1)],
      }),
    ),
    tableOf({ pendingAction: theirTurn(1), playersPublic: [player(0, { folded: true }), player(1)] }),
    tableOf({ pendingAction: null, playersPublic: [player(0, { allIn: true }), player(1)] }),
  ];
  const standings = [{ seatIndex: 0, name: "Ana", chips: 4000 }];
  const skeleton = createElement(Skeleton);
  const pages: ReactElement[] = [
    skeleton,
    ...tables.map((view) => tableElement(view)),
    ...[
      data({ lobby: lobby([claimed(0)]) }),
      data({ lobby: lobby([claimed(0), claimed(1, { fresh: false }), claimed(2, { is_agent: true })]) }),
      data({ lobby: lobby([claimed(1), claimed(0)]) }),
      data({ lobby: lobby([claimed(0)], { start_signaled: true }), unopened: true }),
      data({ state: state({ phase: "ended", standings, biggestPot: { handIndex: 3, amount: 900 } }) }),
      data({ lobby: lobby([claimed(0), claimed(1)]), moved: true }),
      data({ hold: { status: "given_up", name: "Ana", why: "left" }, lobby: lobby([claimed(1)]) }),
      data({ hold: { status: "given_up", name: "Ana", why: "freed" }, lobby: null }),
      data({ hold: { status: "given_up", name: "Ana", why: "taken_back" }, lobby: null }),
      data({ hold: { status: "none" } }),
      data({ hold: { status: "lost", name: "Ana", token: null }, lobby: lobby([claimed(0)]) }),
      data({ gone: "expired" }),
      data({ gone: "not_found" }),
      data({ link: "cut" }),
      data({ link: "offline" }),
    ].map((each) => {
      const view = viewOf(each);
      if (view.kind === "lobby")
        return createElement(Lobby, { view, onStart: () => undefined, onTakeBack: () => undefined });
      if (view.kind === "ended") return createElement(Ended, { view, tableId: TABLE });
      if (view.kind === "table" || view.kind === "loading") throw new Error(view.kind);
      return createElement(Plain, { view, tableId: held.tableId, seatIndex: held.seatIndex });
    }),
  ];
  const nothing = () => undefined;
  const handed: ReactElement[] = [
    ...([null, "none", "next", "now"] as const).map((rest) =>
      createElement(SeatMenu, {
        open: true,
        view: { moved: null, rest, busy: false },
        onClose: nothing,
        onMove: nothing,
        onTakeBack: nothing,
        onRest: nothing,
        onLeave: nothing,
      }),
    ),
    ...(["asking", "failed", "shown", "over"] as const).map((status) =>
      createElement(Move, {
        moving:
          status === "shown" || status === "over"
            ? {
                status: "shown",
                code: "c",
                url: "https://poker.example/#move=c",
                until: status === "over" ? 0 : 9e3,
              }
            : { status },
        tableId: TABLE,
        seatIndex: 0,
        now: () => 1_000,
        onAgain: nothing,
        onClose: nothing,
      }),
    ),
  ];
  pages.push(...handed);
  const english = pages.map((page) => words(speak(page)));

  it.each(LOCALES)("%s has words for all of them, and no key or empty place", (locale) => {
    for (const [index, page] of pages.entries()) {
      const html = speak(page, locale);
      expect(words(html), `page ${index}`).not.toMatch(/\{\w+\}|\b(phone|cards|common)\.\w/);
      expect(html).not.toMatch(/aria-label=""/);
      if (locale !== "en") expect(words(html)).not.toBe(english[index]);
    }
  });
});

describe("the claim prompt", () => {
  it("asks for a name and says what is wrong with one", () => {
    const prompt = (problem: "name_missing" | null) => {
      const view = claimViewOf({
        tableId: TABLE,
        seat: 2,
        phase: "prompt",
        codeOver: false,
        elsewhere: null,
        lobby: lobby([claimed(1)]),
        cut: false,
        gone: null,
        busy: false,
        problem,
      });
      if (view.kind !== "prompt") throw new Error(view.kind);
      return speak(createElement(Prompt, { view, remembered: "Ana", onSubmit: () => undefined }));
    };
    expect(words(prompt(null))).toMatch(/Take seat 3.*Your name at the table.*Sit down.*At the table: Ben/);
    expect(prompt(null)).toContain('value="Ana"');
    expect(prompt("name_missing")).toContain('aria-invalid="true"');
    expect(words(prompt("name_missing"))).toContain("Write a name first.");
  });
});

describe("notices", () => {
  const t = createT(CATALOGUES.en, "en");
  it("say known reasons in their own words, others in general ones", () => {
    expect(noticeWords(t, { id: 1, code: "stale_turn" })).toBe("That turn was over. Nothing was changed.");
    expect(noticeWords(t, { id: 1, code: "cannot_check" })).toBe(noticeWords(t, { id: 1, code: "refused" }));
  });
  it("say what an adjusted act became", () => {
    const act = { action: "raise", amount: 80, to: 100 };
    expect(noticeWords(t, { id: 1, code: "adjusted", act })).toBe("It counted as: Raises to 100");
    expect(noticeWords(t, { id: 1, code: "adjusted" })).toBe(noticeWords(t, { id: 1, code: "refused" }));
  });
});
