import type { TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import type { Outcome } from "../failure";
import { isHosted } from "../host/life";
import { closedAt } from "../table/row";
import { iso } from "../times";
import { isFresh, isOnline } from "./claims";
import { look } from "./identify";
import { standingOf } from "./standing";

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
  const lobby = lobbyOf(seen.value.record, ctx.clock.now());
  const moved = standingOf(seen.value.record, input.token) === "moved";
  return ok(moved ? { ...lobby, moved } : lobby);
}

/**
 * The lobby as everyone may see it, field by field: no token, not even hashed. Before the start a claim that has gone stale is no claim: its
 * chair is anybody's, its guest's for the asking. Once there is a game it stays, to be shown as away.
 */
export function lobbyOf(record: TableRecord, now: number): LobbyOutput {
  const { row, lobby } = record;
  const closed = closedAt(record, now);
  const claims = lobby.claims.filter((claim) => lobby.startedAt !== null || isFresh(claim, now));
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
