import type { AgentActor } from "@/auth/agent-gate";
import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { HandRow } from "@/contract/hands";
import type { ClaimId, HandId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { HandRecord, TableRecord } from "@/store/ports";
import { asAgent } from "../agent/gate";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { refuseAbsent } from "../lobby/claims";
import { look } from "../lobby/identify";

/** One closed hand: anybody's where the table is a TV's or a room's, else its creator's (decision 7). */
export async function readHand({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: HandId; readonly token: string | null };
}): Promise<Outcome<HandRow>> {
  const hand = await ctx.hands.get(input.id);
  if (!hand) return fail("hand_not_found");
  const record = await ctx.live.read(hand.tableId);
  if (!record) return fail("hand_not_found");
  const { mode } = hand.row;
  if (mode !== "tv" && mode !== "room") {
    const creator = await asCreator(ctx, record, input.token);
    return creator.ok ? ok(hand.row) : creator;
  }
  const reader = await readerOf(ctx, record, input.token);
  return reader.ok ? ok(rowFor(hand, reader.value)) : reader;
}

/** The agent that opened the table, or why the caller isn't. */
export async function asCreator(
  ctx: Ctx,
  { row }: TableRecord,
  token: string | null,
): Promise<Outcome<AgentActor>> {
  const actor = await asAgent(ctx, token);
  return actor.ok && actor.value.agent !== row.creator ? fail("not_your_table") : actor;
}

/**
 * Under which claim somebody reads hands: null without a token. A holder who lost the chair still reads the cards it was dealt: they are
 * its own (decision 15).
 */
export async function readerOf(
  ctx: Ctx,
  record: TableRecord,
  token: string | null,
): Promise<Outcome<ClaimId | null>> {
  if (token === null) return ok(null);
  const verdict = claimGate(record, hashOf(token));
  if (verdict.kind === "revoked") return refuseAbsent("revoked");
  if (verdict.kind === "unknown") {
    // Agents bear their token wherever they read; it shows them what everybody may see.
    const agent = await asAgent(ctx, token);
    return agent.ok ? ok(null) : fail("bad_claim_token");
  }
  // A read with the token is a sign of life like any other (decision 18); what it says of the chair doesn't matter here.
  await look(ctx, record.id, { seat: null, token, seals: false });
  return ok(verdict.record.claim);
}

/** The row as this reader may see it: its own unshown cards and nobody else's. */
export function rowFor({ row, private: hidden }: HandRecord, reader: ClaimId | null): HandRow {
  const own = hidden.filter(({ claim }) => claim === reader);
  if (own.length === 0) return row;
  return {
    ...row,
    seats: row.seats.map((seat) => {
      const cards = own.find((each) => each.seat === seat.seat_index)?.cards;
      return cards && !seat.hole_cards ? { ...seat, hole_cards: [...cards] } : seat;
    }),
  };
}
