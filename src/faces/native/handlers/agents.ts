import { clearSeatStyle, setEntourage, setPlaystyle, setSeatStyle } from "@/services/agent/crew";
import { readAgent } from "@/services/agent/edit";
import { listOwnHands } from "@/services/agent/hands";
import { editProfile } from "@/services/agent/profile";
import type { Handlers } from "../incoming";
import { asTheAgent } from "./as-agent";

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

export const agentHandlers: Pick<Handlers, AgentEndpoint> = {
  getAgent: (incoming) => asTheAgent(incoming, (actor) => readAgent({ ctx: incoming.ctx, input: { actor } })),
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
