import { hashOf } from "@/auth/secrets";
import { playerTokenOf } from "@/auth/settlement-gate";
import type { SettlementId } from "@/contract/settlements";
import type { TableRecord } from "@/store/ports";
import type { SettlementRecord } from "@/store/settlement/ports";
import { KEPT_AFTER_TABLE_MS, KEPT_SETTLED_MS } from "../times";
import type { Draft } from "./draft";

/** A draft as a bill. One without a line is settled from the start. */
export function recordOf(
  id: SettlementId,
  table: TableRecord,
  { rate, hands, players, bill, carry }: Draft,
  editToken: string,
  now: number,
): SettlementRecord {
  const settled = bill.lines.length === 0;
  return {
    id,
    tableId: table.id,
    creator: table.row.creator,
    rate,
    hands,
    editHash: hashOf(editToken),
    carriedFrom: carry?.sheet.id ?? null,
    players: players.map((player, place) => ({
      identity: player.identity,
      name: player.name,
      tokenHash: hashOf(playerTokenOf(editToken, id, player.identity)),
      netChips: player.net,
      netCoins: bill.coins[place] ?? 0,
      carriedCoins: player.carriedCoins,
      investedChips: player.invested,
      leftChips: player.left,
      buyIns: player.buyIns,
      hands: player.hands,
      note: null,
      addresses: [],
      payToAt: null,
    })),
    entries: bill.lines.map(({ debtor, creditor, chips, coins }, place) => ({
      id: hashOf(`${id}/${place}`).slice(0, 20),
      debtor,
      creditor,
      chips,
      coins,
      payments: [],
      receivedAt: null,
    })),
    history: [{ at: now, by: "master", kind: "created" }],
    createdAt: now,
    closedAt: settled ? now : null,
    keepUntil: settled ? now + KEPT_SETTLED_MS : table.row.expiresAt + KEPT_AFTER_TABLE_MS,
  };
}
