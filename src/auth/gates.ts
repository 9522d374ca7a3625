import type { ClaimId, TableId } from "@/contract/ids";
import type { ClaimRecord, HostPart, TableRecord } from "@/store/ports";
import { sameHash } from "./secrets";

declare const proof: unique symbol;

/** Somebody whose claim token was checked against this table. Only `claimGate` makes one. */
export interface ClaimActor {
  readonly [proof]: "claim";
  readonly table: TableId;
  readonly seat: number;
  readonly claim: ClaimId;
}

/** Somebody who held the table's current host token when it was checked. Only `hostGate` makes one. */
export interface HostActor {
  readonly [proof]: "host";
  readonly table: TableId;
  readonly epoch: number;
}

/** `holder`: sits there now. `former`: held a chair that has gone to somebody else. */
export type ClaimVerdict =
  | { readonly kind: "holder"; readonly actor: ClaimActor; readonly record: ClaimRecord }
  | { readonly kind: "former"; readonly record: ClaimRecord }
  | { readonly kind: "unknown" };

export type HostVerdict =
  | { readonly kind: "host"; readonly actor: HostActor }
  | { readonly kind: "superseded" }
  | { readonly kind: "unknown" };

/** Whose claim token this is at this table; the token comes hashed. */
export function claimGate(table: TableRecord, tokenHash: string): ClaimVerdict {
  const record = byHash(table.lobby.claims, tokenHash);
  if (record) return { kind: "holder", record, actor: claimActor(table, record) };
  const former = byHash(table.lobby.former, tokenHash);
  return former ? { kind: "former", record: former } : { kind: "unknown" };
}

/** Whether this is the current host, one that was superseded, or neither; the token comes hashed. */
export function hostGate(table: TableRecord, tokenHash: string): HostVerdict {
  const { host } = table;
  if (host.tokenHash !== null && sameHash(host.tokenHash, tokenHash))
    return { kind: "host", actor: hostActor(table, host) };
  return host.formerHashes.some((hash) => sameHash(hash, tokenHash))
    ? { kind: "superseded" }
    : { kind: "unknown" };
}

// The two casts below are the mint: a branded actor is proof that one of these gates ran.
const claimActor = (table: TableRecord, { seat, claim }: ClaimRecord): ClaimActor =>
  ({ table: table.id, seat, claim }) as ClaimActor;
const hostActor = (table: TableRecord, { epoch }: HostPart): HostActor =>
  ({ table: table.id, epoch }) as HostActor;

/** Newest first: a chair's latest holder is the likeliest to ask. */
const byHash = (claims: readonly ClaimRecord[], hash: string): ClaimRecord | undefined =>
  claims.findLast((claim) => sameHash(claim.tokenHash, hash));
