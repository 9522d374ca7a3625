import type { HandRow } from "@/contract/hands";
import type { PublicPlayer, PublicTable } from "@/contract/state";
import { bestFive, describeHand, equity, formatCardUpper, HIDDEN } from "@/engine";
import { retell, type Step, type Told } from "@/replay/retell";

/** One moment of a hand, as the felt shows a table. */
export interface Frame {
  readonly told: Told;
  /** How many of the row's acts were made by now: the last one's number is one less. */
  readonly acts: number;
  readonly table: PublicTable;
  /** What was thought with the act of this moment; null where nobody said. */
  readonly thought: string | null;
}

export interface Tape {
  readonly row: HandRow;
  readonly frames: readonly Frame[];
  /** The row ends otherwise than its acts allow: what follows the last frame is only its result. */
  readonly broken: boolean;
}

/** A hand as moments in a row. Cards that the row tells lie open from the deal on; nobody else's are known here. */
export function tapeOf(row: HandRow): Tape {
  const { steps, fault } = retell(row);
  let acts = 0;
  const frames = steps.map((step): Frame => {
    if ("act" in step.told) acts = step.told.act + 1;
    return { told: step.told, acts, table: tableAt(row, step), thought: thoughtAt(row, step.told) };
  });
  return { row, frames, broken: fault !== null };
}

const thoughtAt = ({ thoughts }: HandRow, told: Told): string | null =>
  ("act" in told && thoughts?.find(({ act }) => act === told.act)?.text) || null;

/** The frame after act number `act`; the last one where the hand has fewer. */
export function frameOfAct({ frames }: Tape, act: number): number {
  const found = frames.findIndex((frame) => frame.acts > act);
  return found === -1 ? frames.length - 1 : found;
}

function tableAt(row: HandRow, step: Step): PublicTable {
  const { hand } = step;
  const over = hand.awards.length > 0;
  const won = (seat: number) =>
    hand.awards.reduce((sum, award) => (award.seat === seat ? sum + award.amount : sum), 0);
  const turn = step.told.kind === "act" || step.told.kind === "post" ? step.told.seat : null;
  return {
    tableId: row.table_id,
    mode: row.mode,
    phase: over ? "between" : "betting",
    handIndex: row.hand_index,
    street: hand.street,
    communityCards: hand.board.map(formatCardUpper),
    pot: over ? 0 : hand.players.reduce((sum, { committed }) => sum + committed, 0),
    pots: over ? [] : hand.pots.map(({ amount, eligible }) => ({ amount, seats: [...eligible] })),
    dealerSeat: hand.button,
    smallBlindSeat: hand.smallBlindSeat,
    bigBlindSeat: hand.bigBlindSeat,
    blinds: {
      small: row.small_blind,
      big: row.big_blind,
      ante: row.ante,
      anteType: row.ante_type,
      level: 1,
      handsLeft: null,
    },
    playersPublic: row.seats.map((seat) => playerAt(step, seat, turn)),
    pendingAction: null,
    showdown: step.told.kind === "start" || step.told.kind === "post" ? [] : openHands(row, step, won),
    winners: over
      ? row.seats.flatMap(({ seat_index }) => {
          const amount = won(seat_index);
          return amount > 0 ? [{ seatIndex: seat_index, amount }] : [];
        })
      : [],
    equity: over ? [] : chancesAt(step),
    buyIn: null,
    log: [],
    standings: [],
    biggestPot: null,
  };
}

function playerAt(
  { hand, stacks }: Step,
  { seat_index, name, is_human }: HandRow["seats"][number],
  turn: number | null,
): PublicPlayer {
  const player = hand.players.find(({ seat }) => seat === seat_index);
  const won = hand.awards.reduce((sum, award) => (award.seat === seat_index ? sum + award.amount : sum), 0);
  const last = hand.log.findLast((act) => act.seat === seat_index && act.street === hand.street);
  return {
    seatIndex: seat_index,
    name,
    // A chair that was given up took its chips with it: what the hand left of them still counts here.
    chips: player?.vacated ? player.startingStack - player.committed + won : (stacks[seat_index] ?? 0),
    bet: hand.awards.length > 0 ? 0 : (player?.bet ?? 0),
    folded: player?.folded ?? false,
    allIn: player?.allIn ?? false,
    away: false,
    ...(is_human ? {} : { isAgent: true }),
    status: "playing",
    inHand: player !== undefined && !player.folded && !player.mucked && player.cards.length === 2,
    // The act of this moment stands at its chair, and older ones as long as they still say something.
    lastAction:
      last === undefined || (last.action === "check" && turn !== seat_index)
        ? null
        : { action: last.action, amount: last.amount, to: last.to },
  };
}

function openHands(row: HandRow, { hand }: Step, won: (seat: number) => number): PublicTable["showdown"] {
  return hand.players.flatMap(({ seat, cards }) => {
    if (cards.length !== 2 || cards.includes(HIDDEN)) return [];
    const open = { seatIndex: seat, cards: cards.map(formatCardUpper), amount: won(seat) };
    if (hand.board.length < 5 || !row.seats.some(({ seat_index }) => seat_index === seat)) return [open];
    const all = [...cards, ...hand.board];
    const { category, ranks } = describeHand(all);
    const best = bestFive(all).map(formatCardUpper);
    return [{ ...open, hand: { category, ranks: [...ranks] }, best }];
  });
}

/** Shares of the pot, where every hand that can still win it is known. */
function chancesAt({ hand }: Step): PublicTable["equity"] {
  const live = hand.players.filter(({ folded }) => !folded);
  const known = live.every(({ cards }) => cards.length === 2 && !cards.includes(HIDDEN));
  if (live.length < 2 || !known || hand.board.length === 5) return [];
  const chances = chancesOf(
    live.map(({ cards }) => cards),
    hand.board,
  );
  return live.map(({ seat }, place) => ({ seatIndex: seat, share: chances[place] ?? 0 }));
}

const kept = new Map<string, readonly number[]>();
const KEPT = 40;

/** The same hands on the same board come again with each act of a street: they are counted once. */
function chancesOf(hands: readonly (readonly number[])[], board: readonly number[]): readonly number[] {
  const key = JSON.stringify([hands, board]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const shares = equity(hands, board).map(({ share }) => share);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, shares);
  return shares;
}
