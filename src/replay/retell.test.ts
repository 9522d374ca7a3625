import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { antesOf, bigBlindOf, dealtOrder } from "./record";
import { retell } from "./retell";
import { playedHands } from "./testing/rows";

const row = HandRow.parse(handRow);
const played = Array.from({ length: 12 }, (_, seed) => playedHands(seed + 500, 15)).flat();

test("a hand is told from its start to its last award", () => {
  const { steps, fault } = retell(row);
  expect(fault).toBeNull();
  expect(steps.map(({ told }) => told.kind)).toEqual([
    "start",
    "post",
    "post",
    "deal",
    "act",
    "act",
    "act",
    "back",
    "win",
  ]);
  expect(steps.flatMap(({ told }) => ("act" in told ? [told.act] : []))).toEqual([0, 1, 2, 3, 4]);
  expect(steps.at(-1)?.stacks.filter((chips) => chips > 0)).toEqual([1980, 2030, 1990]);
});

test("whatever was played comes to the stacks of its row, act by act as it was logged", () => {
  for (const { row } of played) {
    const { steps, fault } = retell(row);
    expect(fault, row.hand_id).toBeNull();
    const acts = steps.flatMap(({ told }) => ("act" in told ? [told] : []));
    expect(acts.map(({ act }) => act)).toEqual(row.actions.map((_, at) => at));
    expect(
      acts.map(({ seat, logged }) => `${logged.street} ${seat} ${logged.action} ${logged.amount}`),
    ).toEqual(row.actions.map((act) => `${act.street} ${act.seat_index} ${act.action} ${act.amount}`));
    expect(steps.at(-1)?.told.kind).toBe("win");
  }
  expect(played.length).toBeGreaterThan(150);
});

test("no chip is made or lost on the way", () => {
  for (const { row } of played) {
    const chips = row.seats.reduce((sum, seat) => sum + seat.starting_stack, 0);
    for (const { hand, told } of retell(row).steps) {
      const held = hand.players.reduce((sum, player) => sum + player.startingStack - player.committed, 0);
      const inPots = hand.players.reduce((sum, player) => sum + player.committed, 0);
      const won = hand.awards.reduce((sum, { amount }) => sum + amount, 0);
      expect(held + inPots).toBe(chips);
      if (told.kind === "win") expect(won).toBe(inPots);
    }
  }
});

test("a row that no rule allows is told as far as it goes", () => {
  const [sb, bb] = row.actions;
  if (!sb || !bb) throw new Error("two blinds");
  const odd = retell({ ...row, actions: [sb, bb, { ...bb, action: "raise", amount: 60 }] });
  expect(odd.fault).toBe("not_your_turn");
  expect(odd.steps.at(-1)?.told.kind).toBe("deal");
  const seats = row.seats.map((seat) => ({ ...seat, final_stack: 2000 }));
  expect(retell({ ...row, seats }).fault).toBe("log_differs");
});

test("players stand clockwise from the button's left, heads-up the big blind first", () => {
  expect(dealtOrder(row).map((seat) => seat.seat_index)).toEqual([4, 0, 2]);
  expect(bigBlindOf(row)).toBe(0);
  expect(bigBlindOf({ ...row, seats: row.seats.slice(0, 2), button: 0 })).toBe(2);
});

test("who owes an ante follows from its kind", () => {
  const anted = { ...row, ante: 5 };
  expect(antesOf({ ...anted, ante_type: "each" })).toEqual([5, 0, 5, 0, 5]);
  expect(antesOf({ ...anted, ante_type: "bb" })).toEqual([5, 0, 0, 0, 0]);
  expect(antesOf({ ...anted, ante_type: "none" })).toEqual([0, 0, 0, 0, 0]);
});
