/** For tests: a whole evening at one table, every choice drawn from a seed. */
import { createTable } from "../create";
import { decide } from "../decide/decide";
import { evolve } from "../evolve/evolve";
import { legalActions } from "../rules/legal";
import type { TableState } from "../state";
import { handInPlay } from "../state";
import type {
  Act,
  AnteType,
  Awaiting,
  Card,
  Command,
  LegalActions,
  Seat,
  TableConfig,
  TableEvent,
} from "../types";
import { HIDDEN } from "../types";
import { checkEvent, checkTurn } from "./invariants";
import type { Random } from "./random";
import { randomFrom, shuffled } from "./random";

/** More commands than any hand of nine with short stacks can need: a hand that takes longer does not end. */
const MOST_COMMANDS_A_HAND = 400;

export interface Evening {
  readonly start: TableState;
  readonly end: TableState;
  readonly events: readonly TableEvent[];
  readonly hands: number;
}

/** Called after each command with the state that it led to. */
export type Watch = (state: TableState, dealer: Dealer) => void;

interface Dealer {
  readonly random: Random;
  readonly wild: boolean;
  readonly hides: boolean;
  deck: Card[];
  /** The cards dealt to each seat, known here even where the engine got them face down. */
  readonly holes: Map<Seat, Card[]>;
  now: number;
}

