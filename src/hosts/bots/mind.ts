import type { PublicTable, SeatView } from "@/contract/state";
import type { Act, BotSight, Card, Playstyle } from "@/engine";
import { chanceFrom, decideBot, parseCard } from "@/engine";
import type { ByteSource } from "@/table/shuffle";
import type { Mind } from "./driver";
import { seedOf } from "./think";

/** The bots of a crew and of the house: each decides from what its own chair may see, and from fresh chance. */
export const botMind: Mind = ({ table, seat, style, bytes, reads = {} }) => {
  const sight = sightFrom(table, seat);
  if (sight === null) return { action: "fold" };
  const act = decideBot({ sight, style, random: chanceFrom(seedOf(bytes)), reads });
  return act.type === "bet_or_raise_to" ? { action: "raise", raiseTo: act.to } : { action: act.type };
};

/** Deals that a bot imagines where nobody waits for it: fewer than it takes its time for, so that a table may go at full speed. */
const HASTY_TRIALS = 16;

/** The same bot in haste: it decides from the dealer's own words and remembers nobody. */
export const hastyMind = (sight: BotSight, style: Playstyle, bytes: ByteSource): Act =>
  decideBot({ sight, style, random: chanceFrom(seedOf(bytes)), trials: HASTY_TRIALS });

/** What a chair sees at its turn, read from the published table and its own view of it; null where it owes nothing. */
export function sightFrom(table: PublicTable, seat: SeatView): BotSight | null {
  const { pendingAction: owed } = seat;
  const { street, dealerSeat, blinds } = table;
  if (owed === null || street === null || dealerSeat === null) return null;
  const { canCheck, minRaiseTo, maxRaiseTo } = owed;
  return {
    seat: seat.seatIndex,
    street,
    cards: seat.holeCards.map(cardOf),
    board: table.communityCards.map(cardOf),
    button: dealerSeat,
    smallBlind: blinds.small,
    bigBlind: blinds.big,
    pot: table.pot,
    players: table.playersPublic
      .filter((player) => player.status === "playing")
      .map(({ seatIndex, chips, bet, folded, allIn }) => ({ seat: seatIndex, chips, bet, folded, allIn })),
    log: logOf(table),
    legal: {
      toCall: owed.needToCall,
      canCheck,
      raise: minRaiseTo === null || maxRaiseTo === null ? null : { minTo: minRaiseTo, maxTo: maxRaiseTo },
    },
  };
}

const STREETS = ["preflop", "flop", "turn", "river"] as const;
const ACTS = ["post_sb", "post_bb", "ante", "fold", "check", "call", "bet", "raise", "allin"] as const;

/** The log in the engine's words; a word that it does not know is nothing that a bot could weigh. */
export function logOf(table: PublicTable): BotSight["log"] {
  return table.log.flatMap(({ street, seatIndex, action, amount }) => {
    const where = STREETS.find((one) => one === street);
    const what = ACTS.find((one) => one === action);
    return where === undefined || what === undefined
      ? []
      : [{ street: where, seat: seatIndex, action: what, amount }];
  });
}

/** A card of the published table, which the dealer of this tab has spelt. */
function cardOf(text: string): Card {
  const card = parseCard(text);
  if (card === null) throw new Error(`no card: ${text}`);
  return card;
}
