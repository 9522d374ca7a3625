import { finalStack, type HandState } from "@/engine";
import type { HandRecordInput } from "../ports";
import { cardText, iso } from "../view/text";
import type { DealerState } from "./state";

type Player = HandState["players"][number];

/** The row of the hand that just closed (decisions 4, 15, 39): the cards of seats that showed, the others' apart, each under its claim. */
export function handRow(state: DealerState): HandRecordInput {
  const { hand } = state.engine;
  if (hand === null || hand.closedAt === null) throw new Error("a hand row before the hand is closed");
  const winnings = sumAwards(hand);
  const sealed = hand.players.filter((player) => !player.shown && player.cards.length === 2);
  return {
    hand_index: hand.index,
    seats: hand.players.map((player) => seatOf(state, hand, player)),
    actions: hand.log.map(({ street, seat, action, amount }) => ({
      street,
      seat_index: seat,
      action,
      amount,
    })),
    board: hand.board.map(cardText),
    pot: hand.awards.reduce((sum, award) => sum + award.amount, 0),
    winners: [...winnings].map(([seat_index, amount]) => ({ seat_index, amount })),
    started_at: iso(hand.startedAt),
    ended_at: iso(hand.closedAt),
    button: hand.button,
    small_blind: hand.smallBlind,
    big_blind: hand.bigBlind,
    ante: hand.ante,
    ante_type: hand.anteType,
    private: sealed.map(({ seat, cards }) => ({ seat_index: seat, hole_cards: cards.map(cardText) })),
    claims: hand.players.flatMap(({ seat }) => {
      const holder = state.dealtTo[seat];
      return holder ? [{ seat_index: seat, claim: holder.claim }] : [];
    }),
  };
}

/** Chips each winner takes from all pots, in the order of the awards. */
export function sumAwards(hand: Pick<HandState, "awards">): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { seat, amount } of hand.awards) sums.set(seat, (sums.get(seat) ?? 0) + amount);
  return sums;
}

function seatOf(state: DealerState, hand: HandState, player: Player): HandRecordInput["seats"][number] {
  const { seat, startingStack } = player;
  return {
    seat_index: seat,
    name: state.engine.seats[seat]?.name ?? "",
    is_human: state.dealtTo[seat]?.isAgent !== true,
    starting_stack: startingStack,
    final_stack: finalStack(hand, player),
    ...(player.shown ? { hole_cards: player.cards.map(cardText) } : {}),
  };
}
