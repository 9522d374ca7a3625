import { createStore, type StoreApi } from "zustand/vanilla";
import type { AgentRow } from "@/contract/agents";
import type { Fault, MyApi } from "../api";
import { type Draft, draftOf, isSound, sameCrew, toInput } from "./model/draft";

export interface CrewState {
  /** As the server has it. */
  readonly saved: Draft;
  readonly draft: Draft;
  readonly dirty: boolean;
  /** `saved` stays until the next change. */
  readonly save: "idle" | "saving" | "saved" | "failed" | "unsound";
  readonly fault: Fault | null;
}

export interface CrewStore extends StoreApi<CrewState> {
  edit(change: (draft: Draft) => Draft): void;
  discard(): void;
  /** Sends the whole crew. Typing may go on meanwhile: what was changed since is still unsaved when the answer comes. */
  save(): Promise<void>;
}

/** The crew editor's state: a draft over what the server has. */
export function createCrewStore(
  agent: AgentRow,
  api: Pick<MyApi, "saveCrew">,
  saved: (agent: AgentRow) => void,
): CrewStore {
  const first = draftOf(agent);
  const store = createStore<CrewState>(() => ({
    saved: first,
    draft: first,
    dirty: false,
    save: "idle",
    fault: null,
  }));

  return {
    ...store,
    edit(change) {
      const { draft, saved: kept, save } = store.getState();
      const next = change(draft);
      if (next === draft) return;
      store.setState({
        draft: next,
        dirty: !sameCrew(next, kept),
        save: save === "saving" ? "saving" : "idle",
        fault: null,
      });
    },
    discard() {
      store.setState(({ saved: kept }) => ({ draft: kept, dirty: false, save: "idle", fault: null }));
    },
    async save() {
      const { draft, save } = store.getState();
      if (save === "saving") return;
      if (!isSound(draft)) return store.setState({ save: "unsound" });
      store.setState({ save: "saving", fault: null });
      const answer = await api.saveCrew({ agent_id: agent.id, ...toInput(draft) });
      if (!answer.ok) return store.setState({ save: "failed", fault: answer.fault });
      saved(answer.value);
      store.setState((now) => {
        const kept = keyed(draftOf(answer.value), draft);
        // Who typed on keeps what was typed; who did not sees what the server made of it.
        const unmoved = now.draft === draft;
        const next = unmoved ? kept : now.draft;
        return { saved: kept, draft: next, dirty: !sameCrew(next, kept), save: unmoved ? "saved" : "idle" };
      });
    },
  };
}

/** The rows keep their keys, so that focus and open overrides stay where they are. */
const keyed = (draft: Draft, before: Draft): Draft => ({
  ...draft,
  bots: draft.bots.map((bot, at) => ({ ...bot, key: before.bots[at]?.key ?? bot.key })),
});
