import { HandRow } from "@/contract/hands";
import { ago, TABLE_ID } from "../../../tv/testing/tables";

type Fields = Partial<Pick<HandRow, "actions" | "board" | "pot" | "winners" | "seats">>;
export type Act = HandRow["actions"][number];

export const act = (
  seat_index: number,
  action: Act["action"],
  amount = 0,
  street: Act["street"] = "preflop",
): Act => ({ street, seat_index, action, amount });

export const seatOf = (
  seat_index: number,
  name: string,
  starting_stack: number,
  final_stack: number,
  hole_cards?: [string, string],
): HandRow["seats"][number] => ({
  seat_index,
  name,
  is_human: true,
  starting_stack,
  final_stack,
  ...(hole_cards === undefined ? {} : { hole_cards: hole_cards as HandRow["board"] }),
});

/** A closed hand; checked, so that a fixture cannot drift from the contract. */
export const handOf = (hand_index: number, fields: Fields = {}): HandRow =>
  HandRow.parse({
    hand_id: hand_index.toString(16).padStart(20, "0"),
    table_id: TABLE_ID,
    hand_index,
    mode: "room",
    seats: [seatOf(0, "Ana", 2000, 2010), seatOf(1, "Bo", 2000, 1990)],
    actions: [act(0, "post_sb", 10), act(1, "post_bb", 20), act(0, "raise", 50), act(1, "fold")],
    board: [],
    pot: 30,
    winners: [{ seat_index: 0, amount: 30 }],
    started_at: ago(60),
    ended_at: ago(30),
    button: 0,
    small_blind: 10,
    big_blind: 20,
    ante: 0,
    ante_type: "none",
    ...fields,
  });
