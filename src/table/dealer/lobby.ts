import type { LobbyClaim, LobbyOutput } from "@/contract/tables";
import type { Seat } from "@/engine";
import { play } from "./play";
import type { DealerState, Holder, Moment } from "./state";
import { atChair, HERE, handIsOn, withAbsence } from "./state";

/** A game needs two. */
const PLAYERS_TO_START = 2;

/**
 * Brings the chairs in line with the lobby: the start signal, late guests, new names, vanished and returned holders, chairs that were given up or
 * changed hands. The same state when the lobby says nothing new.
 */
export function applyLobby(state: DealerState, lobby: LobbyOutput, moment: Moment): DealerState {
  const claims = state.holders.map((_, seat) => lobby.claims.find((claim) => claim.seat_index === seat));
  if (!state.started) {
    const fresh = claims.filter((claim) => claim?.fresh === true).length;
    if (!lobby.start_signaled || fresh < PLAYERS_TO_START) return state;
  }
  let next = state.started ? state : { ...state, started: true };
  claims.forEach((claim, seat) => {
    next = applyClaim(next, seat, claim, moment);
  });
  return seatNewcomers(next, moment);
}

function applyClaim(
  state: DealerState,
  seat: Seat,
  claim: LobbyClaim | undefined,
  moment: Moment,
): DealerState {
  const holder = state.holders[seat] ?? null;
  if (claim === undefined) return holder === null ? state : giveUp(state, seat, moment);
  if (holder === null || holder.claim !== claim.claim) {
    return claim.fresh ? handOver(state, seat, claim, moment) : state;
  }
  const renamed = holder.name !== claim.name;
  const online = isOnline(claim);
  const same = holder.fresh === claim.fresh && holder.online === online && holder.isAgent === claim.is_agent;
  if (!renamed && same) return state;
  const next: Holder = {
    ...holder,
    name: claim.name,
    fresh: claim.fresh,
    online,
    isAgent: claim.is_agent,
  };
  const known = withHolder(state, seat, next);
  if (!renamed || !holder.seated) return known;
  const played = play(known, { type: "Rename", seat, name: claim.name }, moment);
  return played.ok ? played.state : known;
}

/** A lobby that says nothing of it, such as a crew's, knows no disconnects. */
const isOnline = (claim: LobbyClaim): boolean => claim.online ?? claim.fresh;

/** A chair with a new holder: the old one's hand is folded by rule, and its chips leave with it (decision 28). */
function handOver(state: DealerState, seat: Seat, claim: LobbyClaim, moment: Moment): DealerState {
  const vacant = giveUp(state, seat, moment);
  const holder: Holder = {
    claim: claim.claim,
    name: claim.name,
    isAgent: claim.is_agent,
    fresh: true,
    online: isOnline(claim),
    seated: false,
  };
  return withHolder(vacant, seat, holder);
}

/** A chair that its guest left, or that was taken from it: nobody's until somebody claims it. */
function giveUp(state: DealerState, seat: Seat, moment: Moment): DealerState {
  const played = play(state, { type: "StandUp", seat, at: moment.now }, moment);
  const vacant = played.ok ? played.state : state;
  return {
    ...withAbsence(vacant, seat, HERE),
    holders: atChair(vacant.holders, seat, null),
    outcomes: atChair(vacant.outcomes, seat, null),
  };
}

/** Seats everybody who holds a chair and was never seated, as far as the hand in play allows. */
export function seatNewcomers(state: DealerState, moment: Moment): DealerState {
  let next = state;
  state.holders.forEach((holder, seat) => {
    if (holder === null || holder.seated || !holder.fresh) return;
    const played = play(next, { type: "SitDown", seat, name: holder.name }, moment);
    if (played.ok) next = withHolder(played.state, seat, { ...holder, seated: true });
  });
  return next;
}

/**
 * Before a new game: whoever is not there gives up the chair, and comes back as a late guest. Without this the new game would wait for
 * people who went home.
 */
export function clearAbsent(state: DealerState, moment: Moment): DealerState {
  if (handIsOn(state.engine)) return state;
  let next = state;
  state.holders.forEach((holder, seat) => {
    if (holder === null || holder.fresh || !holder.seated) return;
    const played = play(next, { type: "StandUp", seat, at: moment.now }, moment);
    if (played.ok) next = withHolder(played.state, seat, { ...holder, seated: false });
  });
  return next;
}

function withHolder(state: DealerState, seat: Seat, holder: Holder): DealerState {
  return { ...state, holders: atChair(state.holders, seat, holder) };
}
