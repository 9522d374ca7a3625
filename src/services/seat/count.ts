import { claimGate, hostGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { tooMany } from "../failure";

/** A call about a table's seats, and who makes it. */
export interface SeatCall {
  readonly id: TableId;
  /** The claim token that it bears; null for none. */
  readonly token: string | null;
  readonly hostToken?: string | undefined;
  readonly address: string;
}

/**
 * Counts a call about a table's seats: for whoever bears a token of this table by that seat or host, so that a party behind one address never
 * hits a limit together; for anybody else by address (decision 32). The refusal once the count is spent, else null. No such table: nothing
 * to count.
 */
export async function countSeatCall(ctx: Ctx, call: SeatCall): Promise<ReturnType<typeof tooMany> | null> {
  const record = await ctx.live.read(call.id);
  if (!record) return null;
  const known = knownAs(record, call);
  const wait =
    known === null
      ? await ctx.limits.take("seatGuest", call.address)
      : await ctx.limits.take("seatCall", `${call.id}:${known}`);
  return wait === null ? null : tooMany(wait);
}

/** Whom the table knows the caller as; null for nobody. */
function knownAs(record: TableRecord, { token, hostToken }: SeatCall): string | null {
  if (hostToken !== undefined && hostGate(record, hashOf(hostToken)).kind === "host") return "host";
  const verdict = token === null ? null : claimGate(record, hashOf(token));
  return verdict?.kind === "holder" || verdict?.kind === "former" ? verdict.record.claim : null;
}
