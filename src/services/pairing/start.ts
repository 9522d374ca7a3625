import { mintPairCode } from "@/auth/pair-code";
import { hashOf } from "@/auth/secrets";
import type { PairStarted, PairStartInput } from "@/contract/pairing";
import { countryCode } from "@/lib/countries";
import { ok } from "@/lib/result";
import type { PairingRecord } from "@/store/ports-pairing";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { cleanName } from "../lobby/names";
import { iso, PAIRING_LIFE_MS } from "../times";

const LABEL_MAX = 64;
const INTERVAL_S = 3;

export interface StartPairing {
  readonly body: PairStartInput;
  /** Whom to count it against. */
  readonly address: string;
  readonly origin: string;
}

/** Begins a device-code pairing (RFC 8628). */
export async function startPairing({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: StartPairing;
}): Promise<Outcome<PairStarted>> {
  const asker = askerOf(input.body);
  if (!asker.ok) return asker;
  const wait = await ctx.limits.take("pairStart", input.address);
  if (wait !== null) return tooMany(wait);
  const deviceCode = ctx.random.token();
  const { code, expiresAt } = await insert(ctx, asker.value, hashOf(deviceCode));
  return ok({
    pair_code: code,
    verification_url: `${input.origin}/pair.html?code=${code}`,
    expires_at: iso(expiresAt),
    device_code: deviceCode,
    interval: INTERVAL_S,
  });
}

type Asker = Pick<PairingRecord, "software" | "model" | "countryCode">;

function askerOf({ software, model, country_code }: PairStartInput): Outcome<Asker> {
  const labels = { software: cleanName(software, LABEL_MAX), model: cleanName(model, LABEL_MAX) };
  for (const field of ["software", "model"] as const)
    if (labels[field] === null)
      return fail(
        "invalid_field",
        `${field}: 1 to ${LABEL_MAX} characters after trimming, none of them hidden.`,
      );
  const country = country_code ? countryCode(country_code) : null;
  if (country_code && country === null)
    return fail("invalid_field", "country_code: an ISO 3166-1 alpha-2 code, such as US.");
  return ok({ software: labels.software ?? "", model: labels.model ?? "", countryCode: country });
}

async function insert(ctx: Ctx, asker: Asker, deviceHash: string): Promise<PairingRecord> {
  const now = ctx.clock.now();
  for (;;) {
    const pairing: PairingRecord = {
      ...asker,
      code: mintPairCode(ctx.random),
      deviceHash,
      status: "pending",
      agentId: null,
      deviceBound: false,
      createdAt: now,
      expiresAt: now + PAIRING_LIFE_MS,
      readyAt: null,
      consumedAt: null,
    };
    // One of 850 thousand million codes: that it is taken happens to nobody, and then another is minted.
    if (await ctx.pairings.insert(pairing)) return pairing;
  }
}
