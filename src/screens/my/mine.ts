import type { AgentRow } from "@/contract/agents";
import { createMyApi, type MyApi } from "./api";
import { type BearersStore, createBearersStore } from "./bearers/store";
import { type CrewStore, createCrewStore } from "./crew/store";
import { createHandsStore, type HandsStore } from "./hands/store";
import { createSession, type SessionStore } from "./session/store";
import { createTablesStore, type TablesStore } from "./tables/store";

/** The stores of one agent; they live as long as the tab, so that a draft outlives a look at another page. */
export interface Desk {
  readonly crew: CrewStore;
  readonly tables: TablesStore;
  readonly hands: HandsStore;
  readonly bearers: BearersStore;
}

/** Everything the signed-in pages know. */
export interface Mine {
  readonly session: SessionStore;
  desk(agent: AgentRow): Desk;
}

export function createMine(bare: MyApi): Mine {
  const session: SessionStore = createSession(bare);
  const api = watched(bare, () => session.ended());
  const desks = new Map<string, Desk>();
  return {
    session,
    desk(agent) {
      const known = desks.get(agent.id);
      if (known !== undefined) return known;
      const desk: Desk = {
        crew: createCrewStore(agent, api, session.replace),
        tables: createTablesStore(agent.id, api),
        hands: createHandsStore(agent.id, api),
        bearers: createBearersStore(agent.id, api),
      };
      desks.set(agent.id, desk);
      return desk;
    },
  };
}

/** The same procedures; `signedOut` hears when the server knows the person no more. */
function watched(api: MyApi, signedOut: () => void): MyApi {
  const calls = Object.entries(api).map(([id, call]) => [
    id,
    async (input: never) => {
      const answer = await call(input);
      if (!answer.ok && answer.fault.code === "sign_in_required") signedOut();
      return answer;
    },
  ]);
  // The same names over the same inputs and answers.
  return Object.fromEntries(calls) as MyApi;
}

let shared: Mine | null = null;

/** The tab's own: pages come and go over it. */
export function mine(): Mine {
  shared ??= createMine(createMyApi());
  return shared;
}
