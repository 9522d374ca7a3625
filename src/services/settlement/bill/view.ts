import { playerTokenOf } from "@/auth/settlement-gate";
import type { TableId } from "@/contract/ids";
import type {
  PlayerTokens,
  SettlementEntry,
  SettlementEvent,
  SettlementPayment,
  SettlementPreview,
  SettlementRow,
} from "@/contract/settlements";
import { inUnits, perChipOf, type Rate } from "@/settle/money";
import type {
  SettlementEntry as Entry,
  SettlementEvent as Event,
  PayAddress,
  SettlementPayment as Payment,
  SettlementHand,
  SettlementRecord,
} from "@/store/settlement/ports";
import { iso } from "../../times";
import type { Draft } from "./draft";
import { closing, openCoins, standing } from "./entry";

/** A bill as everybody may read it: built field by field, so that no token's hash gets out. */
export function rowOf(record: SettlementRecord, origin: string): SettlementRow {
  const { players, rate } = record;
  const named = <T>(of: (player: (typeof players)[number]) => T | null): Record<string, T> =>
    // From entries, not by assignment: a player may be called `__proto__`.
    Object.fromEntries(
      players.flatMap((player) => {
        const value = of(player);
        return value === null ? [] : [[player.name, value] as const];
      }),
    );
  return {
    settlement_id: record.id,
    table_id: record.tableId,
    ...rateFields(rate),
    total_net_chips: totalOf(players.map(({ netChips }) => netChips)),
    hands: record.hands.length,
    players: players.map((player) => ({
      name: player.name,
      net_chips: player.netChips,
      net_unit: inUnits(player.netCoins, rate.unit),
      ...carriedField(player.carriedCoins, rate),
      invested_chips: player.investedChips,
      final_chips: player.leftChips,
      buy_ins: player.buyIns,
      hands: player.hands,
    })),
    created_at: iso(record.createdAt),
    closed_at: record.closedAt === null ? null : iso(record.closedAt),
    carried_from: record.carriedFrom,
    view_url: viewUrl(record.id, origin),
    creditor_notes: named(({ note }) => note),
    creditor_addresses: named(({ addresses }) => (addresses.length === 0 ? null : addresses.map(addressOf))),
    pay_to_changed_at: named(({ payToAt }) => (payToAt === null ? null : iso(payToAt))),
    entries: record.entries.map((entry) => entryOf(record, entry, origin)),
    history: record.history.map((event) => eventOf(record, event)),
  };
}

const viewUrl = (id: string, origin: string): string => `${origin}/settle/${id}`;

const rateFields = (rate: Rate) => ({
  stakes_unit: rate.unit,
  chip_to_unit_rate: perChipOf(rate),
  // A rate that was given as a price a chip has a hundred chips below the line.
  ...(rate.unit !== "chips" && rate.units === 1 && rate.chips !== 100 && { chips_per_unit: rate.chips }),
});

const carriedField = (coins: number, { unit }: Rate) =>
  coins === 0 ? {} : { carried_unit: inUnits(coins, unit) };

const totalOf = (nets: readonly number[]): number => nets.reduce((sum, net) => sum + Math.max(0, net), 0);

const addressOf = ({ network, token, address, label }: PayAddress) => ({
  network,
  ...(token === undefined ? {} : { token }),
  address,
  ...(label === undefined ? {} : { label }),
});

const nameOf = ({ players }: SettlementRecord, place: number): string => players[place]?.name ?? "";

/** The name of a player who did something; the holder of the edit token has none. */
const nameOfHand = (record: SettlementRecord, by: SettlementHand): string | null =>
  by === "master" ? null : nameOf(record, by);

