import { createStore, type StoreApi } from "zustand/vanilla";
import type { AgentRow } from "@/contract/agents";
import type { Fault, MyApi } from "../api";

/** Who is there, as far as we know. */
export type SessionState =
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly fault: Fault }
  /** Nobody is signed in; `x` says whether one can be. `ended`: somebody was, until just now. */
  | { readonly phase: "out"; readonly x: boolean; readonly ended: boolean }
  | { readonly phase: "in"; readonly agents: readonly AgentRow[] };

export interface SessionStore extends StoreApi<SessionState> {
  load(): Promise<void>;
  /** The server says that nobody is signed in any more. */
  ended(): void;
  /** An agent was changed: here is how it is now. */
  replace(agent: AgentRow): void;
}

/** The one look at who is signed in, shared by all signed-in pages. */
export function createSession(api: Pick<MyApi, "session">): SessionStore {
  const store = createStore<SessionState>(() => ({ phase: "loading" }));
  return {
    ...store,
    async load() {
      store.setState({ phase: "loading" }, true);
      const answer = await api.session({});
      if (!answer.ok) return store.setState({ phase: "failed", fault: answer.fault }, true);
      const { person, agents, x } = answer.value;
      store.setState(person === null ? { phase: "out", x, ended: false } : { phase: "in", agents }, true);
    },
    ended: () => store.setState({ phase: "out", x: true, ended: true }, true),
    replace: (agent) =>
      store.setState((state) =>
        state.phase === "in"
          ? { ...state, agents: state.agents.map((one) => (one.id === agent.id ? agent : one)) }
          : state,
      ),
  };
}
