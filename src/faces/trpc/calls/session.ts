import { ok } from "@/lib/result";
import { agentsOf } from "@/services/agent/owner";
import type { Call } from "../called";

/** Who is there, with their agents; and whether people can sign in here at all. */
export const session: Call<"session"> = async ({ ctx, person }) => {
  const x = ctx.x !== null;
  if (person === null) return ok({ x, person: null, agents: [] });
  const { twitterId, name, handle } = person;
  const agents = await agentsOf({ ctx, input: { person } });
  return agents.ok
    ? ok({ x, person: { twitter_id: twitterId, name, handle }, agents: [...agents.value] })
    : agents;
};
