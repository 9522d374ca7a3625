import type { SettlementRow } from "@/contract/settlements";
import { ok } from "@/lib/result";
import { coinsIn, inUnits, type Unit } from "@/settle/money";
import type { SettlementEntry, SettlementPayment, SettlementRecord } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { iso } from "../times";
import { closing, openCoins, standing, withEntry, withoutPayment, withPayment } from "./bill/entry";
import { type AtSettlement, change } from "./change";
import { conflict } from "./conflict";
import { MAX_HISTORY } from "./times";

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
  /** In the bill's unit; null: all that is open. */
  readonly amount: number | null;
  /** The payer's own key; a part needs one. */
  readonly key: string | null;
}

/** Marks a line, or a part of it, paid, once; the last one closes the bill. */
export const markPaid = ({ ctx, input }: Call<MarkPaid>): Promise<Outcome<SettlementRow>> =>
  change(ctx, input, (record, { who }, _others, now) => {
    const entry = entryOf(record, input.entry);
    if (who !== "master" && entry?.debtor !== who) return fail(entry ? "not_your_debt" : "entry_not_found");
    if (!entry) return fail("entry_not_found");
    const { via, ref, key } = input;
    if (key !== null && entry.payments.some((each) => each.key === key && each.by === who)) return ok(record);
    const paid = closing(entry);
    if (paid) return whyClosed(paid);
    const coins = coinsOf(input, entry, record.rate.unit);
    if (!coins.ok) return coins;
    const part = coins.value < openCoins(entry);
    if (part && record.history.length >= MAX_HISTORY) return conflict("history_full");
    const payment = { at: now, by: who, coins: coins.value, via, ref, key, carriedTo: null };
    const event = { at: now, by: who, kind: "paid", coins: coins.value, via, ref } as const;
    return ok(withEntry(record, withPayment(entry, payment), event));
  });

/** Money for a line that a later bill took over is marked there; any other has come already. */
const whyClosed = ({ carriedTo, at }: SettlementPayment) =>
  carriedTo === null
    ? conflict("already_paid", { paid_at: iso(at) })
    : conflict("carried_over", { settlement_id: carriedTo });

/** What is paid by this mark, in coins. */
function coinsOf({ amount, key }: MarkPaid, entry: SettlementEntry, unit: Unit): Outcome<number> {
  const open = openCoins(entry);
  if (amount === null) return ok(open);
  if (key === null)
    return fail("invalid_field", "payment_key: a part needs one, so that a repeat is no second payment.");
  const coins = Math.round(amount * coinsIn(unit));
  if (coins < 1 || Math.abs(inUnits(coins, unit) - amount) > 1e-9)
    return fail("invalid_field", `amount_unit: ${unit} has no coin that small.`);
  return coins > open ? conflict("more_than_open") : ok(coins);
}

export interface UnmarkPaid extends AtEntry {
  /** Null: the only one. */
  readonly payment: string | null;
}

/** Takes a mark back, for who made it, until its creditor has said that it came. A closed bill is open again then. */
export const unmarkPaid = ({ ctx, input }: Call<UnmarkPaid>): Promise<Outcome<SettlementRow>> =>
  change(ctx, input, (record, { who }, others, now) => {
    const entry = entryOf(record, input.entry);
    if (!entry) return fail("entry_not_found");
    const found = paymentOf(entry, input.payment);
    if (!found.ok) return found;
    const payment = found.value;
    if (payment.carriedTo !== null) return conflict("carried_over", { settlement_id: payment.carriedTo });
    if (payment.by !== who) return fail("not_your_mark");
    if (payment.takenBackAt !== null) return ok(record);
    if (entry.receivedAt !== null) return conflict("already_received");
    if (record.history.length >= MAX_HISTORY) return conflict("history_full");
    const open = others.find(({ closedAt }) => closedAt === null);
    if (record.closedAt !== null && open) return conflict("settlement_exists", { settlement_id: open.id });
    const event = { at: now, by: who, kind: "unpaid", coins: payment.coins } as const;
    return ok(withEntry(record, withoutPayment(entry, payment.id, now), event));
  });

function paymentOf(entry: SettlementEntry, id: string | null): Outcome<SettlementPayment> {
  if (id !== null) {
    const named = entry.payments.find((each) => each.id === id);
    return named ? ok(named) : fail("payment_not_found");
  }
  const [only, second] = standing(entry);
  if (!only) return conflict("not_paid");
  return second ? fail("invalid_field", "payment_id: this line has several payments; say which.") : ok(only);
}

/** The creditor says that a paid line has come; saying it again changes nothing. */
export const confirmReceived = ({ ctx, input }: Call<AtEntry>): Promise<Outcome<SettlementRow>> =>
  change(ctx, input, (record, { who }, _others, now) => {
    const entry = entryOf(record, input.entry);
    if (!entry) return fail("entry_not_found");
    if (who !== "master" && entry.creditor !== who) return fail("not_your_credit");
    const paid = closing(entry);
    if (!paid) return conflict("not_paid");
    if (paid.carriedTo !== null) return conflict("carried_over", { settlement_id: paid.carriedTo });
    if (entry.receivedAt !== null) return ok(record);
    return ok(withEntry(record, { ...entry, receivedAt: now }, { at: now, by: who, kind: "received" }));
  });

const entryOf = ({ entries }: SettlementRecord, id: string): SettlementEntry | undefined =>
  entries.find((each) => each.id === id);
