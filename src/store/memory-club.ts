import type { AgentId } from "@/contract/agents";
import type { AgentRecord, BearerRecord, ClubPlace, ClubStores } from "./ports-club";
import { counted, NO_RECORD } from "./score";

/** The club's records as long as the process lives: for tests. Keeps copies, so that nothing is shared with its callers. */
export function createMemoryClub(): ClubStores {
  const agents = new Map<AgentId, AgentRecord>();
  const bearers = new Map<string, BearerRecord>();
  const results: ClubStores["results"] = memoryResults(agents);
  const sharesX = ({ id, twitterId }: AgentRecord) =>
    twitterId !== null && [...agents.values()].some((each) => each.twitterId === twitterId && each.id !== id);
  const keep = (next: AgentRecord): AgentRecord => {
    if (sharesX(next)) throw new Error(`the X account of ${next.id} is another agent's`);
    agents.set(next.id, structuredClone(next));
    return structuredClone(next);
  };
  return {
    agents: {
      get: async (id) => copyOf(agents.get(id)),
      byTwitterId: async (twitterId) =>
        copyOf([...agents.values()].find((each) => each.twitterId === twitterId)),
      put: async (id, change) => {
        const stored = copyOf(agents.get(id));
        return keep({ ...change(stored), record: stored?.record ?? NO_RECORD });
      },
      update: async (id, change) => {
        const stored = copyOf(agents.get(id));
        return stored && keep({ ...change(stored), record: stored.record });
      },
      list: async (kinds, limit, after) =>
        [...agents.values()]
          .filter((agent) => kinds.includes(agent.kind))
          .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)))
          .filter((agent) => after === null || comparePlaces(placeOf(agent), after) > 0)
          .slice(0, limit)
          .map((agent) => structuredClone(agent)),
      count: async (kinds) => [...agents.values()].filter(({ kind }) => kinds.includes(kind)).length,
    },
    bearers: {
      async insert(bearer) {
        if (!agents.has(bearer.agentId)) throw new Error(`agent ${bearer.agentId} is not stored`);
        const taken = [...bearers.values()].some((each) => each.tokenHash === bearer.tokenHash);
        if (taken || bearers.has(bearer.id)) throw new Error("this bearer exists already");
        bearers.set(bearer.id, { ...bearer });
      },
      byHash: async (hash) => copyOf([...bearers.values()].find((each) => each.tokenHash === hash)),
      ofAgent: async (agentId) =>
        [...bearers.values()]
          .filter((each) => each.agentId === agentId)
          .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
          .map((each) => ({ ...each })),
      async touch(id, now) {
        const stored = bearers.get(id);
        if (stored) bearers.set(id, { ...stored, lastUsedAt: now });
      },
      async revoke(id, agentId, now) {
        const stored = bearers.get(id);
        if (stored?.agentId !== agentId || stored.revokedAt !== null) return false;
        bearers.set(id, { ...stored, revokedAt: now });
        return true;
      },
    },
    results,
    clubHands: memoryClubHands(agents),
  };
}

function memoryResults(agents: Map<AgentId, AgentRecord>): ClubStores["results"] {
  const results = new Map<string, Parameters<ClubStores["results"]["record"]>[0]>();
  return {
    async record(result) {
      if (results.has(result.tableId)) return false;
      const agent = agents.get(result.agentId);
      if (!agent) throw new Error(`agent ${result.agentId} is not stored`);
      results.set(result.tableId, { ...result });
      agents.set(agent.id, { ...agent, record: counted(agent.record, result.winner) });
      return true;
    },
    get: async (tableId) => copyOf(results.get(tableId)),
  };
}

function memoryClubHands(agents: Map<AgentId, AgentRecord>): ClubStores["clubHands"] {
  const hands = new Map<string, Parameters<ClubStores["clubHands"]["record"]>[0]>();
  return {
    async record(hand) {
      if (!agents.has(hand.agentId)) throw new Error(`agent ${hand.agentId} is not stored`);
      if (hands.has(hand.id)) return false;
      hands.set(hand.id, structuredClone(hand));
      return true;
    },
    ofAgent: async (agentId, limit) =>
      [...hands.values()]
        .filter((hand) => hand.agentId === agentId)
        .sort((a, b) => b.keptAt - a.keptAt || (a.id < b.id ? 1 : -1))
        .slice(0, limit)
        .map((hand) => structuredClone(hand)),
    async purge(until) {
      const past = [...hands.values()].filter((hand) => hand.keptAt <= until);
      for (const { id } of past) hands.delete(id);
      return past.length;
    },
  };
}

const copyOf = <T>(value: T | undefined): T | null => (value === undefined ? null : structuredClone(value));

const placeOf = ({ id, kind, record, createdAt }: AgentRecord): ClubPlace => ({
  seed: kind === "seed",
  score: record.score,
  createdAt,
  id,
});

function comparePlaces(a: ClubPlace, b: ClubPlace): number {
  if (a.seed !== b.seed) return a.seed ? 1 : -1;
  return b.score - a.score || a.createdAt - b.createdAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}
