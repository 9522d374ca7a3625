import type { AgentActor } from "@/auth/agent-gate";
import { type AgentRow, type EntourageInput, KNOBS, type PlaystylePart } from "@/contract/agents";
import { ok } from "@/lib/result";
import type { CrewPart } from "@/store/ports-club";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { cleanName } from "../lobby/names";
import { type Edit, editAgent } from "./edit";
import { deviationOf, styleOf } from "./view";

/** Replaces the crew's names, all or nothing (decision 2). Characters stay with their seats. */
export async function setEntourage({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: Edit<EntourageInput>;
}): Promise<Outcome<AgentRow>> {
  const names = namesOf(input.body.entourage);
  if (!names.ok) return names;
  return editCrew(ctx, input.actor, (crew) => ({ ...crew, entourage: names.value }));
}

/** The names of a crew as they are kept, or what is wrong with the first that cannot be. */
export function namesOf(raw: readonly string[]): Outcome<readonly string[]> {
  const names: string[] = [];
  for (const [at, each] of raw.entries()) {
    const name = cleanName(each);
    if (name === null)
      return fail(
        "invalid_field",
        `entourage.${at}: 1 to 24 characters after trimming, none of them hidden.`,
      );
    if (names.some((other) => other.toLowerCase() === name.toLowerCase()))
      return fail("invalid_field", `entourage.${at}: another of the crew has this name.`);
    names.push(name);
  }
  return ok(names);
}

/** Merges dials into the agent's own style, which every bot of the crew starts from. */
export async function setPlaystyle({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: Edit<PlaystylePart>;
}): Promise<Outcome<AgentRow>> {
  return editCrew(ctx, input.actor, (crew) => ({ ...crew, playstyle: merged(crew.playstyle, input.body) }));
}

/**
 * Merges dials into one seat's character; those equal to the agent's own style are pruned, and an empty slot is none. A seat beyond the
 * crew may have one too: it goes to the bot that fills that chair.
 */
export async function setSeatStyle({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: Edit<PlaystylePart> & { readonly seat: number };
}): Promise<Outcome<AgentRow>> {
  return editCrew(ctx, input.actor, (crew) => {
    const wanted = merged(crew.overrides[input.seat] ?? {}, input.body);
    return withSlot(crew, input.seat, deviationOf(wanted, styleOf(crew)));
  });
}

/** Lets a seat play as the agent does. */
export async function clearSeatStyle({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly actor: AgentActor; readonly seat: number };
}): Promise<Outcome<AgentRow>> {
  return editCrew(ctx, input.actor, (crew) => withSlot(crew, input.seat, null));
}

/** Names and characters are for claimed agents (contract: What X-claim unlocks). */
export async function editCrew(
  ctx: Ctx,
  actor: AgentActor,
  change: (crew: CrewPart) => CrewPart,
): Promise<Outcome<AgentRow>> {
  if (!actor.claimed) return fail("x_claim_required");
  return editAgent(ctx, actor, (agent) => ({ ...agent, crew: change(agent.crew) }));
}

/** The five dials only: nothing else that was sent is kept. */
function merged(stored: PlaystylePart, sent: PlaystylePart): PlaystylePart {
  const dials = KNOBS.flatMap((knob) => {
    const value = sent[knob] ?? stored[knob];
    return value === undefined ? [] : [[knob, value] as const];
  });
  return Object.fromEntries(dials);
}

function withSlot(crew: CrewPart, seat: number, slot: PlaystylePart | null): CrewPart {
  const length = Math.max(crew.overrides.length, seat + 1);
  const overrides = Array.from({ length }, (_, at) => (at === seat ? slot : (crew.overrides[at] ?? null)));
  return { ...crew, overrides };
}
