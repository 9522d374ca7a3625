import type { SettlementEntry, SettlementPayment, SettlementRow } from "@/contract/settlements";

const AT = "2026-11-21T20:00:00.000Z";

export const entry = (parts: Partial<SettlementEntry> = {}): SettlementEntry => ({
  entry_id: "e1",
  debtor_name: "Alice",
  creditor_name: "Bob",
  amount_chips: 1500,
  amount_unit: 15,
  open_unit: 15,
  paid_at: null,
  paid_via: null,
  paid_ref: null,
  received_at: null,
  payments: [],
  ...parts,
});

/** Marked by its debtor, unless told otherwise. */
export const paid = (parts: Partial<SettlementEntry> = {}): SettlementEntry =>
  entry({
    open_unit: 0,
    paid_at: AT,
    paid_via: "cash",
    paid_by: "Alice",
    payments: [payment({ amount_unit: 15 })],
    ...parts,
  });

/** A part of it, by its debtor, unless told otherwise. */
export const payment = (parts: Partial<SettlementPayment> = {}): SettlementPayment => ({
  payment_id: "p1",
  at: AT,
  amount_unit: 5,
  paid_via: "cash",
  paid_ref: null,
  by: "Alice",
  ...parts,
});

const player = (name: string, net: number) => ({
  name,
  net_chips: net,
  net_unit: net / 100,
  invested_chips: 2000,
  final_chips: 2000 + net,
  buy_ins: 0,
  hands: 31,
});

/** The contract's example: Alice owes Bob, Carol owes Bob and Dan. */
export function sheetOf(parts: Partial<SettlementRow> = {}): SettlementRow {
  return {
    // Ids of the contract's form.
    settlement_id: "8f3a4c12e5b6d0a19c7e" as SettlementRow["settlement_id"],
    table_id: "242cecf66c00001dab2f" as SettlementRow["table_id"],
    stakes_unit: "CNY",
    chip_to_unit_rate: 0.01,
    total_net_chips: 3200,
    hands: 31,
    players: [player("Alice", -1500), player("Bob", 2200), player("Carol", -1700), player("Dan", 1000)],
    created_at: AT,
    closed_at: null,
    carried_from: null,
    view_url: "https://poker.example/settle/8f3a4c12e5b6d0a19c7e",
    creditor_notes: {},
    creditor_addresses: {},
    pay_to_changed_at: {},
    entries: [
      entry(),
      entry({ entry_id: "e2", debtor_name: "Carol", amount_chips: 700, amount_unit: 7, open_unit: 7 }),
      entry({
        entry_id: "e3",
        debtor_name: "Carol",
        creditor_name: "Dan",
        amount_chips: 1000,
        amount_unit: 10,
        open_unit: 10,
      }),
    ],
    history: [{ at: AT, kind: "created" }],
    ...parts,
  };
}
