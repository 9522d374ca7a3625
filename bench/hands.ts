/**
 * Complete random no-limit hands at six seats, shuffle to payout, ours against poker-ts, in one process and in turns.
 * Both choose uniformly among the legal acts and among the legal amounts, both shuffle from the platform's CSPRNG without bias, and
 * at both tables a seat that has fewer than ten big blinds after a hand is replaced by a fresh stack. All amounts are multiples of 60,
 * so that no pot leaves an odd chip: poker-ts never returns from a showdown whose odd chip falls to a seat that has folded.
 *
 *   npx tsx bench/hands.ts [hands per round] [rounds]
 */
import type { Act, Card, Command, HandState, LegalActions, TableState } from "@/engine";
import { chipsInPlay, createTable, decide, evolveAll, legalActions } from "@/engine";
import type { PokerTsTable } from "./poker-ts";
import { loadPokerTs } from "./poker-ts";

const SEATS = 6;
const CHIP = 60;
const STACK = 2000 * CHIP;
const SMALL_BLIND = 10 * CHIP;
const BIG_BLIND = 20 * CHIP;

/** Too short to play on, or (after a split) no multiple of the chip. */
function needsFreshStack(chips: number): boolean {
  return chips < 10 * BIG_BLIND || chips % CHIP !== 0;
}

/** A bet between two bounds, both multiples of the chip. */
function amountBetween(min: number, max: number): number {
  return min + CHIP * choose((max - min) / CHIP + 1);
}

const handsPerRound = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 7);

/** Unbiased integers below `n` (at most 256) from the platform's CSPRNG, a byte each, by rejection. */
const bytes = new Uint8Array(65_536);
let used = bytes.length;
function below(n: number): number {
  const limit = 256 - (256 % n);
  for (;;) {
    if (used === bytes.length) {
      crypto.getRandomValues(bytes);
      used = 0;
    }
    const byte = bytes[used++] ?? 0;
    if (byte < limit) return byte % n;
  }
}

/** One policy for both: it need not be unpredictable, so it is cheap. */
function choose(n: number): number {
  return Math.floor(Math.random() * n);
}

const deck: Card[] = Array.from({ length: 52 }, (_, card) => card);
function shuffle(): void {
  for (let i = 51; i > 0; i--) {
    const j = below(i + 1);
    const card = deck[i] ?? 0;
    deck[i] = deck[j] ?? 0;
    deck[j] = card;
  }
}

function give(state: TableState, command: Command): TableState {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(decision.refusal.message);
  return evolveAll(state, decision.events);
}

function randomAct(legal: LegalActions): Act {
  const pick = choose(legal.raise === null ? 2 : 3);
  if (pick === 0) return { type: "fold" };
  if (pick === 1 || legal.raise === null) return { type: legal.canCheck ? "check" : "call" };
  const { minTo, maxTo } = legal.raise;
  return { type: "bet_or_raise_to", to: amountBetween(minTo, maxTo) };
}

let acts = 0;

function playOurs(before: TableState): TableState {
  shuffle();
  let next = 0;
  let state = give(before, { type: "StartHand", at: 0 });
  for (;;) {
    const { awaiting, hand } = state;
    switch (awaiting.kind) {
      case "hole_cards": {
        const cards = [deck[next++] ?? 0, deck[next++] ?? 0];
        state = give(state, { type: "DealHoleCards", seat: awaiting.seats[0] ?? 0, cards, at: 0 });
        break;
      }
      case "board": {
        const cards = deck.slice(next, next + awaiting.count);
        next += awaiting.count;
        state = give(state, { type: "DealBoard", cards, at: 0 });
        break;
      }
      case "action": {
        const legal = legalActions(state, awaiting.seat);
        if (legal === null) throw new Error("no legal act");
        state = give(state, { type: "Act", seat: awaiting.seat, act: randomAct(legal), at: 0 });
        acts++;
        break;
      }
      case "show": {
        const cards = hand === null ? [] : cardsOf(hand, awaiting.seat);
        state = give(state, { type: "ShowCards", seat: awaiting.seat, cards, at: 0 });
        break;
      }
      default:
        return state;
    }
  }
}

