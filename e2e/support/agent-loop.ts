import { setTimeout as pause } from "node:timers/promises";

/** A generator of numbers in [0, 1) that a failing run can repeat (Mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Turn {
  readonly seatIndex: number;
  readonly turnToken: string;
  readonly needToCall: number;
  readonly minRaise: number | null;
  readonly maxAmount: number;
}
interface Seen {
  readonly version: number;
  readonly table: {
    readonly phase: string;
    readonly handIndex: number;
    readonly pendingAction: Turn | { readonly seatIndex: number; readonly turnToken?: never } | null;
    readonly buyIn: { readonly seatIndex: number } | null;
  };
  readonly seat?: { readonly holeCards?: readonly string[] };
}

export interface AgentPlan {
  readonly base: string;
  readonly tableId: string;
  readonly seat: number;
  readonly name: string;
  readonly random: () => number;
  /** Claims sealed and sends its token with every call. */
  readonly sealed: boolean;
  /** How often it puts everything in, as a share of its turns. */
  readonly boldness: number;
  /** Gives up after this long without the game's end. */
  readonly until: AbortSignal;
}

/** What the agent knows when the game is over: its own cards of each hand. */
export interface AgentMemory {
  readonly token: string;
  readonly cards: Map<number, readonly string[]>;
}

/** An act at random, within what the turn allows: mostly calls and folds, some raises, the odd all-in. */
function choose(turn: Turn, random: () => number, boldness: number): { action: string; amount: number } {
  if (turn.minRaise !== null && random() < boldness) return { action: "allin", amount: turn.maxAmount };
  const roll = random();
  if (turn.minRaise !== null && turn.minRaise < turn.maxAmount && roll < 0.15) {
    const most = Math.min(turn.maxAmount, turn.minRaise * 3);
    return { action: "raise", amount: turn.minRaise + Math.floor(random() * (most - turn.minRaise)) };
  }
  if (turn.needToCall === 0) return { action: "check", amount: 0 };
  const dear = turn.needToCall * 4 > turn.maxAmount;
  if (roll > (dear ? 0.45 : 0.75)) return { action: "fold", amount: 0 };
  return { action: "call", amount: turn.needToCall };
}

/** Plays one seat over HTTP from the claim to the end of the game, as a stranger's script would. */
export async function playSeat(plan: AgentPlan): Promise<AgentMemory> {
  const { base, tableId, seat, until } = plan;
  let token = "";
  const call = async (method: "GET" | "POST", path: string, body?: object): Promise<Response> => {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers["content-type"] = "application/json";
    if (plan.sealed && token !== "") Object.assign(headers, { authorization: `Bearer ${token}` });
    const request = { method, headers, signal: until };
    return fetch(base + path, body === undefined ? request : { ...request, body: JSON.stringify(body) });
  };

  const claimed = await call("POST", `/tables/${tableId}/lobby/claim`, {
    seat_index: seat,
    name: plan.name,
    is_agent: true,
    ...(plan.sealed ? { sealed: true } : {}),
  });
  if (claimed.status !== 200) throw new Error(`seat ${seat}: claim answered ${claimed.status}`);
  token = ((await claimed.json()) as { claim_token: string }).claim_token;

  const cards = new Map<number, readonly string[]>();
  let version = 0;
  while (true) {
    const answer = await call(
      "GET",
      `/state?tableId=${tableId}&seatIndex=${seat}&sinceVersion=${version}&wait=20`,
    );
    if (answer.status === 204) continue;
    if (answer.status === 404) {
      // Not opened on a screen yet (decision 36).
      await pause(100);
      continue;
    }
    if (answer.status !== 200) throw new Error(`seat ${seat}: state answered ${answer.status}`);
    const seen = (await answer.json()) as Seen;
    // The same version again: the host is silent just now.
    if (seen.version === version) await pause(100);
    version = seen.version;
    const { table } = seen;
    if (seen.seat?.holeCards?.length === 2) cards.set(table.handIndex, seen.seat.holeCards);
    if (table.phase === "ended") return { token, cards };
    if (table.buyIn?.seatIndex === seat) {
      await call("POST", `/tables/${tableId}/buyin-response`, {
        seat_index: seat,
        claim_token: token,
        decision: "leave",
      });
      continue;
    }
    const turn = table.pendingAction;
    if (turn?.turnToken === undefined || turn.seatIndex !== seat) continue;
    const done = await call("POST", "/action", {
      tableId,
      seatIndex: seat,
      turnToken: turn.turnToken,
      ...choose(turn, plan.random, plan.boldness),
    });
    if (done.status !== 200) throw new Error(`seat ${seat}: action answered ${done.status}`);
  }
}
