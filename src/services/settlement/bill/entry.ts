import type { SettlementId } from "@/contract/settlements";
import type {
  SettlementEntry,
  SettlementEvent,
  SettlementPayment,
  SettlementRecord,
} from "@/store/settlement/ports";
import { KEPT_OPEN_MS, KEPT_REOPENED_MS, KEPT_SETTLED_MS } from "../times";

/** The payments of a line that were not taken back. */
export const standing = ({ payments }: SettlementEntry): readonly SettlementPayment[] =>
  payments.filter(({ takenBackAt }) => takenBackAt === null);

/** What is not paid of a line yet, in coins. */
export const openCoins = (entry: SettlementEntry): number =>
  standing(entry).reduce((open, { coins }) => open - coins, entry.coins);

/** The payment that made a line whole; null while some of it is open. */
export const closing = (entry: SettlementEntry): SettlementPayment | null =>
  openCoins(entry) === 0 ? (standing(entry).at(-1) ?? null) : null;

/** A line with one payment more; ids count up, also past those that were taken back. */
export const withPayment = (
  entry: SettlementEntry,
  payment: Omit<SettlementPayment, "id" | "takenBackAt">,
): SettlementEntry => ({
  ...entry,
  payments: [...entry.payments, { ...payment, id: `p${entry.payments.length + 1}`, takenBackAt: null }],
});

export const withoutPayment = (entry: SettlementEntry, id: string, now: number): SettlementEntry => ({
  ...entry,
  payments: entry.payments.map((each) => (each.id === id ? { ...each, takenBackAt: now } : each)),
});

/** A bill with one line changed, the line of history that says so, and closed as soon as, and as long as, nothing of it is open. */
export function withEntry(
  record: SettlementRecord,
  entry: SettlementEntry,
  event: Omit<SettlementEvent, "entry">,
): SettlementRecord {
  const entries = record.entries.map((each) => (each.id === entry.id ? entry : each));
  const history = [...record.history, { ...event, entry: entry.id }];
  const settled = entries.every(closing);
  const next = { ...record, entries, history };
  if (settled === (record.closedAt !== null)) return next;
  if (settled) return { ...next, closedAt: event.at, keepUntil: event.at + KEPT_SETTLED_MS };
  const keepUntil = Math.max(event.at + KEPT_REOPENED_MS, record.createdAt + KEPT_OPEN_MS);
  return { ...next, closedAt: null, keepUntil };
}

/** A bill whose open lines went into a later one: it is closed. */
export function carriedAway(record: SettlementRecord, to: SettlementId, now: number): SettlementRecord {
  return record.entries.reduce((sheet, entry) => {
    const coins = openCoins(entry);
    if (coins === 0) return sheet;
    const payment = {
      at: now,
      by: "master",
      coins,
      via: "carried",
      ref: null,
      key: null,
      carriedTo: to,
    } as const;
    return withEntry(sheet, withPayment(entry, payment), { at: now, by: "master", kind: "carried", coins });
  }, record);
}

/** The same bill once the later one was discarded: what it had is open here again. */
export function carriedBack(record: SettlementRecord, to: SettlementId, now: number): SettlementRecord {
  return record.entries.reduce((sheet, entry) => {
    const carried = standing(entry).find(({ carriedTo }) => carriedTo === to);
    if (!carried) return sheet;
    const event = { at: now, by: "master", kind: "carried_back", coins: carried.coins } as const;
    return withEntry(sheet, withoutPayment(entry, carried.id, now), event);
  }, record);
}
