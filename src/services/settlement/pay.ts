import type { SettlementRow } from "@/contract/settlements";
import { ok } from "@/lib/result";
import type { SettlementEntry, SettlementEvent, SettlementRecord } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { iso } from "../times";
import { type AtSettlement, change } from "./change";
import { conflict } from "./conflict";
import { KEPT_AFTER_TABLE_MS, KEPT_SETTLED_MS, MAX_HISTORY } from "./times";

export interface AtEntry extends AtSettlement {
  readonly entry: string;
}

interface Call<T> {
  readonly ctx: Ctx;
  readonly input: T;
}

export interface MarkPaid extends AtEntry {
  readonly via: string | null;
  readonly ref: string | null;
}

/** Marks a line paid, once; the last one closes the bill. */
export const markPaid = ({ ctx, input }: Call<MarkPaid>): Promise<Outcome<SettlementRow>> =>
  change(ctx, input, (record, { who }, _others, now) => {
    const entry = entryOf(record, input.entry);
    if (who !== "master" && entry?.debtor !== who) return fail(entry ? "not_your_debt" : "entry_not_found");
    if (!entry) return fail("entry_not_found");
    if (entry.paid) return conflict("already_paid", { paid_at: iso(entry.paid.at) });
    const { via, ref } = input;
    const paid = { at: now, by: who, via, ref };
    const next = withEntry(record, { ...entry, paid }, { at: now, by: who, kind: "paid", via, ref });
    const settled = next.entries.every((each) => each.paid);
    return ok(settled ? { ...next, closedAt: now, keepUntil: now + KEPT_SETTLED_MS } : next);
  });

/** Takes a mark back, for who made it, until its creditor has said that it came. A closed bill is open again then. */
export const unmarkPaid = ({ ctx, input }: Call<AtEntry>): Promise<Outcome<SettlementRow>> =>
  change(ctx, input, (record, { who }, others, now) => {
    const entry = entryOf(record, input.entry);
    if (!entry) return fail("entry_not_found");
    if (!entry.paid) return conflict("not_paid");
    if (entry.paid.by !== who) return fail("not_your_mark");
    if (entry.receivedAt !== null) return conflict("already_received");
    if (record.history.length >= MAX_HISTORY) return conflict("history_full");
    const reopens = record.closedAt !== null;
    const open = others.find(({ closedAt }) => closedAt === null);
    if (reopens && open) return conflict("settlement_exists", { settlement_id: open.id });
    const next = withEntry(record, { ...entry, paid: null }, { at: now, by: who, kind: "unpaid" });
    return ok(reopens ? { ...next, closedAt: null, keepUntil: now + KEPT_AFTER_TABLE_MS } : next);
  });

/** The creditor says that a paid line has come; saying it again changes nothing. */
export const confirmReceived = ({ ctx, input }: Call<AtEntry>): Promise<Outcome<SettlementRow>> =>
  change(ctx, input, (record, { who }, _others, now) => {
    const entry = entryOf(record, input.entry);
    if (!entry) return fail("entry_not_found");
    if (who !== "master" && entry.creditor !== who) return fail("not_your_credit");
    if (!entry.paid) return conflict("not_paid");
    if (entry.receivedAt !== null) return ok(record);
    return ok(withEntry(record, { ...entry, receivedAt: now }, { at: now, by: who, kind: "received" }));
  });

const entryOf = ({ entries }: SettlementRecord, id: string): SettlementEntry | undefined =>
  entries.find((each) => each.id === id);

const withEntry = (
  record: SettlementRecord,
  entry: SettlementEntry,
  event: Omit<SettlementEvent, "entry">,
): SettlementRecord => ({
  ...record,
  entries: record.entries.map((each) => (each.id === entry.id ? entry : each)),
  history: [...record.history, { ...event, entry: entry.id }],
});
