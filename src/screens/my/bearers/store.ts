import { createStore, type StoreApi } from "zustand/vanilla";
import type { BearerRow } from "@/contract/my";
import type { Fault, MyApi } from "../api";
import { createList, type ListStore } from "../list";

export interface BearersState {
  /** The one being revoked. */
  readonly revoking: string | null;
  readonly fault: Fault | null;
}

export interface BearersStore extends StoreApi<BearersState> {
  readonly list: ListStore<BearerRow>;
  /** Revokes for good; true once it is done. */
  revoke(id: string): Promise<boolean>;
}

export function createBearersStore(
  agentId: string,
  api: Pick<MyApi, "bearers" | "revokeBearer">,
): BearersStore {
  const store = createStore<BearersState>(() => ({ revoking: null, fault: null }));
  const list = createList<BearerRow>(async () => {
    const answer = await api.bearers({ agent_id: agentId });
    return answer.ok ? { ok: true, value: { items: answer.value.bearers, next: null } } : answer;
  });
  return {
    ...store,
    list,
    async revoke(id) {
      if (store.getState().revoking !== null) return false;
      store.setState({ revoking: id, fault: null });
      const answer = await api.revokeBearer({ agent_id: agentId, bearer_id: id });
      store.setState({ revoking: null, fault: answer.ok ? null : answer.fault });
      if (answer.ok) await list.reload();
      return answer.ok;
    },
  };
}
