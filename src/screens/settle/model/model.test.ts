import { describe, expect, it, test } from "vitest";
import type { PayAddress, SettlementId } from "@/contract/settlements";
import { CATALOGUES } from "@/messages/catalogues";
import { createT } from "@/messages/t";
import { entry, paid, payment, sheetOf } from "../testing/sheets";
import { readSettleAddress, settlementIdOf } from "./address";
import { CHANNELS, channelWords, networkWords } from "./channels";
import { linked, safeHref } from "./links";
import { moneyWords, rateExample } from "./money";
import { differing } from "./pay-to";
import { chatText, csvOf } from "./text";
import { changeOf, type Me, seenAfter, sheetView, withSeen } from "./view";

const en = createT(CATALOGUES.en, "en");
const zh = createT(CATALOGUES.zh, "zh");
const pt = createT(CATALOGUES.pt, "pt");
const KEY = "5wM4kT8sVb2nQx7LcR9eJu9a";

describe("the address of a bill's page", () => {
  const at = (rest: string) => readSettleAddress(`https://poker.example/settle/8f3a4c12e5b6d0a19c7e${rest}`);

  it("is read with the name and the key", () => {
    expect(at(`?as=Bob%20(2)#${KEY}`)).toMatchObject({ name: "Bob (2)", token: KEY });
    expect(at("")).toMatchObject({ name: null, token: null });
    expect(at("#hello")).toMatchObject({ token: null });
  });

  it.each(["edit_token", "player_token", "token"])(
    "is rid of a key in its query (%s), which moves behind the #",
    (name) => {
      const { token, clean } = at(`?as=Ana&${name}=${KEY}`);
      expect([token, clean]).toEqual([KEY, `/settle/8f3a4c12e5b6d0a19c7e?as=Ana#${KEY}`]);
    },
  );

  it("keeps the key where it belongs", () => {
    expect(at(`?as=Ana#${KEY}`).clean).toBe(`/settle/8f3a4c12e5b6d0a19c7e?as=Ana#${KEY}`);
  });

  it("has an id of 20 hex digits", () => {
    expect(settlementIdOf("8f3a4c12e5b6d0a19c7e")).toBe("8f3a4c12e5b6d0a19c7e");
    for (const text of ["", "8F3A4C12E5B6D0A19C7E", "8f3a", `8f3a4c12e5b6d0a19c7e${"0"}`])
      expect(settlementIdOf(text)).toBeNull();
  });
});

describe("links", () => {
  it.each([
    "https://pay.example/qr/abc",
    "http://pay.example/",
    "weixin://dl/business",
    "alipays://platformapi/startapp?appId=20000067",
    "venmo://paycharge?recipients=alice&amount=15",
    "paypal://pay",
  ])("%s may be opened", (text) => expect(safeHref(text)).not.toBeNull());

  it.each([
    "javascript:alert(1)",
    "JavaScript://x%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript://x",
    "file:///etc/passwd",
    "blob:https://poker.example/1",
    "ftp://x.example",
    "//evil.example",
    "https://bank.example@evil.example/",
    "\u0000https://x",
    "@alice",
    "0xabc",
    "",
  ])("%j may not", (text) => {
    expect(safeHref(text)).toBeNull();
    for (const piece of linked(`a ${text} b`)) expect(piece.href ?? "https:").toMatch(/^https?:/);
  });

  it("are found in a note, without what ends the sentence, and the text stays whole", () => {
    const note = "WeChat @bob, or https://pay.example/qr?a=1. Or venmo://pay?x=1; javascript:alert(1)";
    const pieces = linked(note);
    expect(pieces.map(({ text }) => text).join("")).toBe(note);
    expect(pieces.flatMap(({ href }) => href ?? [])).toEqual([
      "https://pay.example/qr?a=1",
      "venmo://pay?x=1",
    ]);
    expect(linked("")).toEqual([]);
  });
});

describe("money", () => {
  it("is written by locale, with the unit's own digits", () => {
    expect(moneyWords(en, "USD", 1234.5)).toBe("$1,234.50");
    expect(moneyWords(pt, "BRL", 1234.5)).toMatch(/^R\$\s1\.234,50$/);
    expect(moneyWords(zh, "CNY", 15)).toBe("¥15.00");
    expect(moneyWords(en, "JPY", 1500)).toBe("¥1,500");
    expect(moneyWords(en, "USDC", 30)).toBe("30.00 USDC");
    expect(moneyWords(en, "chips", 1)).toBe("1 chip");
  });

  it("is explained by as few chips as make a whole amount", () => {
    expect(rateExample(0.01)).toEqual({ chips: 100, amount: 1 });
    expect(rateExample(0.0025)).toEqual({ chips: 400, amount: 1 });
    expect(rateExample(2.5)).toEqual({ chips: 1, amount: 2.5 });
  });
});

