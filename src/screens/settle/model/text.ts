import type { SettlementEntry, SettlementRow } from "@/contract/settlements";
import type { T } from "@/messages/t";
import { moneyWords } from "./money";

/** The bill for a group chat: one line a payment, the address at the end. Never a key. */
export function chatText(t: T, sheet: SettlementRow): string {
  const lines = sheet.entries.map((entry) =>
    t(lineKey(entry), {
      debtor: entry.debtor_name,
      creditor: entry.creditor_name,
      amount: moneyWords(t, sheet.stakes_unit, entry.amount_unit),
      open: moneyWords(t, sheet.stakes_unit, entry.open_unit),
    }),
  );
  return [t("settle.textHead"), ...lines, sheet.view_url].join("\n");
}

function lineKey({ paid_at, payments }: SettlementEntry) {
  if (paid_at !== null) return "settle.textPaid";
  return payments.length === 0 ? "settle.textLine" : "settle.textPart";
}

const HEAD = [
  "debtor",
  "creditor",
  "amount",
  "unit",
  "chips",
  "paid_at",
  "paid_via",
  "paid_ref",
  "received_at",
  "open",
];

/** The payments as RFC 4180 has them, in the contract's words whatever the language. */
export function csvOf(sheet: SettlementRow): string {
  const rows = sheet.entries.map((entry) => [
    entry.debtor_name,
    entry.creditor_name,
    String(entry.amount_unit),
    sheet.stakes_unit,
    String(entry.amount_chips),
    entry.paid_at ?? "",
    entry.paid_via ?? "",
    entry.paid_ref ?? "",
    entry.received_at ?? "",
    String(entry.open_unit),
  ]);
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A spreadsheet takes text that begins like a formula for one; an apostrophe before it says that it is none. */
function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
