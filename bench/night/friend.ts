import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "@/client/client";
import type { ActionInput } from "@/contract/actions";
import type { ClaimToken, TableId } from "@/contract/ids";
import type { OwnPending, StateOutput } from "@/contract/state";

/** Seconds that a read may wait for news. */
const WAIT = 10;
const RETRY_MS = 100;

/** Who plays one seat of a room through the API, with its tab's own claim token, as long as that tab is there. */
export interface Friend {
  readonly seat: number;
  readonly token: ClaimToken;
  /** What it was told that cannot be. */
  readonly oddities: readonly string[];
  /** Its cards by hand, all that it was ever shown. */
  readonly cards: ReadonlyMap<number, ReadonlySet<string>>;
  /** Chips that it asked for after a bust, by the hand that came before. */
  readonly bought: ReadonlyMap<number, number>;
  play(signal: AbortSignal): Promise<void>;
}

export interface FriendWorld {
  readonly url: string;
  readonly tableId: TableId;
  /** Whether its tab is open, and seen. */
  readonly here: () => boolean;
  /** It owes an act, and takes its time until this is done. */
  readonly think: (pending: OwnPending) => Promise<void>;
}

/** Mostly calls; some raises, and now and then everything, so that people bust. */
function choose(turn: OwnPending): Pick<ActionInput, "action" | "amount"> {
  const roll = Math.random();
  if (roll < 0.04) return { action: "allin" };
  if (turn.minRaise !== null && turn.minRaise < turn.maxAmount / 4 && roll < 0.2)
    return { action: "raise", amount: turn.minRaise };
  if (turn.canCheck) return { action: "check" };
  return roll < 0.75 && turn.needToCall < turn.maxAmount / 2
    ? { action: "call", amount: turn.needToCall }
    : { action: "fold" };
}

const ownPending = ({ table }: StateOutput, seat: number): OwnPending | null =>
  table.pendingAction !== null && "turnToken" in table.pendingAction && table.pendingAction.seatIndex === seat
    ? table.pendingAction
    : null;

export function createFriend(world: FriendWorld, seat: number, token: ClaimToken): Friend {
  const { url, tableId, here } = world;
  const client = createClient({ baseUrl: url });
  const oddities: string[] = [];
  const cards = new Map<number, Set<string>>();
  const bought = new Map<number, number>();
  const done = new Set<string>();
  const params = { id: tableId };
  let version = 0;

  function look(state: StateOutput): void {
    if (state.version < version) oddities.push(`the state went back from ${version} to ${state.version}`);
    version = state.version;
    const own = state.seat?.holeCards ?? [];
    if (own.length !== 2) return;
    const { handIndex } = state.table;
    cards.set(handIndex, (cards.get(handIndex) ?? new Set()).add(own.join(" ")));
  }

  async function act(pending: OwnPending): Promise<void> {
    await world.think(pending);
    const { turnToken } = pending;
    const body = { tableId, seatIndex: seat, turnToken, claim_token: token, ...choose(pending) };
    const answer = await client.submitAction({ body });
    if (answer.ok || answer.error.code === "network") return;
    oddities.push(`act: ${answer.status} ${answer.error.code}`);
  }

  /** After a bust new chips are bought, at once. */
  async function buyIn({ table }: StateOutput): Promise<void> {
    const { handIndex, buyIn: offer } = table;
    if (offer?.seatIndex !== seat || bought.has(handIndex)) return;
    const body = { seat_index: seat, decision: "buyin" as const, amount: offer.cap, claim_token: token };
    const answer = await client.buyinResponse({ params, body });
    if (answer.ok) bought.set(handIndex, answer.data.applied);
    else if (answer.status !== 0) oddities.push(`buy-in: ${answer.error.code}`);
  }

  async function answer(state: StateOutput): Promise<void> {
    look(state);
    const pending = ownPending(state, seat);
    if (pending !== null && !done.has(pending.turnToken)) {
      done.add(pending.turnToken);
      await act(pending);
    }
    await buyIn(state);
    const me = state.table.playersPublic.find((player) => player.seatIndex === seat);
    const out = `back ${state.table.handIndex}`;
    if (me?.status !== "sitting_out" || done.has(out)) return;
    done.add(out);
    await client.sayWord({ params, body: { claim_token: token, word: "sit_in" } });
  }

  return {
    seat,
    token,
    oddities,
    cards,
    bought,
    async play(signal) {
      while (!signal.aborted) {
        if (!here()) {
          await pause(RETRY_MS);
          continue;
        }
        const query = { tableId, seatIndex: seat, sinceVersion: version, wait: WAIT };
        const read = await client.getState({ query, token, signal });
        if (!read.ok && !signal.aborted && read.error.code !== "not_started")
          oddities.push(`state: ${read.status} ${read.error.code}`);
        if (!read.ok || read.data === null || read.data.version === version) await pause(RETRY_MS);
        if (read.ok && read.data !== null && here()) await answer(read.data);
      }
    },
  };
}
