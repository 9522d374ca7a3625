import { createStore, type StoreApi } from "zustand/vanilla";
import type { TableRow } from "@/contract/tables";
import type { Fault, MyApi } from "../api";
import { createList, type ListStore } from "../list";

export type OpenMode = "challenge" | "demo" | "room";

export interface TablesState {
  readonly mode: OpenMode;
  readonly seats: number;
  readonly opening: boolean;
  /** Why the last one was not opened. */
  readonly openFault: Fault | null;
  /** Why the last one was not closed. */
  readonly closeFault: Fault | null;
  /** The tables being closed. */
  readonly closing: readonly string[];
  /** The one that was just opened. */
  readonly opened: string | null;
}

export interface TablesStore extends StoreApi<TablesState> {
  readonly list: ListStore<TableRow>;
  choose(mode: OpenMode): void;
  seat(count: number): void;
  open(): Promise<void>;
  /** Closes a table; true once it is. */
  close(id: TableRow["table_id"]): Promise<boolean>;
}

/** How many chairs each mode takes (decision 3; rooms: contract, Tables). */
export const SEATS: Readonly<Record<OpenMode, { readonly min: number; readonly max: number }>> = {
  challenge: { min: 2, max: 9 },
  demo: { min: 2, max: 9 },
  room: { min: 2, max: 6 },
};

type TablesApi = Pick<MyApi, "tables" | "openTable" | "closeTable">;

export function createTablesStore(agentId: string, api: TablesApi): TablesStore {
  const store = createStore<TablesState>(() => ({
    mode: "challenge",
    seats: 6,
    opening: false,
    openFault: null,
    closeFault: null,
    closing: [],
    opened: null,
  }));
  const list = createList<TableRow>(async (cursor) => {
    const answer = await api.tables({ agent_id: agentId, ...(cursor === undefined ? {} : { cursor }) });
    if (!answer.ok) return answer;
    return { ok: true, value: { items: answer.value.tables, next: answer.value.next_cursor } };
  });
  return {
    ...store,
    list,
    choose(mode) {
      const { min, max } = SEATS[mode];
      store.setState(({ seats }) => ({ mode, seats: Math.min(max, Math.max(min, seats)), openFault: null }));
    },
    seat: (seats) => store.setState({ seats }),
    async open() {
      const { mode, seats, opening } = store.getState();
      if (opening) return;
      store.setState({ opening: true, openFault: null });
      const answer = await api.openTable({ agent_id: agentId, mode, seats });
      if (!answer.ok) return store.setState({ opening: false, openFault: answer.fault });
      list.patch((tables) => [answer.value, ...tables]);
      store.setState({ opening: false, opened: answer.value.table_id });
    },
    async close(id) {
      if (store.getState().closing.includes(id)) return false;
      store.setState(({ closing }) => ({ closing: [...closing, id], closeFault: null }));
      const answer = await api.closeTable({ agent_id: agentId, table_id: id });
      // One that is gone already is as closed as was asked for.
      const closed = answer.ok || answer.fault.code === "table_not_found";
      if (closed) list.patch((tables) => tables.filter((table) => table.table_id !== id));
      store.setState(({ closing }) => ({
        closing: closing.filter((one) => one !== id),
        ...(closed || answer.ok ? {} : { closeFault: answer.fault }),
      }));
      return closed;
    },
  };
}
