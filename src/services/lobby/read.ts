import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import type { Outcome } from "../failure";
import { isHosted } from "../host/life";
import { closedAt } from "../table/row";
import { iso } from "../times";
import { isFresh, isListed, isOnline } from "./claims";
import { look } from "./identify";

/** Who sits where; a claim token refreshes its claim. */
export async function readLobby({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: TableId; readonly token: string | null };
}): Promise<Outcome<LobbyOutput>> {
  const seen = await look(ctx, input.id, { seat: null, token: input.token, seals: false });
  if (!seen.ok) return seen;
  const { record } = seen.value;
  const lobby = lobbyOf(record, ctx.clock.now());
  const reader = input.token === null ? null : claimGate(record, hashOf(input.token));
  return ok(reader?.kind === "holder" && reader.moved ? { ...lobby, moved: true } : lobby);
}

/** The lobby as everyone may see it, field by field: no token, not even hashed. */
export function lobbyOf(record: TableRecord, now: number): LobbyOutput {
  const { row, lobby } = record;
  const closed = closedAt(record, now);
  const claims = lobby.claims.filter((claim) => isListed(record, claim, now));
  return {
    table_id: record.id,
    mode: row.mode,
    seats: row.seats,
    claims: claims.map((claim) => ({
      seat_index: claim.seat,
      name: claim.name,
      claim: claim.claim,
      claimed_at: iso(claim.claimedAt),
      last_seen_at: iso(claim.lastSeenAt),
      fresh: isFresh(claim, now),
      online: isOnline(claim, now),
      is_agent: claim.isAgent,
      ...(claim.muted ? { muted: true } : {}),
    })),
    start_signaled: lobby.startedAt !== null,
    started_at: lobby.startedAt === null ? null : iso(lobby.startedAt),
    hosted: isHosted(record, now),
    expires_at: iso(row.expiresAt),
    closed_at: closed === null ? null : iso(closed),
    now: iso(now),
  };
}
