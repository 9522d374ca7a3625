import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handOf, run, tableOf } from "../testing/table";
import { blindSeats, canDeal, dealableSeats, dealOrder, nextButton } from "./positions";

describe("blinds", () => {
  test("three or more: they are posted at the button's left", () => {
    expect(blindSeats([0, 1, 2], 0)).toEqual({ small: 1, big: 2 });
    expect(blindSeats([1, 4, 8], 8)).toEqual({ small: 1, big: 4 });
  });

  test("heads-up: the button posts the small blind (TDA 34)", () => {
    expect(blindSeats([2, 5], 2)).toEqual({ small: 2, big: 5 });
    expect(blindSeats([2, 5], 5)).toEqual({ small: 5, big: 2 });
  });
});

describe("the deal", () => {
  test("goes clockwise from the button's left and ends at the button", () => {
    expect(dealOrder([0, 2, 3, 7], 2)).toEqual([3, 7, 0, 2]);
    expect(dealOrder([0, 2, 3, 7], 7)).toEqual([0, 2, 3, 7]);
  });
});

describe("the button", () => {
  test("starts at the lowest seat, where no draw says otherwise", () => {
    expect(nextButton([2, 4, 6], null, null)).toBe(2);
  });

  test("moves to the next seat dealt in, past empty and busted chairs", () => {
    expect(nextButton([0, 1, 5, 8], 1, 8)).toBe(5);
    expect(nextButton([0, 1, 5, 8], 8, 1)).toBe(0);
    // The last button has busted: the seat on its left has it now.
    expect(nextButton([0, 5, 8], 1, 8)).toBe(5);
  });

  test("heads-up: nobody is the big blind twice running (TDA 34)", () => {
    // Three played with button 0, small blind 1, big blind 2; each of them may be the one that busts.
    expect(nextButton([1, 2], 0, 2)).toBe(2);
    expect(nextButton([0, 2], 0, 2)).toBe(2);
    expect(nextButton([0, 1], 0, 2)).toBe(1);
  });

  test("a late guest at the button's left does not make anyone big blind twice running", () => {
    // Button 0, small blind 2, big blind 4; seat 1 sat down meanwhile.
    const seats = [0, 1, 2, 4];
    const button = nextButton(seats, 0, 4);
    expect(button).toBe(2);
    expect(blindSeats(seats, button).big).toBe(0);
  });

  test("whoever comes and goes, nobody is the big blind twice running", () => {
    const seatSets = fc.uniqueArray(fc.nat(8), { minLength: 2 }).map((seats) => seats.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(seatSets, { minLength: 2, maxLength: 12 }), (hands) => {
        let button: number | null = null;
        let big: number | null = null;
        for (const seats of hands) {
          button = nextButton(seats, button, big);
          const next = blindSeats(seats, button).big;
          expect(seats).toContain(button);
          expect(next).not.toBe(big);
          big = next;
        }
      }),
    );
  });

  test("everyone who stays has it once a round", () => {
    let button = nextButton([0, 3, 4, 6], null, null);
    const seen = [button];
    for (let hand = 0; hand < 7; hand++) {
      button = nextButton([0, 3, 4, 6], button, null);
      seen.push(button);
    }
    expect(seen).toEqual([0, 3, 4, 6, 0, 3, 4, 6]);
  });
});

describe("who is dealt in", () => {
  test("active seats with chips, and a hand needs two of them", () => {
    const state = tableOf([100, 0, 100, 100]);
    expect(dealableSeats(state)).toEqual([0, 2, 3]);
    expect(canDeal(state)).toBe(true);
    const two = run(state, { type: "SitOut", seat: 0 }, { type: "StandUp", seat: 3, at: 0 });
    expect(dealableSeats(two)).toEqual([2]);
    expect(canDeal(two)).toBe(false);
  });

  test("the positions of a hand are kept in its state", () => {
    const state = run(tableOf([100, 0, 100, 0, 100]), { type: "StartHand", at: 0, button: 2 });
    expect(handOf(state)).toMatchObject({ button: 2, smallBlindSeat: 4, bigBlindSeat: 0 });
    expect(state.awaiting).toEqual({ kind: "hole_cards", seats: [4, 0, 2] });
  });
});
