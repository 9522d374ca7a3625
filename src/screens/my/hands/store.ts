import { createStore, type StoreApi } from "zustand/vanilla";
import type { HandRow } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import type { MyInput } from "@/contract/my";
import type { MyApi } from "../api";
import { createList, type ListStore } from "../list";

/** Hands of one page. */
const LIMIT = 20;

/** The filters as they are typed and chosen; empty says all. */
export interface HandFilters {
  readonly mode: "" | "challenge" | "demo" | "room";
  readonly table: string;
  /** `2026-04-20`, a day in the reader's own time. */
  readonly since: string;
}

export const NO_FILTERS: HandFilters = { mode: "", table: "", since: "" };

export interface HandsStore extends StoreApi<{ readonly filters: HandFilters }> {
  readonly list: ListStore<HandRow>;
  /** Changes filters, and reads anew where that changes what is asked for: a table's id counts once it is whole. */
  filter(change: Partial<HandFilters>): void;
  clear(): void;
}

/** Whether a typed table can be asked for: nothing, or a whole id. */
export const tableFits = (typed: string): boolean => typed.trim() === "" || asId(typed) !== null;

// A text of the form of an id is one: the schema that brands them asks for nothing more.
const asId = (typed: string): TableId | null => {
  const text = typed.trim().toLowerCase();
  return TABLE_ID_FORM.test(text) ? (text as TableId) : null;
};
const TABLE_ID_FORM = /^[0-9a-f]{20}$/;

/** The filters as the server is asked. */
export function toQuery(agentId: string, { mode, table, since }: HandFilters): MyInput<"hands"> {
  const id = asId(table);
  const day = since === "" ? Number.NaN : new Date(`${since}T00:00:00`).getTime();
  return {
    agent_id: agentId,
    limit: LIMIT,
    ...(mode === "" ? {} : { mode }),
    ...(id === null ? {} : { table_id: id }),
    ...(Number.isNaN(day) ? {} : { since: new Date(day).toISOString() }),
  };
}

export function createHandsStore(agentId: string, api: Pick<MyApi, "hands">): HandsStore {
  const store = createStore<{ readonly filters: HandFilters }>(() => ({ filters: NO_FILTERS }));
  const list = createList<HandRow>(async (cursor) => {
    const query = toQuery(agentId, store.getState().filters);
    const answer = await api.hands({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    if (!answer.ok) return answer;
    return { ok: true, value: { items: answer.value.hands, next: answer.value.next_cursor } };
  });
  const choose = (filters: HandFilters) => {
    const before = store.getState().filters;
    store.setState({ filters });
    const asked = (one: HandFilters) => JSON.stringify(toQuery(agentId, one));
    if (asked(filters) !== asked(before)) void list.reload();
  };
  return {
    ...store,
    list,
    filter: (change) => choose({ ...store.getState().filters, ...change }),
    clear: () => choose(NO_FILTERS),
  };
}