/** Plays until `hands` hands are closed, checking every event. Throws on the first thing that must not be. */
export function playEvening(seed: number, hands: number, watch: Watch = () => {}): Evening {
  const random = randomFrom(seed);
  const dealer: Dealer = {
    random,
    wild: random.oneIn(2),
    hides: random.oneIn(5),
    deck: [],
    holes: new Map(),
    now: 1_000,
  };
  const start = createTable(randomConfig(random));
  const events: TableEvent[] = [];
  let state = start;
  let closed = 0;
  let inThisHand = 0;
  while (closed < hands) {
    const command = mischief(state, dealer) ?? duty(state, dealer);
    dealer.now += random.below(700);
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${JSON.stringify(command)} was refused: ${decision.refusal.code}`);
    for (const event of decision.events) {
      const next = evolve(state, event);
      checkEvent(state, event, next);
      events.push(event);
      if (event.type === "HandClosed") closed++;
      state = next;
    }
    checkTurn(state);
    inThisHand = handInPlay(state) ? inThisHand + 1 : 0;
    if (inThisHand > MOST_COMMANDS_A_HAND) throw new Error("a hand does not end");
    watch(state, dealer);
  }
  return { start, end: state, events, hands: closed };
}

function randomConfig(random: Random): TableConfig {
  const bigBlind = random.pick([2, 3, 20, 25]);
  const anteType: AnteType = random.pick(["none", "each", "bb"]);
  const level = (factor: number, hands: number | null) => ({
    smallBlind: Math.floor((bigBlind * factor) / 2),
    bigBlind: bigBlind * factor,
    ante: anteType === "none" ? 0 : random.pick([1, bigBlind, bigBlind * factor]),
    anteType,
    hands,
  });
  return {
    seats: 2 + random.below(8),
    startingStack: bigBlind * random.pick([1, 3, 10, 40]) + random.below(bigBlind),
    levels: random.oneIn(2) ? [level(1, null)] : [level(1, 5), level(2, 9), level(5, null)],
    buyInWindowMs: random.oneIn(2) ? 2_000 : null,
    turnMs: random.oneIn(2) ? 250 : null,
  };
}

/** Now and then somebody comes, goes, is renamed, or the clock is read. */
function mischief(state: TableState, { random, now }: Dealer): Command | null {
  if (!random.oneIn(12)) return null;
  const { seat, status, chips } = random.pick(state.seats);
  switch (random.below(7)) {
    case 0:
      return random.oneIn(4) && status !== "left" ? { type: "StandUp", seat, at: now } : null;
    case 1:
      return status === "active" && random.oneIn(3) ? { type: "SitOut", seat } : null;
    case 2:
      return status === "sitting_out" ? { type: "SitIn", seat } : null;
    case 3:
      return status === "left" || chips === 0 ? null : { type: "Rename", seat, name: `P${random.below(99)}` };
    case 4:
      return status === "left" && !isDealtIn(state, seat) ? sitDown(state, seat, random) : null;
    case 5:
      return isTimed(state) ? { type: "MoveDeadline", deadline: now + random.below(500) } : null;
    default:
      return { type: "Tick", at: now };
  }
}

function isTimed({ awaiting }: TableState): boolean {
  return awaiting.kind === "buy_in" || (awaiting.kind === "action" && awaiting.deadline !== null);
}

function isDealtIn(state: TableState, seat: Seat): boolean {
  return handInPlay(state) && state.hand?.players.some((player) => player.seat === seat) === true;
}

function sitDown(state: TableState, seat: Seat, random: Random): Command {
  return { type: "SitDown", seat, name: `P${seat}`, chips: 1 + random.below(2 * state.config.startingStack) };
}

/** What the table waits for. */
function duty(state: TableState, dealer: Dealer): Command {
  const { awaiting } = state;
  const { random, now: at } = dealer;
  switch (awaiting.kind) {
    case "players":
    case "finished":
      return gather(state, random);
    case "next_hand":
      dealer.deck = shuffled(random);
      dealer.holes.clear();
      return { type: "StartHand", at };
    case "hole_cards":
      return dealHole(awaiting.seats[0] ?? 0, dealer);
    case "board":
      return { type: "DealBoard", cards: dealer.deck.splice(0, awaiting.count), at };
    case "action":
      return { type: "Act", seat: awaiting.seat, act: chooseAct(state, awaiting.seat, dealer), at };
    case "show":
      return show(awaiting, dealer);
    case "buy_in":
      return random.oneIn(3)
        ? { type: "DeclineBuyIn", seat: awaiting.seat, at }
        : { type: "BuyIn", seat: awaiting.seat, amount: random.below(2 * awaiting.cap), at };
  }
}

/** Fills a chair, brings somebody back, or starts anew: whatever makes another hand possible. */
function gather(state: TableState, random: Random): Command {
  const away = state.seats.find((seat) => seat.status === "sitting_out");
  if (away !== undefined) return { type: "SitIn", seat: away.seat };
  const free = state.seats.filter((seat) => seat.status === "left");
  if (free.length > 0) return sitDown(state, random.pick(free).seat, random);
  return { type: "NewGame" };
}

function dealHole(seat: Seat, { deck, holes, hides, random, now: at }: Dealer): Command {
  const cards = deck.splice(0, 2);
  holes.set(seat, cards);
  const given = hides ? cards.map((card) => (random.oneIn(2) ? HIDDEN : card)) : cards;
  return { type: "DealHoleCards", seat, cards: given, at };
}

function show(
  { seat, mayMuck }: Extract<Awaiting, { kind: "show" }>,
  { holes, random, now: at }: Dealer,
): Command {
  if (mayMuck && random.oneIn(2)) return { type: "MuckCards", seat, at };
  return { type: "ShowCards", seat, cards: holes.get(seat) ?? [], at };
}

function chooseAct(state: TableState, seat: Seat, { random, wild }: Dealer): Act {
  const legal = legalActions(state, seat);
  if (legal === null) throw new Error("a turn without legal acts");
  const roll = random.below(10);
  if (roll < (wild ? 3 : 1)) return { type: "fold" };
  if (roll < 8 || legal.raise === null) return { type: legal.canCheck ? "check" : "call" };
  return { type: "bet_or_raise_to", to: raiseTo(legal.raise, random, wild) };
}

function raiseTo(
  { minTo, maxTo }: NonNullable<LegalActions["raise"]>,
  random: Random,
  wild: boolean,
): number {
  if (random.oneIn(3)) return minTo;
  if (random.oneIn(wild ? 3 : 12)) return maxTo;
  return minTo + random.below(Math.min(maxTo - minTo, wild ? maxTo : 2 * minTo) + 1);
}
