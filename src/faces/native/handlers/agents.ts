import type { AgentActor } from "@/auth/agent-gate";
import type { AgentRow } from "@/contract/agents";
import type { EndpointId } from "@/contract/paths";
import { ok } from "@/lib/result";
import { clearSeatStyle, setEntourage, setPlaystyle, setSeatStyle } from "@/services/agent/crew";
import { readAgent } from "@/services/agent/edit";
import { asAgent } from "@/services/agent/gate";
import { listOwnHands } from "@/services/agent/hands";
import { editProfile } from "@/services/agent/profile";
import type { Outcome } from "@/services/failure";
import type { Handlers, Incoming } from "../incoming";
import { json, type Reply } from "../reply";

type AgentEndpoint =
  | "getAgent"
  | "putProfile"
  | "putAvatar"
  | "putCountry"
  | "putEntourage"
  | "putPlaystyle"
  | "putSeatPlaystyle"
  | "deleteSeatPlaystyle"
  | "listOwnHands";

/** Runs a verb for the agent whose bearer was shown, and answers what it gives. */
async function asTheAgent<Id extends EndpointId, T>(
  incoming: Incoming<Id>,
  verb: (actor: AgentActor) => Promise<Outcome<T>>,
): Promise<Outcome<Reply>> {
  const actor = await asAgent(incoming.ctx, incoming.bearer);
  if (!actor.ok) return actor;
  const done = await verb(actor.value);
  return done.ok ? ok(json(200, done.value)) : done;
}

export const agentHandlers: Pick<Handlers, AgentEndpoint> = {
  getAgent: (incoming) =>
    asTheAgent<"getAgent", AgentRow>(incoming, (actor) => readAgent({ ctx: incoming.ctx, input: { actor } })),
  putProfile: (incoming) =>
    asTheAgent(incoming, (actor) =>
      editProfile({ ctx: incoming.ctx, input: { actor, body: incoming.body } }),
    ),
  putAvatar: (incoming) =>
    asTheAgent(incoming, (actor) =>
      editProfile({ ctx: incoming.ctx, input: { actor, body: incoming.body } }),
    ),
  putCountry: (incoming) =>
    asTheAgent(incoming, (actor) =>
      editProfile({ ctx: incoming.ctx, input: { actor, body: incoming.body } }),
    ),
  putEntourage: (incoming) =>
    asTheAgent(incoming, (actor) =>
      setEntourage({ ctx: incoming.ctx, input: { actor, body: incoming.body } }),
    ),
  putPlaystyle: (incoming) =>
    asTheAgent(incoming, (actor) =>
      setPlaystyle({ ctx: incoming.ctx, input: { actor, body: incoming.body } }),
    ),
  putSeatPlaystyle: (incoming) =>
    asTheAgent(incoming, (actor) => {
      const { body, params } = incoming;
      return setSeatStyle({ ctx: incoming.ctx, input: { actor, body, seat: params.i } });
    }),
  deleteSeatPlaystyle: (incoming) =>
    asTheAgent(incoming, (actor) =>
      clearSeatStyle({ ctx: incoming.ctx, input: { actor, seat: incoming.params.i } }),
    ),
  listOwnHands: (incoming) =>
    asTheAgent(incoming, (actor) => listOwnHands({ ctx: incoming.ctx, input: { actor, ...incoming.query } })),
};
