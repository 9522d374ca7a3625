import { setTimeout as pause } from "node:timers/promises";
import { createClient, type Failed } from "@/client/client";
import type { ActionInput } from "@/contract/actions";
import type { ClaimId, TableId } from "@/contract/ids";
import type { OwnPending, PublicTable, StateOutput } from "@/contract/state";

/** Seconds that a read may wait for news. */
const WAIT = 20;
const RETRY_MS = 50;

/** One decision and what became of it. */
export interface Turn {
  readonly handIndex: number;
  readonly turnToken: string;
  readonly sent: string;
  /** The act as the host took it; null where the server promised no more than to pass it on, or had moved on by then. */
  taken: { readonly action: string; readonly amount: number } | null;
  acknowledged: boolean;
}

/** A seat played by a script that nothing discourages: what is not answered is said again, word for word. */
export interface Guest {
  readonly seat: number;
  readonly claim: ClaimId;
  readonly token: string;
  readonly turns: readonly Turn[];
  /** Its cards by hand, all that it was ever shown. */
  readonly cards: ReadonlyMap<number, ReadonlySet<string>>;
  /** The latest table it was told of, and under which version. */
  told(): { readonly version: number; readonly table: PublicTable } | null;
  /** Answers that were neither a 2xx nor a passing fault. */
  readonly oddities: readonly string[];
  readonly done: Promise<void>;
}

/** Calls until there is an answer that a repeat would not change. */
async function insist<T extends { readonly ok: boolean; readonly status: number }>(
  signal: AbortSignal,
  call: () => Promise<T | Failed>,
): Promise<T | Failed> {
  for (;;) {
    const answer = await call();
    const passing = answer.status === 0 || answer.status === 429 || answer.status >= 500;
    if (answer.ok || !passing || signal.aborted) return answer;
    await pause(RETRY_MS);
  }
}

/** What a guest does otherwise than to play on calmly, asked anew each time. */
export interface Habits {
  /** Everything on every hand, until somebody busts. */
  readonly allIn: () => boolean;
  /** Once it has no chips left: whether it says yet that it buys some. */
  readonly buysIn: () => boolean;
}

const CALM: Habits = { allIn: () => false, buysIn: () => false };

/** Mostly calls, some folds and raises; never everything, so that the evening goes on. */
function choose(turn: OwnPending, allIn: boolean): Pick<ActionInput, "action" | "amount"> {
  if (allIn) return { action: "allin" };
  const roll = Math.random();
  if (turn.minRaise !== null && turn.minRaise < turn.maxAmount / 20 && roll < 0.12)
    return { action: "raise", amount: turn.minRaise };
  if (turn.canCheck) return { action: "check" };
  return roll < 0.8 && turn.needToCall < turn.maxAmount / 10
    ? { action: "call", amount: turn.needToCall }
    : { action: "fold" };
}

const isOwn = (pending: StateOutput["table"]["pendingAction"]): pending is OwnPending =>
  pending !== null && "turnToken" in pending;

/** Claims the seat and plays it until called off. `thinkMs`: the longest it thinks. */
export async function openGuest(
  url: string,
  tableId: TableId,
  seat: number,
  thinkMs: number,
  signal: AbortSignal,
  habits = CALM,
): Promise<Guest> {
  const client = createClient({ baseUrl: url });
  const claimed = await client.claimSeat({
    params: { id: tableId },
    body: { seat_index: seat, name: `Guest ${seat}`, sealed: true },
  });
  if (!claimed.ok) throw new Error(`seat ${seat}: ${claimed.error.message}`);
  const { claim, claim_token: token } = claimed.data;
  const turns: Turn[] = [];
  const cards = new Map<number, Set<string>>();
  const bought = new Set<number>();
  const oddities: string[] = [];
  let told: StateOutput | null = null;

  async function act(pending: OwnPending, handIndex: number): Promise<void> {
    const choice = choose(pending, habits.allIn());
    const { turnToken } = pending;
    const turn: Turn = { handIndex, turnToken, sent: choice.action, taken: null, acknowledged: false };
    turns.push(turn);
    await pause(Math.random() * thinkMs);
    const body = { tableId, seatIndex: seat, turnToken, claim_token: token, ...choice };
    const answer = await insist(signal, () => client.submitAction({ body, signal }));
    if (!answer.ok) {
      if (!signal.aborted) oddities.push(`act: ${answer.status} ${answer.error.code}`);
      return;
    }
    turn.acknowledged = true;
    if (answer.data.applied) turn.taken = answer.data.act ?? null;
  }

  /** Buys as much as it may, as soon as it says that it does. */
  async function buyIn({ handIndex, buyIn: offer }: PublicTable): Promise<void> {
    if (offer?.seatIndex !== seat || bought.has(handIndex)) return;
    while (!habits.buysIn() && !signal.aborted) await pause(RETRY_MS);
    const body = {
      seat_index: seat,
      decision: "buyin" as const,
      amount: offer.cap,
      claim_token: token,
    };
    const answer = await insist(signal, () => client.buyinResponse({ params: { id: tableId }, body }));
    if (answer.ok) bought.add(handIndex);
    else if (!signal.aborted) oddities.push(`buy-in: ${answer.status} ${answer.error.code}`);
  }

  async function play(): Promise<void> {
    const acted = new Set<string>();
    while (!signal.aborted) {
      const query = { tableId, seatIndex: seat, ...(told ? { sinceVersion: told.version, wait: WAIT } : {}) };
      const answer = await insist(signal, () => client.getState({ query, token, signal }));
      if (signal.aborted) return;
      if (!answer.ok || answer.status === 204) {
        if (!answer.ok && answer.error.code !== "not_started") oddities.push(`state: ${answer.error.code}`);
        if (!answer.ok) await pause(RETRY_MS);
        continue;
      }
      const before = told?.version ?? 0;
      if (answer.data.version < before)
        oddities.push(`state went back from ${before} to ${answer.data.version}`);
      // The same version again: the host is silent just now.
      if (answer.data.version === before) await pause(RETRY_MS);
      told = answer.data;
      const { table, seat: own } = told;
      if (own?.holeCards?.length === 2) {
        const seen = cards.get(table.handIndex) ?? new Set<string>();
        cards.set(table.handIndex, seen.add(own.holeCards.join(" ")));
      }
      await buyIn(table);
      const pending = table.pendingAction;
      if (!isOwn(pending) || pending.seatIndex !== seat || acted.has(pending.turnToken)) continue;
      acted.add(pending.turnToken);
      await act(pending, table.handIndex);
    }
  }

  const done = play();
  const latest = () => told && { version: told.version, table: told.table };
  return { seat, claim, token, turns, cards, oddities, told: latest, done };
}