describe("who sees what", () => {
  const reader: Me = { kind: "reader", badToken: false };
  const master: Me = { kind: "master", links: {} };
  const as = (name: string): Me => ({ kind: "player", name });
  const can = (me: Me, line = entry()) => {
    const [view] = sheetView(sheetOf({ entries: [line] }), me, {}).lines;
    return [view?.canPay, view?.payments.some(({ canUndo }) => canUndo), view?.canConfirm];
  };

  test("a reader, and somebody not known yet, can nothing", () => {
    for (const me of [reader, { kind: "asking" } as Me])
      for (const line of [entry(), paid()]) expect(can(me, line)).toEqual([false, false, false]);
  });

  test("the debtor marks and takes back, the creditor confirms, others do nothing", () => {
    expect(can(as("Alice"))).toEqual([true, false, false]);
    expect(can(as("Bob"))).toEqual([false, false, false]);
    expect(can(as("Alice"), paid())).toEqual([false, true, false]);
    expect(can(as("Bob"), paid())).toEqual([false, false, true]);
    expect(can(as("Carol"), paid())).toEqual([false, false, false]);
  });

  test("the master marks and confirms all, and takes back only own marks", () => {
    expect(can(master)).toEqual([true, false, false]);
    expect(can(master, paid())).toEqual([false, false, true]);
    const { by: _by, ...ours } = payment({ amount_unit: 15 });
    expect(can(master, paid({ payments: [ours] }))).toEqual([false, true, true]);
  });

  test("a part leaves the line open; each is its payer's to take back", () => {
    const { by: _by, ...ours } = payment({ payment_id: "p2" });
    const line = entry({ open_unit: 5, payments: [payment(), ours] });
    const undo = (me: Me) =>
      sheetView(sheetOf({ entries: [line] }), me, {}).lines[0]?.payments.map(({ canUndo }) => canUndo);
    expect(can(as("Alice"), line)).toEqual([true, true, false]);
    expect([undo(as("Alice")), undo(master), undo(as("Bob"))]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(sheetView(sheetOf({ entries: [line] }), master, {}).canDiscard).toBe(false);
  });

  test("what went to a later bill is nobody's to change here", () => {
    const { by: _by, ...carried } = payment({ carried_to: "0123456789abcdef0123" as SettlementId });
    for (const me of [master, as("Alice"), as("Bob")])
      expect(can(me, paid({ paid_via: "carried", payments: [carried] }))).toEqual([false, false, false]);
  });

  test("what the creditor has confirmed stays", () => {
    for (const me of [master, as("Alice"), as("Bob")])
      expect(can(me, paid({ received_at: "2026-11-21T21:00:00.000Z" }))).toEqual([false, false, false]);
  });

  test("own lines stand first, and creditors write their own pay-to", () => {
    const view = sheetView(sheetOf(), as("Dan"), {});
    expect(view.lines.map(({ entry: { entry_id } }) => entry_id)).toEqual(["e3", "e1", "e2"]);
    expect([view.writes, view.open, view.canDiscard]).toEqual([["Dan"], 3, false]);
    expect(sheetView(sheetOf(), as("Alice"), {}).writes).toEqual([]);
    expect(sheetView(sheetOf(), master, {})).toMatchObject({ writes: ["Bob", "Dan"], canDiscard: true });
    expect(sheetView(sheetOf({ entries: [paid(), entry()] }), master, {}).canDiscard).toBe(false);
  });
});

describe("pay-to details that change after somebody looked", () => {
  const [one, two] = ["2026-11-21T20:01:00.000Z", "2026-11-21T20:02:00.000Z"];
  const at = (when: string, note: string, addresses: PayAddress[] = []) =>
    sheetOf({
      pay_to_changed_at: { Bob: when },
      creditor_notes: { Bob: note },
      creditor_addresses: { Bob: addresses },
    });
  const nothing = { at: null, note: null, addresses: [] };

  it("are told to the debtor, old beside new, until checked; the first ones are not news", () => {
    const first = seenAfter(sheetOf(), {});
    expect(first).toEqual({ Bob: nothing, Dan: nothing });
    const given = seenAfter(at(one, "Cash"), first);
    expect(given["Bob"]).toEqual({ at: one, note: "Cash", addresses: [] });
    expect(changeOf(at(one, "Cash"), given, "Bob")).toBeNull();
    const moved = at(two, "Not cash");
    expect(seenAfter(moved, given)).toBe(given);
    const [line] = sheetView(moved, { kind: "player", name: "Alice" }, given).lines;
    expect(line?.payTo).toMatchObject({
      name: "Bob",
      note: "Not cash",
      change: { at: two, before: [{ of: null, text: "Cash" }], now: [{ of: null, text: "Not cash" }] },
    });
    expect(changeOf(moved, withSeen(moved, given, ["Bob"]), "Bob")).toBeNull();
  });

  it("are no news once they are as they were, nor in another order", () => {
    const [base, solana] = [
      { network: "base", token: "USDC", address: "0xabc" },
      { network: "solana", address: "So1" },
    ];
    const given = seenAfter(at(one, "Cash", [base, solana]), {});
    expect(changeOf(at(two, "Cash", [solana, base]), given, "Bob")).toBeNull();
    expect(changeOf(at(two, "Cash", [base]), given, "Bob")).not.toBeNull();
    expect(changeOf(sheetOf({ pay_to_changed_at: { Bob: two } }), given, "Bob")).not.toBeNull();
  });

  it("differ in an address, in what it is one of, and in the note", () => {
    const usdc = { network: "base", token: "USDC", address: "0xabc" };
    const usdt = { ...usdc, token: "USDT" };
    const [old, same] = [
      { note: "Cash", addresses: [usdc] },
      { note: "Cash", addresses: [usdc, usdt] },
    ];
    expect(differing(old, same)).toEqual({
      before: [],
      now: [{ of: { network: "base", token: "USDT" }, text: "0xabc" }],
    });
    expect(differing(old, { note: null, addresses: [usdc] })).toEqual({
      before: [{ of: null, text: "Cash" }],
      now: [],
    });
  });

  it("are nobody's under a name that every object has", () => {
    const sheet = sheetOf({ entries: [entry({ creditor_name: "constructor" })] });
    expect(sheetView(sheet, { kind: "reader", badToken: false }, {}).lines[0]?.payTo).toEqual({
      name: "constructor",
      note: null,
      addresses: [],
      change: null,
    });
  });
});

describe("the bill elsewhere", () => {
  it("is a text for the chat, with the address and never a key", () => {
    const part = entry({ debtor_name: "Dan", open_unit: 10, payments: [payment()] });
    const sheet = sheetOf({ entries: [paid(), entry({ debtor_name: "Carol" }), part] });
    expect(chatText(en, sheet).split("\n")).toEqual([
      "Agent Poker: who owes whom",
      "Alice pays Bob CN¥15.00 (paid)",
      "Carol pays Bob CN¥15.00",
      "Dan pays Bob CN¥15.00 (CN¥10.00 still open)",
      "https://poker.example/settle/8f3a4c12e5b6d0a19c7e",
    ]);
  });

  it("is a CSV whose cells are text and no formulas", () => {
    const sheet = sheetOf({ entries: [paid({ debtor_name: '=1+1,"x"', paid_ref: "@SUM(A1)" })] });
    expect(csvOf(sheet).split("\r\n")).toEqual([
      "debtor,creditor,amount,unit,chips,paid_at,paid_via,paid_ref,received_at,open",
      `"'=1+1,""x""",Bob,15,CNY,1500,2026-11-21T20:00:00.000Z,cash,'@SUM(A1),,0`,
      "",
    ]);
  });

  it("says every canonical channel in words, and another as its machine did", () => {
    expect(channelWords(zh, "alipay")).toBe("支付宝");
    const machines = ["x402", "binance-onchain-pay", "binance-pay-qr", "tempo", "claw-wallet"];
    for (const via of [...CHANNELS, ...machines]) expect(channelWords(en, via)).not.toBe(via);
    expect(channelWords(en, "pigeon")).toBe("pigeon");
  });

  it("says a network by its name, and what is no name as it is", () => {
    expect(["wechat", "base", "binance-pay", "TRC-20", "a b"].map((it) => networkWords(en, it))).toEqual([
      "WeChat Pay",
      "Base",
      "Binance Pay",
      "TRC-20",
      "a b",
    ]);
  });
});
