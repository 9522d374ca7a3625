import type { HandRow } from "@/contract/hands";
import type { News } from "../../../tv/model/news";
import { priced } from "./players";

const BOARDS = { flop: [0, 3], turn: [3, 4], river: [4, 5] } as const;
const STREETS = ["preflop", "flop", "turn", "river"] as const;

/** A closed hand as a dealer tells it: acts and board in order, hands that were shown, and who won. Blinds and antes go without saying. */
export function storyOf(hand: HandRow): readonly News[] {
  const nameOf = (seat: number) => hand.seats.find((one) => one.seat_index === seat)?.name ?? "";
  const acts = priced(hand.actions);
  const streets = STREETS.flatMap((street): News[] => [
    ...boardOf(hand, street),
    ...acts
      .filter(({ act }) => act.street === street && !POSTS.includes(act.action))
      .map(
        ({ act, to }): News => ({
          kind: "act",
          name: nameOf(act.seat_index),
          act: { action: act.action, amount: act.amount, to },
        }),
      ),
  ]);
  const shown = hand.seats.flatMap(({ name, hole_cards }): News[] =>
    hole_cards === undefined ? [] : [{ kind: "shown", name, cards: hole_cards, hand: null }],
  );
  const won = hand.winners.map(
    ({ seat_index, amount }): News => ({ kind: "won", name: nameOf(seat_index), amount }),
  );
  return [...streets, ...shown, ...won];
}

const POSTS: readonly string[] = ["post_sb", "post_bb", "ante"];

function boardOf({ board }: HandRow, street: (typeof STREETS)[number]): News[] {
  if (street === "preflop") return [];
  const [from, to] = BOARDS[street];
  return board.length < to ? [] : [{ kind: "board", street, cards: board.slice(from, to) }];
}
