import { readPairCode } from "@/auth/pair-code";
import type { PairingView, SignInWay } from "@/contract/pairing";
import { ok } from "@/lib/result";
import type { PairingRecord } from "@/store/ports-pairing";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { iso, PAIRING_GRACE_MS } from "../times";

/** Over, for whatever reason: a guesser learns nothing from it (decision 42). */
export const pairExpired = () => fail("pair_expired", undefined, { status: "expired" });

/** One more code that nobody has, from this address (decision 23). */
export async function unknownCode(ctx: Ctx, address: string) {
  const wait = await ctx.limits.take("pairGuess", address);
  return wait === null ? pairExpired() : tooMany(wait);
}

/**
 * The pairing of a code that somebody read off a screen. An address that guessed too often waits, with right codes too: else it would
 * know them by that.
 */
export async function findByCode(ctx: Ctx, text: string, address: string): Promise<Outcome<PairingRecord>> {
  // Counted before it is looked up, so that many guesses at once are no more than as many one by one.
  const wait = await ctx.limits.take("pairGuess", address);
  if (wait !== null) return tooMany(wait);
  const code = readPairCode(text);
  const pairing = code === null ? null : await ctx.pairings.byCode(code);
  if (pairing === null) return pairExpired();
  await ctx.limits.giveBack("pairGuess", address);
  return ok(pairing);
}

/** Whether its time is over. One that became ready in the last moment can still be fetched for a while. */
export function isOver({ status, expiresAt, readyAt }: PairingRecord, now: number): boolean {
  const until =
    status === "ready" && readyAt !== null ? Math.max(expiresAt, readyAt + PAIRING_GRACE_MS) : expiresAt;
  return now >= until;
}

/** How an operator can let an agent in on this server (decision 21). */
export function signInWay({ x, localPairing }: Pick<Ctx, "x" | "localPairing">): SignInWay {
  if (x !== null) return "x";
  return localPairing === "off" ? "none" : "local";
}

/** Who asks, for the pairing page. */
export function viewOf(ctx: Ctx, pairing: PairingRecord): PairingView {
  const { status, software, model, countryCode, expiresAt } = pairing;
  return {
    status,
    software,
    model,
    ...(countryCode === null ? {} : { country_code: countryCode }),
    expires_at: iso(expiresAt),
    now: iso(ctx.clock.now()),
    sign_in: signInWay(ctx),
  };
}