function entryOf(record: SettlementRecord, entry: Entry, origin: string): SettlementEntry {
  const { receivedAt } = entry;
  const { unit } = record.rate;
  const paid = closing(entry);
  const by = paid === null ? null : nameOfHand(record, paid.by);
  return {
    entry_id: entry.id,
    debtor_name: nameOf(record, entry.debtor),
    creditor_name: nameOf(record, entry.creditor),
    amount_chips: entry.chips,
    amount_unit: inUnits(entry.coins, unit),
    open_unit: inUnits(openCoins(entry), unit),
    paid_at: paid === null ? null : iso(paid.at),
    paid_via: paid?.via ?? null,
    paid_ref: paid === null ? null : refOf(paid, origin),
    ...(by === null ? {} : { paid_by: by }),
    received_at: receivedAt === null ? null : iso(receivedAt),
    payments: standing(entry).map((payment) => paymentOf(record, payment, origin)),
  };
}

/** What was carried refers to the bill that has it. */
const refOf = ({ ref, carriedTo }: Payment, origin: string): string | null =>
  carriedTo === null ? ref : viewUrl(carriedTo, origin);

function paymentOf(record: SettlementRecord, payment: Payment, origin: string): SettlementPayment {
  const by = nameOfHand(record, payment.by);
  return {
    payment_id: payment.id,
    at: iso(payment.at),
    amount_unit: inUnits(payment.coins, record.rate.unit),
    paid_via: payment.via,
    paid_ref: refOf(payment, origin),
    ...(by === null ? {} : { by }),
    ...(payment.carriedTo === null ? {} : { carried_to: payment.carriedTo }),
  };
}

function eventOf(record: SettlementRecord, event: Event): SettlementEvent {
  const by = nameOfHand(record, event.by);
  return {
    at: iso(event.at),
    kind: event.kind,
    ...(by === null ? {} : { by }),
    ...(event.entry === undefined ? {} : { entry_id: event.entry }),
    ...(event.player === undefined ? {} : { player_name: nameOf(record, event.player) }),
    ...(event.coins === undefined ? {} : { amount_unit: inUnits(event.coins, record.rate.unit) }),
    ...(event.via ? { paid_via: event.via } : {}),
    ...(event.ref ? { paid_ref: event.ref } : {}),
  };
}

/** Every player's own token and link, those who came out even included (decision 40). The token is a fragment: no server sees it. */
export function tokensOf(record: SettlementRecord, editToken: string, origin: string): PlayerTokens {
  const tokens = record.players.map(
    ({ name, identity }) => [name, playerTokenOf(editToken, record.id, identity)] as const,
  );
  const url = viewUrl(record.id, origin);
  return {
    player_tokens: Object.fromEntries(tokens),
    player_share_urls: Object.fromEntries(
      tokens.map(([name, token]) => [name, `${url}?as=${encodeURIComponent(name)}#${token}`]),
    ),
  };
}

/** The bill that a draft would be. */
export function previewOf({ rate, hands, players, bill, carry }: Draft, tableId: TableId): SettlementPreview {
  const name = (place: number) => players[place]?.name ?? "";
  return {
    preview: true,
    table_id: tableId,
    ...rateFields(rate),
    total_net_chips: totalOf(players.map(({ net }) => net)),
    hands: hands.length,
    players: players.map((player, place) => ({
      name: player.name,
      net_chips: player.net,
      net_unit: inUnits(bill.coins[place] ?? 0, rate.unit),
      ...carriedField(player.carriedCoins, rate),
      invested_chips: player.invested,
      final_chips: player.left,
      buy_ins: player.buyIns,
      hands: player.hands,
    })),
    entries: bill.lines.map(({ debtor, creditor, chips, coins }) => ({
      debtor_name: name(debtor),
      creditor_name: name(creditor),
      amount_chips: chips,
      amount_unit: inUnits(coins, rate.unit),
    })),
    carry_over: carry && {
      settlement_id: carry.sheet.id,
      players: carry.people.map(({ name: was, as, coins }) => ({
        name: was,
        as,
        open_unit: inUnits(coins, rate.unit),
      })),
    },
  };
}
