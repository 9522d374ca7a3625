import type { InboxResult } from "@/contract/state";
import type { InboxEntry } from "@/contract/tables";
import type { TableEvent } from "@/engine";
import { legalActions } from "@/engine";
import type { ActionEntry } from "./acts";
import { priceOf, readAct } from "./acts";
import { actedItself } from "./clock/turn-clock";
import { obey, sitOutNext } from "./operator";
import { play } from "./play";
import type { DealerState, Moment } from "./state";
import { atChair, backAt } from "./state";

type BuyInEntry = Extract<InboxEntry, { kind: "buyin" }>;
type WordEntry = Extract<InboxEntry, { kind: "word" }>;

export interface Taken {
  readonly state: DealerState;
  /** Null for an entry that this state has in it already. */
  readonly result: InboxResult | null;
}

/**
 * Takes one inbox entry, exactly once: the cursor is part of the state, so what was published with an entry in it never takes that entry
 * again, and what was not published never took it.
 */
export function takeEntry(state: DealerState, entry: InboxEntry, moment: Moment): Taken {
  if (entry.id <= state.cursor) return { state, result: null };
  const moved: DealerState = { ...state, cursor: entry.id };
  const holder = state.holders[entry.seatIndex];
  if (!holder?.seated || holder.claim !== entry.claim) return refused(moved, entry.id, "seat_changed");
  switch (entry.kind) {
    case "action":
      return takeAction(moved, entry, moment);
    case "buyin":
      return takeBuyIn(moved, entry, moment);
    case "word":
      return takeWord(moved, entry, moment);
  }
}

function takeWord(state: DealerState, entry: WordEntry, moment: Moment): Taken {
  return { state: heed(state, entry, moment), result: { id: entry.id, applied: true } };
}

/** Who may speak for the whole table, the server has made sure. */
function heed(state: DealerState, { word, seatIndex: seat }: WordEntry, moment: Moment): DealerState {
  switch (word) {
    case "pause":
    case "resume":
      return obey(state, { kind: word }, moment);
    case "sit_in":
      return obey(backAt(state, seat), { kind: word, seat }, moment);
    case "sit_out":
      return sitOutNext(state, seat, moment);
  }
}

function refused(state: DealerState, id: number, reason: string): Taken {
  return { state, result: { id, applied: false, reason } };
}

function takeAction(state: DealerState, entry: ActionEntry, moment: Moment): Taken {
  const { seatIndex: seat, turnToken } = entry;
  const { turn, engine } = state;
  const legal = legalActions(engine, seat);
  if (turn === null || turn.seat !== seat || turn.token !== turnToken || legal === null) {
    return refused(missed(state, entry), entry.id, "stale_turn");
  }
  const bet = engine.hand?.players.find((player) => player.seat === seat)?.bet ?? 0;
  const { act, adjusted } = readAct(entry, legal, bet);
  const price = priceOf(act, legal, bet, engine.seats[seat]?.chips ?? 0);
  if (entry.max_call !== undefined && price > entry.max_call) {
    const result = { id: entry.id, applied: false, reason: "over_max_call", price };
    return { state: missed(state, entry), result };
  }
  const played = play(state, { type: "Act", seat, act, at: moment.now }, moment);
  if (!played.ok) return refused(missed(state, entry), entry.id, played.refusal.code);
  const { action, amount, to } = actedOf(played.events);
  const outcomes = atChair(state.outcomes, seat, { turnToken, applied: true, act: action, amount });
  return {
    state: actedItself({ ...played.state, outcomes }, turn),
    result: {
      id: entry.id,
      applied: true,
      ...(adjusted ? { reason: "adjusted" } : {}),
      act: { action, amount, to },
    },
  };
}

/** A second word on a turn that was taken does not hide that it was taken. */
function missed(state: DealerState, entry: ActionEntry): DealerState {
  const { seatIndex, turnToken, action, amount } = entry;
  const last = state.outcomes[seatIndex];
  if (last?.applied && last.turnToken === turnToken) return state;
  const outcome = { turnToken, applied: false, act: action, amount: amount ?? 0 };
  return { ...state, outcomes: atChair(state.outcomes, seatIndex, outcome) };
}

function actedOf(events: readonly TableEvent[]): { action: string; amount: number; to: number } {
  for (const event of events) if (event.type === "Acted") return event.act;
  throw new Error("an act without its event");
}

/** Without an amount a buy-in is the cap, as the slider stands (contract, "Buy-in"). */
function takeBuyIn(state: DealerState, entry: BuyInEntry, moment: Moment): Taken {
  const { id, seatIndex: seat, decision } = entry;
  const { awaiting } = state.engine;
  const cap = awaiting.kind === "buy_in" ? awaiting.cap : 0;
  const played = play(
    state,
    decision === "buyin"
      ? { type: "BuyIn", seat, amount: entry.amount ?? cap, at: moment.now }
      : { type: "DeclineBuyIn", seat, at: moment.now },
    moment,
  );
  if (!played.ok) return refused(state, id, played.refusal.code);
  const bought = played.events.find((event) => event.type === "BoughtIn")?.amount ?? 0;
  const adjusted = decision === "buyin" && entry.amount !== undefined && bought !== entry.amount;
  // Whoever buys chips means to play them.
  const back = decision === "buyin" ? obey(played.state, { kind: "sit_in", seat }, moment) : played.state;
  return {
    state: back,
    result: {
      id,
      applied: true,
      ...(adjusted ? { reason: "adjusted" } : {}),
      act: { action: decision, amount: bought, to: back.engine.seats[seat]?.chips ?? 0 },
    },
  };
}
