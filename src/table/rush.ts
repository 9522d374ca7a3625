import type { ClaimId } from "@/contract/ids";
import type { Act, BotSight, Seat } from "@/engine";
import { sightOf, viewFor } from "@/engine";
import { seatNewcomers } from "./dealer/lobby";
import { mustPlay } from "./dealer/play";
import type { DealerState, Moment } from "./dealer/state";
import { dueStep, startHand, takeStep } from "./dealer/steps";
import type { DeckSource } from "./ports";

/** Players of the dealer's own house: at the instant pace it asks them itself, and shows nobody the steps between. */
export interface HousePlayers {
  plays(claim: ClaimId): boolean;
  /** What the chair does at its turn, from what that chair may see and no more. Always a legal act. */
  act(seat: Seat, sight: BotSight): Act;
  /** Somebody else is in the game, and is to see each hand's end. */
  readonly watched: boolean;
}

/** Hands that one rush plays at most: they go into one publication, which crosses no network. */
export const HANDS_AT_ONCE = 256;

/**
 * Plays on without a word until somebody else has something to do or to see: another's decision or buy-in, a watched hand's end, the
 * game's end, or as many closed hands as one publication carries. The same state where nothing is due.
 */
export async function rush(
  start: DealerState,
  players: HousePlayers,
  deck: DeckSource,
  momentNow: () => Moment,
): Promise<DealerState> {
  let state = start;
  const last = start.engine.handIndex + HANDS_AT_ONCE;
  for (;;) {
    const moment: Moment = { ...momentNow(), unseen: true };
    const due = dueStep(state, moment.now);
    if (due.kind === "wait") {
      const next = answer(state, players, moment);
      if (next === null) return state;
      state = next;
    } else if (due.kind === "step") state = takeStep(state, moment);
    else {
      if (state.engine.handIndex >= last) return state;
      state = startHand(state, await deck.shuffled(), due.draw ? await deck.shuffled() : null, moment);
    }
    const { awaiting, hand } = state.engine;
    if (awaiting.kind === "action") continue;
    state = seatNewcomers(state, moment);
    if (players.watched && awaiting.kind !== "board" && hand?.closedAt === moment.now) return state;
  }
}

/** A house player's answer to what is asked of it; null where it is somebody else's to give. */
function answer(state: DealerState, players: HousePlayers, moment: Moment): DealerState | null {
  const { engine, paused } = state;
  const { awaiting } = engine;
  if (paused !== null || (awaiting.kind !== "action" && awaiting.kind !== "buy_in")) return null;
  const { seat } = awaiting;
  const holder = state.holders[seat] ?? null;
  if (holder === null || !players.plays(holder.claim)) return null;
  if (awaiting.kind === "buy_in")
    return mustPlay(state, { type: "DeclineBuyIn", seat, at: moment.now }, moment);
  const sight = sightOf(viewFor(engine, { kind: "seat", seat }), seat);
  if (sight === null) throw new Error(`seat ${seat} owes an act that it does not see`);
  return mustPlay(state, { type: "Act", seat, act: players.act(seat, sight), at: moment.now }, moment);
}
