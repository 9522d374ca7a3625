import type { AgentRow } from "@/contract/agents";
import type { CrewInput } from "@/contract/my";
import type { Ctx } from "../ctx";
import type { Outcome } from "../failure";
import { editCrew, namesOf } from "./crew";
import type { Edit } from "./edit";
import { deviationOf } from "./view";

/**
 * Replaces names, style and overrides in one write, as the crew editor has them: what it shows is what there is. Dials of a seat that equal
 * the agent's own are pruned, as everywhere.
 */
export async function saveCrew({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: Edit<CrewInput>;
}): Promise<Outcome<AgentRow>> {
  const { entourage, playstyle, entourage_playstyles } = input.body;
  const names = namesOf(entourage);
  if (!names.ok) return names;
  const overrides = entourage_playstyles.map((own) => deviationOf(own, playstyle));
  return editCrew(ctx, input.actor, () => ({ entourage: names.value, playstyle, overrides }));
}
