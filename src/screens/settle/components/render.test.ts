import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { SettlementId, SettlementRow } from "@/contract/settlements";
import { createManualClock } from "@/lib/clock";
import { CATALOGUES } from "@/messages/catalogues";
import { LOCALES, type Locale } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import type { SettleApi } from "../api";
import type { Me } from "../model/view";
import { createSettling, type SettleData } from "../store";
import { entry, paid, payment, sheetOf } from "../testing/sheets";
import { Bill } from "./bill";
import { SettlingProvider } from "./context";

const never = () => Promise.reject(new Error("nothing is asked for while drawing"));
const api: SettleApi = {
  read: never,
  who: never,
  pay: never,
  undo: never,
  confirm: never,
  note: never,
  addresses: never,
  discard: never,
};
const settling = createSettling({
  api,
  clock: createManualClock(),
  memory: { read: () => ({}), write: () => undefined },
  keyed: false,
});

const READER: Me = { kind: "reader", badToken: false };

function draw(sheet: SettlementRow, me: Me = READER, more: Partial<SettleData> & { locale?: Locale } = {}) {
  const { locale = "en", ...rest } = more;
  const data = { ...settling.store.getState(), ...rest, sheet, me };
  const page = createElement(SettlingProvider, { value: settling }, createElement(Bill, { data }));
  return renderToStaticMarkup(
    createElement(MessagesProvider, { locale, messages: CATALOGUES[locale] }, page),
  );
}
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");

const LATER = "0123456789abcdef0123" as SettlementId;
const RICH = sheetOf({
  closed_at: null,
  entries: [
    entry(),
    paid({
      entry_id: "e2",
      payments: [payment({ amount_unit: 15, paid_ref: "https://bank.example/r/1" })],
      received_at: "2026-11-21T21:00:00.000Z",
    }),
    paid({
      entry_id: "e3",
      paid_via: "x402",
      paid_ref: "base:0xabc",
      payments: [
        payment({ paid_via: "x402", paid_ref: "base:0xabc" }),
        payment({ payment_id: "p2", carried_to: LATER }),
      ],
    }),
    entry({ entry_id: "e4", open_unit: 10, payments: [payment()] }),
  ],
  carried_from: LATER,
  creditor_notes: { Bob: "Cash" },
  creditor_addresses: { Bob: [{ network: "base", token: "USDC", address: "0xabc", label: "hot" }] },
  pay_to_changed_at: { Bob: "2026-11-21T20:30:00.000Z" },
  history: (["created", "pay_to", "paid", "unpaid", "received", "carried", "carried_back"] as const).map(
    (kind) => ({
      at: "2026-11-21T20:30:00.000Z",
      kind,
      entry_id: "e2",
      player_name: "Bob",
    }),
  ),
});

