import { readPairCode } from "@/auth/pair-code";
import { hashOf } from "@/auth/secrets";
import type { PairCompleteInput, PairReady } from "@/contract/pairing";
import { ok } from "@/lib/result";
import type { BearerRecord } from "@/store/ports-club";
import type { PairingRecord } from "@/store/ports-pairing";
import { agentRowOf } from "../agent/view";
import type { Ctx } from "../ctx";
import type { Outcome } from "../failure";
import { PAIRING_GRACE_MS } from "../times";
import { findByCode, isOver, pairExpired, unknownCode } from "./find";

export interface CompletePairing {
  readonly body: PairCompleteInput;
  /** Whom to count a guess against. */
  readonly address: string;
}

/** Null while the operator has not decided. */
export type Completed = PairReady | null;

/**
 * One poll of an agent. The token is worked out from the pairing under the server's secret rather than stored, so that an answer that got
 * lost can be given again (decision 23); it is durable before anybody hears it (decision 34).
 */
export async function completePairing({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: CompletePairing;
}): Promise<Outcome<Completed>> {
  const { device_code: deviceCode, pair_code: pairCode = "" } = input.body;
  const found =
    deviceCode === undefined
      ? await byCodeAlone(ctx, pairCode, input.address)
      : await byDevice(ctx, deviceCode, input);
  if (!found.ok) return found;
  const pairing = found.value;
  if (pairing.status === "consumed")
    return deviceCode === undefined ? pairExpired() : hand(ctx, pairing, true);
  if (pairing.status === "refused" || isOver(pairing, ctx.clock.now())) return pairExpired();
  if (deviceCode !== undefined && !pairing.deviceBound) await bindDevice(ctx, pairing.code);
  return pairing.status === "pending" ? ok(null) : hand(ctx, pairing, deviceCode !== undefined);
}

async function byDevice(
  ctx: Ctx,
  deviceCode: string,
  { body, address }: CompletePairing,
): Promise<Outcome<PairingRecord>> {
  const pairing = await ctx.pairings.byDevice(hashOf(deviceCode));
  if (!pairing) return unknownCode(ctx, address);
  const named = body.pair_code === undefined ? pairing.code : readPairCode(body.pair_code);
  return named === pairing.code ? ok(pairing) : pairExpired();
}

/** Who polls with the pair code must be the first and only one: once the device code was used, the other is a stranger's. */
async function byCodeAlone(ctx: Ctx, code: string, address: string): Promise<Outcome<PairingRecord>> {
  const found = await findByCode(ctx, code, address);
  return found.ok && found.value.deviceBound ? unknownCode(ctx, address) : found;
}

const bindDevice = (ctx: Ctx, code: string) =>
  ctx.pairings.update(code, (stored) => ({ next: { ...stored, deviceBound: true }, result: null }));

/** Gives the token to the one who fetches it first, and with the device code once more for a minute. */
async function hand(ctx: Ctx, pairing: PairingRecord, again: boolean): Promise<Outcome<Completed>> {
  const agent = pairing.agentId === null ? null : await ctx.agents.get(pairing.agentId);
  if (!agent) return pairExpired();
  const token = ctx.derive("bearer", pairing.deviceHash);
  const bearer = await keptBearer(ctx, pairing, agent.id, hashOf(token));
  if (bearer.revokedAt !== null) return pairExpired();
  const now = ctx.clock.now();
  const mine = await ctx.pairings.update(pairing.code, (stored) => {
    if (stored.status === "ready")
      return { next: { ...stored, status: "consumed", consumedAt: now }, result: true };
    return { next: stored, result: again && now < (stored.consumedAt ?? 0) + PAIRING_GRACE_MS };
  });
  return mine ? ok({ status: "ready", token, agent: agentRowOf(agent) }) : pairExpired();
}

/** Stored before the pairing is used up: a server that dies between the two has lost nothing, and nobody knows the token yet. */
async function keptBearer(
  ctx: Ctx,
  { software }: PairingRecord,
  agentId: BearerRecord["agentId"],
  tokenHash: string,
): Promise<BearerRecord> {
  const stored = await ctx.bearers.byHash(tokenHash);
  if (stored) return stored;
  const bearer: BearerRecord = {
    id: ctx.random.id20(),
    tokenHash,
    agentId,
    software,
    createdAt: ctx.clock.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  try {
    await ctx.bearers.insert(bearer);
    return bearer;
  } catch (cause) {
    // Another poll of the same agent was faster.
    const other = await ctx.bearers.byHash(tokenHash);
    if (other) return other;
    throw cause;
  }
}
