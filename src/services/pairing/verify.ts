import type { AgentId } from "@/contract/agents";
import type { PairingView } from "@/contract/pairing";
import { ok } from "@/lib/result";
import type { AgentDraft } from "@/store/ports-club";
import type { PairingRecord } from "@/store/ports-pairing";
import { FRESH_CREW } from "../agent/fresh-crew";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { cleanName } from "../lobby/names";
import { bindAgent } from "./bind";
import { findByCode, isOver, pairExpired, signInWay, viewOf } from "./find";
import type { ByCode } from "./read";

/** Pairs without X: a new agent of this name, bound to nobody (decisions 21 and 35). */
export async function verifyPairing({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ByCode & { readonly name: string };
}): Promise<Outcome<PairingView>> {
  if (signInWay(ctx) !== "local") return fail("local_pairing_off");
  const name = cleanName(input.name);
  if (name === null) return fail("invalid_name");
  const found = await findByCode(ctx, input.code, input.address);
  if (!found.ok) return found;
  if (found.value.status !== "pending" || isOver(found.value, ctx.clock.now())) return pairExpired();
  const agent = localAgent(ctx, found.value, name);
  await ctx.agents.put(agent.id, (stored) => stored ?? agent);
  const bound = await bindAgent(ctx, found.value.code, agent);
  return bound?.agentId === agent.id ? ok(viewOf(ctx, bound)) : pairExpired();
}

/** Its id follows from the pairing: two clicks at once make one agent. */
function localAgent(ctx: Ctx, pairing: PairingRecord, name: string): AgentDraft {
  const id = `local-${ctx.derive("local-agent", pairing.deviceHash).slice(0, 22)}`;
  const handle = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
  return {
    // `local-` and URL-safe base64: the form of an agent's id.
    id: id as AgentId,
    twitterId: null,
    kind: "local",
    owner: name,
    name,
    handle: handle === "" ? "local" : handle,
    software: pairing.software,
    model: pairing.model,
    countryCode: pairing.countryCode,
    avatarUrl: null,
    crew: FRESH_CREW,
    challenges: 0,
    winRate: 0,
    createdAt: ctx.clock.now(),
  };
}
