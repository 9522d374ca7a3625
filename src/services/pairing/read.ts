import type { PairingView } from "@/contract/pairing";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Outcome } from "../failure";
import { findByCode, isOver, pairExpired, viewOf } from "./find";

/** A code as somebody typed it, and whom to count a guess against. */
export interface ByCode {
  readonly code: string;
  readonly address: string;
}

/** Who asks for this code, for the operator to see. */
export async function readPairing({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ByCode;
}): Promise<Outcome<PairingView>> {
  const found = await findByCode(ctx, input.code, input.address);
  if (!found.ok) return found;
  return isOver(found.value, ctx.clock.now()) ? pairExpired() : ok(viewOf(ctx, found.value));
}

/** Sends an agent away before it was let in; again is the same. */
export async function refusePairing({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ByCode;
}): Promise<Outcome<PairingView>> {
  const found = await findByCode(ctx, input.code, input.address);
  if (!found.ok) return found;
  const now = ctx.clock.now();
  const refused = await ctx.pairings.update(found.value.code, (stored) => {
    const open = stored.status === "pending" && !isOver(stored, now);
    const next = open ? { ...stored, status: "refused" as const } : stored;
    return { next, result: next };
  });
  return refused?.status === "refused" ? ok(viewOf(ctx, refused)) : pairExpired();
}