function cardsOf(hand: HandState, seat: number): readonly Card[] {
  for (const player of hand.players) if (player.seat === seat) return player.cards;
  throw new Error(`seat ${seat} has no cards`);
}

function newTable(): TableState {
  let state = createTable({
    seats: SEATS,
    startingStack: STACK,
    levels: [{ smallBlind: SMALL_BLIND, bigBlind: BIG_BLIND, ante: 0, anteType: "none", hands: null }],
    buyInWindowMs: null,
    turnMs: null,
  });
  for (let seat = 0; seat < SEATS; seat++) state = give(state, { type: "SitDown", seat, name: "" });
  return state;
}

function refillOurs(before: TableState): TableState {
  let state = before;
  for (let seat = 0; seat < SEATS; seat++) {
    if (!needsFreshStack(state.seats[seat]?.chips ?? 0)) continue;
    state = give(state, { type: "StandUp", seat, at: 0 });
    state = give(state, { type: "SitDown", seat, name: "" });
  }
  return state.awaiting.kind === "finished" ? give(state, { type: "NewGame" }) : state;
}

function runOurs(hands: number): void {
  let state = newTable();
  for (let i = 0; i < hands; i++) {
    const chips = chipsInPlay(state);
    state = playOurs(state);
    if (chipsInPlay(state) !== chips) throw new Error("chips were not conserved");
    state = refillOurs(state);
  }
}

function playTheirs(table: PokerTsTable): void {
  table.startHand();
  while (table.isHandInProgress()) {
    while (table.isBettingRoundInProgress()) {
      const { actions, chipRange } = table.legalActions();
      const action = actions[choose(actions.length)] ?? "fold";
      if (chipRange !== undefined && (action === "bet" || action === "raise")) {
        table.actionTaken(action, amountBetween(chipRange.min, chipRange.max));
      } else {
        table.actionTaken(action);
      }
      theirActs++;
    }
    table.endBettingRound();
    if (table.areBettingRoundsCompleted()) table.showdown();
  }
}

let theirActs = 0;

function refillTheirs(table: PokerTsTable): void {
  table.seats().forEach((player, seat) => {
    if (player !== null && !needsFreshStack(player.stack)) return;
    if (player !== null) table.standUp(seat);
    table.sitDown(seat, STACK);
  });
}

const { Table } = await loadPokerTs();

function runTheirs(hands: number): void {
  const table = new Table({ smallBlind: SMALL_BLIND, bigBlind: BIG_BLIND }, SEATS);
  for (let seat = 0; seat < SEATS; seat++) table.sitDown(seat, STACK);
  for (let i = 0; i < hands; i++) {
    playTheirs(table);
    refillTheirs(table);
  }
}

function rate(run: (hands: number) => void): number {
  const begun = performance.now();
  run(handsPerRound);
  return (handsPerRound * 1000) / (performance.now() - begun);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const runs = [runOurs, runTheirs];
for (const run of runs) rate(run);
acts = 0;
theirActs = 0;
const rates = runs.map((): number[] => []);
for (let round = 0; round < rounds; round++) {
  runs.forEach((run, i) => {
    rates[i]?.push(rate(run));
  });
}
const [ours = 0, theirs = 0] = rates.map(median);
const show = (n: number) => Math.round(n).toLocaleString("en").padStart(9);
console.log(`six seats, random hands from shuffle to payout: median of ${rounds} rounds of ${handsPerRound}`);
console.log(`engine, decide + evolve  ${show(ours)} hands/s`);
console.log(`poker-ts                 ${show(theirs)} hands/s`);
console.log(`ratio                    ${(ours / theirs).toFixed(2)}`);
console.log(
  `acts a hand: ${(acts / (rounds * handsPerRound)).toFixed(2)}, theirs ${(theirActs / (rounds * handsPerRound)).toFixed(2)}`,
);
