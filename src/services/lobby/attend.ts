import type { TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { type WaitFor, waitFor } from "../wait";
import { noteHangUp, noteSign, type Sight, signOf } from "./identify";

/** A wait at a table. Of one's own seat it gives signs of life for as long as it is open, and tells when its caller hung up. */
export async function attend(ctx: Ctx, sight: Sight, wait: WaitFor): Promise<TableRecord | null> {
  if (sight.kind !== "own") return waitFor(ctx, wait);
  const sign = signOf(sight);
  const record = await waitFor(ctx, { ...wait, alive: () => noteSign(ctx, wait.id, sign) });
  // Whoever plays the seat is no less there because another of its devices has gone.
  if (wait.signal?.aborted && sight.companion === null) noteHangUp(ctx, wait.id, sight.claim.claim);
  return record;
}