describe("a bill", () => {
  const states: [string, SettlementRow, Me, Partial<SettleData>][] = [
    ["somebody who reads", RICH, READER, {}],
    ["a wrong key", RICH, { kind: "reader", badToken: true }, { missed: 3 }],
    ["a debtor", RICH, { kind: "player", name: "Alice" }, { notice: { kind: "already_paid" } }],
    [
      "a creditor",
      RICH,
      { kind: "player", name: "Bob" },
      { notice: { kind: "failed", fault: { code: "history_full" } } },
    ],
    [
      "the master",
      sheetOf(),
      { kind: "master", links: { Alice: "https://x" } },
      { notice: { kind: "refused" } },
    ],
    ["all, settled", sheetOf({ closed_at: "2026-11-21T22:00:00.000Z", entries: [paid()] }), READER, {}],
    ["all, of play money", sheetOf({ stakes_unit: "chips", chip_to_unit_rate: 1 }), READER, {}],
  ];
  it.each(LOCALES.flatMap((locale) => states.map((state) => [locale, ...state] as const)))(
    "is drawn in %s for %s, in words of that language",
    (locale, _who, sheet, me, more) => {
      const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const text = words(draw(sheet, me, { ...more, locale }));
      expect(complaints).not.toHaveBeenCalled();
      complaints.mockRestore();
      expect(text).not.toMatch(/settle\.\w|\{\w+\}/);
      expect(text).toContain("Alice");
    },
  );

  it("is plainly read-only without a key: no button that changes it", () => {
    const html = draw(RICH);
    expect(words(html)).toContain("You are reading.");
    expect(html).not.toMatch(/Mark paid|Take back|It has come|Discard|<form/);
  });

  it("lets a debtor mark, says addresses before the note, and how lines were paid", () => {
    const text = words(draw(RICH, { kind: "player", name: "Alice" }));
    expect(text).toMatch(/Mark paid/);
    expect(text.indexOf("0xabc")).toBeLessThan(text.indexOf("Cash"));
    expect(text).toMatch(/Paid ✓ · Received ✓/);
    expect(text).toContain("USDC on Base (x402)");
    expect(text).toMatch(/CN¥10.00 still open .*CN¥5.00 Cash/);
  });

  const before = {
    at: "2026-11-21T20:00:00.000Z",
    note: "Cash",
    addresses: [{ network: "base", token: "USDC", address: "0xdef" }],
  };

  it.each([
    [
      "en",
      "These details of Bob were changed",
      "Before Base · USDC 0xdef Now Base · USDC · hot 0xabc I have",
    ],
    ["pt", "Os dados de Bob mudaram", "Antes Base · USDC 0xdef Agora Base · USDC · hot 0xabc"],
    ["zh", "Bob 的收款方式", "原来 Base · USDC 0xdef 现在 Base · USDC · hot 0xabc"],
  ] as const)(
    "shows the debtor, in %s, what pay-to details were when seen, and what they are",
    (locale, said, sides) => {
      const html = draw(RICH, { kind: "player", name: "Alice" }, { seen: { Bob: before }, locale });
      expect(words(html)).toContain(said);
      expect(words(html)).toContain(sides);
      expect(html).toMatch(/<del [^>]*>0xdef<\/del>/);
      expect(html).toMatch(/<ins [^>]*>0xabc<\/ins>/);
      expect(words(draw(RICH, { kind: "player", name: "Alice" }, { locale }))).not.toContain(said);
    },
  );

  it("makes nothing of the old details that could be tapped on, and says where there are none now", () => {
    const old = { ...before, note: "https://pay.example/old", addresses: [] };
    const now = { ...RICH, creditor_notes: {}, creditor_addresses: {} };
    const html = draw(now, { kind: "player", name: "Alice" }, { seen: { Bob: old } });
    expect(html).toContain(">https://pay.example/old</del>");
    expect(html).not.toContain('href="https://pay.example/old"');
    expect(words(html)).toContain("Now Nothing");
  });
});

/** Script payloads as they are tried on pages like this one. */
const TAGS = [
  "script",
  "img src=x onerror",
  "svg onload",
  "iframe srcdoc",
  "body onload",
  "a href",
  "math",
  "style",
];
const PAYLOADS = [
  ...TAGS.flatMap((tag) => [
    `<${tag}=alert(1)>`,
    `"><${tag}=alert(1)>`,
    `'><${tag}=alert(1)//`,
    `</textarea><${tag}=alert(1)>`,
    `<!--<${tag}=alert(1)>-->`,
    `]]><${tag}=alert(1)>`,
  ]),
  ...["javascript", "JaVaScRiPt", "java\tscript", "data:text/html", "vbscript", "blob", "file"].flatMap(
    (scheme) => [`${scheme}:alert(1)`, `${scheme}://x/%0aalert(1)`],
  ),
];

it(`${PAYLOADS.length} script payloads in every field stay text`, () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
  for (const payload of PAYLOADS) {
    const sheet = sheetOf({
      entries: [
        entry({ debtor_name: payload, creditor_name: payload }),
        paid({ payments: [payment({ paid_via: payload, paid_ref: payload, by: payload })] }),
      ],
      creditor_notes: { [payload]: `see ${payload} now` },
      creditor_addresses: {
        [payload]: [{ network: payload, token: payload, address: payload, label: payload }],
      },
      pay_to_changed_at: { [payload]: "2026-11-21T20:30:00.000Z" },
      players: sheetOf().players.map((player) => ({ ...player, name: payload })),
      history: [{ at: "2026-11-21T20:30:00.000Z", kind: "pay_to", player_name: payload, by: payload }],
    });
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const old = { network: payload, token: payload, address: `old ${payload}`, label: payload };
    const seen = { [payload]: { at: "2026-11-21T20:00:00.000Z", note: `old ${payload}`, addresses: [old] } };
    const html = draw(sheet, { kind: "master", links: { [payload]: payload } }, { seen });
    expect(html.match(/<del /g), payload).toHaveLength(2);
    vi.restoreAllMocks();
    expect(html, payload).not.toMatch(/<(script|img|svg|iframe|body|math|style)\b/i);
    // What stands in quotes is a value: React has escaped the quotes in it.
    expect(html.replace(/"[^"]*"/g, '""'), payload).not.toMatch(/<[^>]*\son\w+=/i);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href, payload).toMatch(/^https?:/);
  }
});
