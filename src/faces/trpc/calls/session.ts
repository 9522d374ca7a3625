import { ok } from "@/lib/result";
import { agentsOf } from "@/services/agent/owner";
import type { Call } from "../called";

/** Who is there, with their agents. `x`: people can sign in with X here. */
export const sessionCall =
  (x: boolean): Call<"session"> =>
  async ({ ctx, person }) => {
    if (person === null) return ok({ x, person: null, agents: [] });
    const { twitterId, name, handle } = person;
    const agents = await agentsOf({ ctx, input: { person } });
    return agents.ok
      ? ok({ x, person: { twitter_id: twitterId, name, handle }, agents: [...agents.value] })
      : agents;
  };
