import type { Mode, TableId } from "@/contract/ids";
import type { PublicPlayer, PublicTable } from "@/contract/state";
import type { HandView, SeatView, TableView } from "@/engine";
import { viewFor } from "@/engine";
import { sumAwards } from "../dealer/row";
import type { DealerState } from "../dealer/state";
import { HERE, handIsOn } from "../dealer/state";
import { phaseOf } from "./phase";
import { standingsOf } from "./standings";
import { cardText, iso } from "./text";
import { wordsOf } from "./words";

/** Which table it is: what a view says and the dealer's state does not know. */
export interface Place {
  readonly tableId: TableId;
  readonly mode: Mode;
}

/**
 * What everybody may see, built field by field from the engine's public view (an allow-list). Once the pots are awarded `pot` is 0: the
 * chips are in the winners' stacks, and `winners` says how many went where.
 */
export function publicTable(state: DealerState, { tableId, mode }: Place): PublicTable {
  const view = viewFor(state.engine, { kind: "public" });
  const { hand } = view;
  const open = hand !== null && handIsOn(state.engine) ? hand : null;
  return {
    tableId,
    mode,
    phase: phaseOf(state),
    handIndex: view.handIndex,
    street: hand?.street ?? null,
    communityCards: hand?.board.map(cardText) ?? [],
    pot: open?.potTotal ?? 0,
    pots: open?.pots.map((pot) => ({ amount: pot.amount, seats: [...pot.eligible] })) ?? [],
    dealerSeat: hand?.button ?? view.button,
    smallBlindSeat: hand?.smallBlindSeat ?? null,
    bigBlindSeat: hand?.bigBlindSeat ?? null,
    blinds: blindsOf(state, view, open),
    playersPublic: view.seats.flatMap((seat) => playerOf(state, seat, hand, open)),
    pendingAction: pendingOf(state),
    showdown: showdownOf(state, hand),
    winners: hand === null ? [] : [...sumAwards(hand)].map(([seatIndex, amount]) => ({ seatIndex, amount })),
    equity: state.equity.map(({ seatIndex, share }) => ({ seatIndex, share })),
    buyIn: buyInOf(view, state.paused !== null),
    log:
      hand?.log.map(({ street, seat, action, amount }) => ({ street, seatIndex: seat, action, amount })) ??
      [],
    standings: standingsOf(state),
    biggestPot: state.biggestPot === null ? null : { ...state.biggestPot },
  };
}

function blindsOf(state: DealerState, view: TableView, open: HandView | null): PublicTable["blinds"] {
  const level = state.engine.config.levels[view.level];
  if (level === undefined) throw new Error(`no such level: ${view.level}`);
  return {
    small: open?.smallBlind ?? level.smallBlind,
    big: open?.bigBlind ?? level.bigBlind,
    ante: open?.ante ?? level.ante,
    anteType: open?.anteType ?? level.anteType,
    level: view.level + 1,
    handsLeft: level.hands === null ? null : Math.max(level.hands - view.handsAtLevel, 0),
  };
}

/** Nobody for a chair that nobody holds, unless its chips are still in the pot. */
function playerOf(
  state: DealerState,
  seat: SeatView,
  hand: HandView | null,
  open: HandView | null,
): PublicPlayer[] {
  const dealt = hand?.players.find((player) => player.seat === seat.seat) ?? null;
  const playing = open === null ? null : dealt;
  if (seat.status === "left" && playing === null) return [];
  const holder = state.holders[seat.seat] ?? null;
  const { missed, sitsOutNext = false } = state.absences[seat.seat] ?? HERE;
  return [
    {
      seatIndex: seat.seat,
      name: seat.name,
      chips: seat.chips,
      bet: playing?.bet ?? 0,
      folded: dealt?.folded ?? false,
      allIn: playing?.allIn ?? false,
      away: holder?.fresh !== true || seat.status === "left" || seat.status === "sitting_out",
      ...(missed > 0 ? { missed } : {}),
      ...(sitsOutNext && seat.status === "active" ? { sitsOutNext } : {}),
      ...(holder?.isAgent ? { isAgent: true } : {}),
      status: statusOf(seat, open !== null, playing !== null),
      inHand: dealt !== null && !dealt.folded && dealt.startingStack > 0 && !isMucked(state, seat.seat),
      lastAction: lastActionOf(seat.seat, hand),
    },
  ];
}

function isMucked({ engine }: DealerState, seat: number): boolean {
  return engine.hand?.players.find((player) => player.seat === seat)?.mucked === true;
}

function statusOf(seat: SeatView, handOn: boolean, playing: boolean): PublicPlayer["status"] {
  if (seat.status === "busted" || seat.status === "sitting_out") return seat.status;
  if (seat.status === "left") return "sitting_out";
  return handOn && !playing ? "waiting" : "playing";
}

/** The seat's last act on the street that is on; posts count until it has acted. */
function lastActionOf(seat: number, hand: HandView | null): PublicPlayer["lastAction"] {
  const act = hand?.log.findLast((line) => line.seat === seat && line.street === hand.street);
  return act === undefined ? null : { action: act.action, amount: act.amount, to: act.to };
}

/** While the game is paused no deadline runs, so none is shown. */
export function pendingOf({ engine, turn, paused }: DealerState): PublicTable["pendingAction"] {
  const { awaiting } = engine;
  if (awaiting.kind !== "action" || turn === null) return null;
  const { seat, deadline } = awaiting;
  return {
    seatIndex: seat,
    since: iso(turn.since),
    deadline_at: deadline === null || paused !== null ? null : iso(deadline),
    ...(turn.grace ? { grace: true } : {}),
  };
}

function showdownOf(state: DealerState, hand: HandView | null): PublicTable["showdown"] {
  if (hand === null) return [];
  const won = sumAwards(hand);
  return state.shown.flatMap((seat) => {
    const cards = hand.players.find((player) => player.seat === seat)?.cards ?? [];
    if (cards.length !== 2) return [];
    const words = hand.board.length === 5 ? wordsOf(cards, hand.board) : null;
    return [
      {
        seatIndex: seat,
        cards: cards.map(cardText),
        ...(words === null ? {} : { hand: words.words, best: words.best.map(cardText) }),
        amount: won.get(seat) ?? 0,
      },
    ];
  });
}

function buyInOf({ awaiting }: TableView, paused: boolean): PublicTable["buyIn"] {
  if (awaiting.kind !== "buy_in") return null;
  const { seat, floor, cap, deadline } = awaiting;
  return { seatIndex: seat, floor, cap, deadline_at: paused ? null : iso(deadline) };
}
