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

/**
 * `holder`: sits there now. `former`: held a chair that has gone to somebody else. `moved`: the token is of a device that the seat went on
 * from (a companion's). `revoked`: the seat was taken back from the token's device.
 */
export type ClaimVerdict =
  | {
      readonly kind: "holder";
      readonly actor: ClaimActor;
      readonly record: ClaimRecord;
      readonly moved: boolean;
    }
  | { readonly kind: "former"; readonly record: ClaimRecord; readonly moved: boolean }
  | { readonly kind: "revoked" }
  | { readonly kind: "unknown" };

export type HostVerdict =
  | { readonly kind: "host"; readonly actor: HostActor }
  | { readonly kind: "superseded" }
  | { readonly kind: "unknown" };

/** Whose claim token this is at this table; the token comes hashed. */
export function claimGate(table: TableRecord, tokenHash: string): ClaimVerdict {
  const held = byHash(table.lobby.claims, tokenHash);
  if (held) return { kind: "holder", ...held, actor: claimActor(table, held.record) };
  const former = byHash(table.lobby.former, tokenHash);
  if (former) return { kind: "former", ...former };
  const { claims, former: before } = table.lobby;
  return {
    kind: [...claims, ...before].some((claim) => isRevoked(claim, tokenHash)) ? "revoked" : "unknown",
  };
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

const isRevoked = ({ revoked = [] }: ClaimRecord, hash: string): boolean =>
  revoked.some((each) => sameHash(each, hash));

/** Newest first: a chair's latest holder is the likeliest to ask. */
function byHash(claims: readonly ClaimRecord[], hash: string) {
  const own = claims.findLast((claim) => sameHash(claim.tokenHash, hash));
  if (own) return { record: own, moved: false };
  const left = claims.findLast(({ companions = [] }) =>
    companions.some((device) => sameHash(device.tokenHash, hash)),
  );
  return left && { record: left, moved: true };
}
