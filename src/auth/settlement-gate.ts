import type { SettlementId } from "@/contract/settlements";
import type { SettlementHand, SettlementRecord } from "@/store/settlement/ports";
import { createDerive, hashOf, sameHash } from "./secrets";

declare const proof: unique symbol;

/** Somebody whose token was checked against this bill. Only `settlementGate` makes one. */
export interface SettlementActor {
  readonly [proof]: "settlement";
  readonly settlement: SettlementId;
  /** The holder of the edit token, or the place of a player. */
  readonly who: SettlementHand;
}

/** Tokens as a caller showed them; the bearer may be either kind. */
export interface ShownTokens {
  readonly edit: string | null;
  readonly player: string | null;
  /** Whose token `player` is said to be. */
  readonly name: string | null;
  readonly bearer: string | null;
}

export type SettlementVerdict =
  | { readonly kind: "actor"; readonly actor: SettlementActor }
  | { readonly kind: "none" | "bad_edit" | "bad_player" };

/** Who speaks: an edit token first, then a player's, then whatever the bearer is. */
export function settlementGate(record: SettlementRecord, shown: ShownTokens): SettlementVerdict {
  const { edit, player, name, bearer } = shown;
  if (edit !== null) return isEdit(record, edit) ? actorOf(record, "master") : { kind: "bad_edit" };
  if (player !== null) return byPlayer(record, player, name);
  if (bearer === null) return { kind: "none" };
  return isEdit(record, bearer) ? actorOf(record, "master") : byPlayer(record, bearer, name);
}

const isEdit = (record: SettlementRecord, token: string): boolean => sameHash(record.editHash, hashOf(token));

function byPlayer(record: SettlementRecord, token: string, name: string | null): SettlementVerdict {
  const hash = hashOf(token);
  const place = record.players.findIndex((player) => sameHash(player.tokenHash, hash));
  const fits = place >= 0 && (name === null || record.players[place]?.name === name);
  return fits ? actorOf(record, place) : { kind: "bad_player" };
}

// The cast is the mint: a branded actor is proof that the gate of this file ran.
const actorOf = (record: SettlementRecord, who: SettlementHand): SettlementVerdict => ({
  kind: "actor",
  actor: { settlement: record.id, who } as SettlementActor,
});

/** A player's token: worked out from the edit token, so that it can be shown again without being stored (decision 33). */
export const playerTokenOf = (editToken: string, settlement: SettlementId, identity: string): string =>
  createDerive(editToken)("player", settlement, identity);
