import type { Awaiting, Command, Refusal, TableEvent } from "@/engine";
import { decide, evolveAll } from "@/engine";
import type { Beat } from "../pace";
import { beatEnd } from "../pace";
import { allInEquity } from "./equity";
import { placesOf } from "./places";
import { handRow } from "./row";
import type { DealerState, Moment } from "./state";
import { atChair, backAt, resultIsUp, withAbsence } from "./state";

/** Acts of closed hands kept in the snapshot while the server does not acknowledge them; the host's own queue keeps them all. */
const ACTS_KEPT = 400;
/** Hands kept so where nobody is shown them: they come many at once, those of one rush while those of the last are being stored. */
const UNSEEN_KEPT = 512;

export type Played =
  | { readonly ok: true; readonly state: DealerState; readonly events: readonly TableEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The only caller of the engine's `decide`: the state after a command, with the dealer's own notes brought up to date. */
export function play(state: DealerState, command: Command, moment: Moment): Played {
  const decision = decide(state.engine, command);
  if (!decision.ok) return decision;
  const { events } = decision;
  if (events.length === 0) return { ok: true, state, events };
  let next: DealerState = { ...state, engine: evolveAll(state.engine, events) };
  for (const event of events) next = note(next, event, moment);
  if (next.engine.awaiting.kind !== "action") next = { ...next, turn: null };
  const closed = events.some((event) => event.type === "HandClosed");
  const paced = moment.unseen ? unhurried(next) : setPause(state, next, closed, moment.now);
  return { ok: true, state: closed ? sitOutWhoAsked(paced, moment) : paced, events };
}

/** The hand is over that they wanted to play first. */
function sitOutWhoAsked(state: DealerState, moment: Moment): DealerState {
  let next = state;
  state.absences.forEach(({ sitsOutNext, ...absence }, seat) => {
    if (sitsOutNext !== true) return;
    const played = play(next, { type: "SitOut", seat }, moment);
    next = withAbsence(played.ok ? played.state : next, seat, absence);
  });
  return next;
}

/** For the dealer's own steps, which are never refused. Throws where the engine disagrees: a broken invariant. */
export function mustPlay(state: DealerState, command: Command, moment: Moment): DealerState {
  const played = play(state, command, moment);
  if (!played.ok) throw new Error(`${command.type} was refused: ${played.refusal.message}`);
  return played.state;
}

function note(state: DealerState, event: TableEvent, moment: Moment): DealerState {
  switch (event.type) {
    case "HandStarted":
      return { ...state, dealtTo: dealtTo(state), shown: [], equity: [] };
    case "TurnPassed":
      return heldAnew(
        { ...state, turn: { seat: event.seat, token: moment.token(), since: moment.now, grace: false } },
        moment,
      );
    case "BuyInOffered":
      return heldAnew(state, moment);
    case "SatIn":
      return backAt(state, event.seat);
    case "CardsShown":
      return withEquity({ ...state, shown: [...state.shown, event.seat] }, moment);
    case "BoardDealt":
      return withEquity(state, moment);
    case "HandClosed":
      return closeHand(state, moment);
    case "SeatBusted":
      return { ...state, busts: [...state.busts, bustOf(state, event.seat)] };
    case "SatDown":
    case "BoughtIn":
      return backAt({ ...state, busts: state.busts.filter((bust) => bust.seat !== event.seat) }, event.seat);
    case "Finished":
      return { ...state, places: placesOf(state) };
    case "GameRestarted":
      return {
        ...state,
        shown: [],
        equity: [],
        deck: [],
        busts: [],
        biggestPot: null,
        newGame: false,
        drawButton: true,
      };
    default:
      return state;
  }
}

/** A clock that begins during a pause stands from its beginning. */
function heldAnew(state: DealerState, { now }: Moment): DealerState {
  return state.paused === null ? state : { ...state, paused: now };
}

function dealtTo(state: DealerState): DealerState["dealtTo"] {
  let list: DealerState["dealtTo"] = state.dealtTo.map(() => null);
  for (const { seat } of state.engine.hand?.players ?? []) {
    const holder = state.holders[seat];
    if (holder) list = atChair(list, seat, { claim: holder.claim, isAgent: holder.isAgent });
  }
  return list;
}

function withEquity(state: DealerState, { unseen = false }: Moment): DealerState {
  return unseen ? state : { ...state, equity: allInEquity(state.engine.hand) };
}

function closeHand(state: DealerState, { unseen = false }: Moment): DealerState {
  const row = handRow(state);
  const rows = [...state.rows, row];
  const record = state.biggestPot === null || row.pot > state.biggestPot.amount;
  return {
    ...state,
    equity: [],
    rows: unseen ? rows.slice(-UNSEEN_KEPT) : newest(rows),
    biggestPot: record ? { handIndex: row.hand_index, amount: row.pot } : state.biggestPot,
  };
}

/** The newest rows within the snapshot's room, and at least the last one. */
function newest(rows: DealerState["rows"]): DealerState["rows"] {
  let acts = 0;
  const first = rows.findLastIndex((row) => {
    acts += row.actions.length;
    return acts > ACTS_KEPT;
  });
  return rows.slice(Math.min(first + 1, rows.length - 1));
}

function bustOf({ engine }: DealerState, seat: number): DealerState["busts"][number] {
  const stack = engine.hand?.players.find((player) => player.seat === seat)?.startingStack ?? 0;
  return { seat, name: engine.seats[seat]?.name ?? "", hand: engine.handIndex, stack };
}

/** Nobody is waited for between steps that nobody sees. */
const unhurried = (state: DealerState): DealerState =>
  state.pause === null ? state : { ...state, pause: null };

/** A pause begins when the table comes to wait for the dealer; what does not change that lets it run on. */
function setPause(before: DealerState, after: DealerState, closed: boolean, now: number): DealerState {
  const { awaiting } = after.engine;
  if (sameWait(before.engine.awaiting, awaiting)) return after;
  // Whoever comes or goes between two hands, the first one's result is looked at to its end.
  if (!closed && isRest(awaiting) && resultIsUp(after)) return after;
  const beat = beatOf(after, awaiting, closed);
  return { ...after, pause: beat === null ? null : { beat, until: beatEnd(after.pace, beat, now) } };
}

function sameWait(a: Awaiting, b: Awaiting): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const isRest = ({ kind }: Awaiting): boolean => kind === "players" || kind === "next_hand";

function beatOf(state: DealerState, awaiting: Awaiting, closed: boolean): Beat | null {
  switch (awaiting.kind) {
    case "board":
      return state.shown.length > 0 ? "runout" : "street";
    case "show":
      return "show";
    case "players":
    case "next_hand":
      if (!closed) return awaiting.kind === "players" ? null : "start";
      return state.shown.length > 0 ? "showdown" : "between";
    default:
      return null;
  }
}
