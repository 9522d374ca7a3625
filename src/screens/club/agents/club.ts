import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client } from "@/client/client";
import { type AgentCard, cardOf } from "./model";

/** Why the agents are not there, as far as it says what to do. */
export type Fault = "network" | "busy" | "server";

export interface Club {
  readonly status: "loading" | "ready" | "failed";
  readonly fault: Fault | null;
  readonly agents: readonly AgentCard[];
  /** There are more to fetch, and whether they are on their way. */
  readonly more: "none" | "there" | "coming";
}

export interface ClubStore {
  readonly store: StoreApi<Club>;
  /** Fetches the first page, once; again after a failure. */
  open(): Promise<void>;
  /** Fetches the page after the last one. */
  goOn(): Promise<void>;
}

/** The agents of this server in its own order, in pages of `limit`; without one, as many at once as the server gives. */
export function createClub(client: Pick<Client, "listClubs">, limit?: number): ClubStore {
  const store = createStore<Club>(() => ({ status: "loading", fault: null, agents: [], more: "none" }));
  let cursor: string | null = null;
  let busy = false;

  async function read(from: string | null): Promise<void> {
    if (busy) return;
    busy = true;
    const query = { ...(limit === undefined ? {} : { limit }), ...(from === null ? {} : { cursor: from }) };
    const answer = await client.listClubs({ query });
    busy = false;
    if (!answer.ok)
      return store.setState(({ agents, status }) => ({
        fault: faultOf(answer.status),
        status: agents.length === 0 ? "failed" : status,
        more: from === null ? "none" : "there",
      }));
    cursor = answer.data.next_cursor;
    const known = from === null ? [] : store.getState().agents;
    const ids = new Set(known.map(({ id }) => id));
    // Somebody may have moved down the list between two pages: nobody stands in it twice.
    const fresh = answer.data.agents.filter(({ id }) => !ids.has(id));
    store.setState({
      status: "ready",
      fault: null,
      agents: [...known, ...fresh.map((row, index) => cardOf(row, known.length + index))],
      more: cursor === null ? "none" : "there",
    });
  }

  return {
    store,
    async open() {
      if (store.getState().status === "ready") return;
      store.setState({ status: "loading", fault: null });
      await read(null);
    },
    async goOn() {
      if (cursor === null) return;
      store.setState({ more: "coming", fault: null });
      await read(cursor);
    },
  };
}

const faultOf = (status: number): Fault => (status === 0 ? "network" : status === 429 ? "busy" : "server");
