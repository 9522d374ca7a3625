import type { SettlementEntry, SettlementPayment, SettlementRow } from "@/contract/settlements";
import { differing, type PayToDetails, type Piece } from "./pay-to";

/** Who opened the page: not known yet, nobody who may write, one player, or the holder of the edit token. */
export type Me =
  | { readonly kind: "asking" }
  | { readonly kind: "reader"; readonly badToken: boolean }
  | { readonly kind: "player"; readonly name: string }
  | { readonly kind: "master"; readonly links: Readonly<Record<string, string>> };

/** How its creditor wants a line to be paid. */
export interface PayToView extends PayToDetails {
  readonly name: string;
  /** Null where it is what this device has seen. */
  readonly change: PayToChange | null;
}

/** When it last changed, and what is not as this device had seen it. */
export interface PayToChange {
  readonly at: string;
  readonly before: readonly Piece[];
  readonly now: readonly Piece[];
}

export interface PaymentView {
  readonly payment: SettlementPayment;
  readonly canUndo: boolean;
}

export interface LineView {
  readonly entry: SettlementEntry;
  readonly payTo: PayToView | null;
  readonly mine: boolean;
  readonly canPay: boolean;
  readonly payments: readonly PaymentView[];
  readonly canConfirm: boolean;
}

export interface SheetView {
  readonly sheet: SettlementRow;
  readonly lines: readonly LineView[];
  readonly open: number;
  /** Whose pay-to details may be written here: every creditor's, or one's own. */
  readonly writes: readonly string[];
  readonly canDiscard: boolean;
}

/** What this device has seen of a pay-to. `at`: when it had last been written; null: never yet. */
export interface SeenPayTo extends PayToDetails {
  readonly at: string | null;
}
export type Seen = Readonly<Record<string, SeenPayTo>>;

/** What is new about a pay-to since this device first saw the name. */
export function changeOf(sheet: SettlementRow, seen: Seen, name: string): PayToChange | null {
  const [before, { at, ...now }] = [own(seen, name), seenNow(sheet, name)];
  if (!before?.at || at === null) return null;
  const parts = differing(before, now);
  return parts.before.length + parts.now.length === 0 ? null : { at, ...parts };
}

/** What this device has seen after looking at a sheet: names that it knew keep what was confirmed. */
export function seenAfter(sheet: SettlementRow, seen: Seen): Seen {
  const creditors = new Set(sheet.entries.map((entry) => entry.creditor_name));
  const fresh = [...creditors].filter((name) => !own(seen, name)?.at);
  if (fresh.every((name) => own(seen, name)?.at === seenNow(sheet, name).at)) return seen;
  return withSeen(sheet, seen, fresh);
}

/** The same, with what these names say now. From entries, not by assignment: a name may be `__proto__`. */
export const withSeen = (sheet: SettlementRow, seen: Seen, names: readonly string[]): Seen =>
  Object.fromEntries([
    ...Object.entries(seen),
    ...names.map((name) => [name, seenNow(sheet, name)] as const),
  ]);

const seenNow = (sheet: SettlementRow, name: string): SeenPayTo => ({
  at: own(sheet.pay_to_changed_at, name),
  note: own(sheet.creditor_notes, name),
  addresses: own(sheet.creditor_addresses, name) ?? [],
});

/** A key of its own: names like `constructor` are names. */
export const own = <V>(record: Readonly<Record<string, V>>, name: string): V | null =>
  Object.hasOwn(record, name) ? (record[name] ?? null) : null;

/** The sheet as this reader sees it: own lines first, then as they stand. */
export function sheetView(sheet: SettlementRow, me: Me, seen: Seen): SheetView {
  const lines = sheet.entries.map((entry) => lineView(sheet, entry, me, seen));
  const creditors = [...new Set(sheet.entries.map((entry) => entry.creditor_name))];
  return {
    sheet,
    lines: [...lines.filter(({ mine }) => mine), ...lines.filter(({ mine }) => !mine)],
    open: sheet.entries.filter((entry) => entry.paid_at === null).length,
    writes:
      me.kind === "master" ? creditors : me.kind === "player" && creditors.includes(me.name) ? [me.name] : [],
    canDiscard: me.kind === "master" && sheet.entries.every((entry) => entry.payments.length === 0),
  };
}

function lineView(sheet: SettlementRow, entry: SettlementEntry, me: Me, seen: Seen): LineView {
  const { debtor_name: debtor, creditor_name: creditor, paid_at: paid, received_at: received } = entry;
  const master = me.kind === "master";
  const is = (name: string | undefined) => me.kind === "player" && me.name === name;
  const marked = ({ by }: SettlementPayment) => (master ? by === undefined : is(by));
  const carried = entry.payments.some(({ carried_to }) => carried_to !== undefined);
  return {
    entry,
    payTo: paid === null ? payToOf(sheet, creditor, seen) : null,
    mine: is(debtor) || is(creditor),
    canPay: paid === null && (master || is(debtor)),
    payments: entry.payments.map((payment) => ({
      payment,
      canUndo: received === null && payment.carried_to === undefined && marked(payment),
    })),
    canConfirm: paid !== null && received === null && !carried && (master || is(creditor)),
  };
}

function payToOf(sheet: SettlementRow, name: string, seen: Seen): PayToView {
  const { note, addresses } = seenNow(sheet, name);
  return { name, note, addresses, change: changeOf(sheet, seen, name) };
}
