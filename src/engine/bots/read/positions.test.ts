import { describe, expect, test } from "vitest";
import { positionName, positionOf, preflopOrder } from "./positions";

const seatsUpTo = (n: number) => Array.from({ length: n }, (_, seat) => seat);

/** Names clockwise from the first to act, the button in seat 0. */
const namesAt = (n: number) =>
  preflopOrder(seatsUpTo(n), 0).map((seat) => positionName(seatsUpTo(n), 0, seat));
const rangesAt = (n: number) =>
  preflopOrder(seatsUpTo(n), 0).map((seat) => positionOf(seatsUpTo(n), 0, seat));

describe("positions of two to nine seats", () => {
  test.each([
    [2, "BTN BB"],
    [3, "BTN SB BB"],
    [4, "CO BTN SB BB"],
    [5, "HJ CO BTN SB BB"],
    [6, "UTG MP CO BTN SB BB"],
    [7, "UTG MP HJ CO BTN SB BB"],
    [8, "UTG UTG+1 LJ HJ CO BTN SB BB"],
    [9, "UTG UTG+1 MP LJ HJ CO BTN SB BB"],
  ])("%d seats are called %s", (seats, names) => {
    expect(namesAt(seats).join(" ")).toBe(names);
  });

  test("full-ring names are aliases: UTG+1 plays as UTG, LJ as MP, HJ as CO", () => {
    expect(rangesAt(9).join(" ")).toBe("UTG UTG MP MP CO CO BTN SB BB");
    expect(rangesAt(8).join(" ")).toBe("UTG UTG MP CO CO BTN SB BB");
    expect(rangesAt(6).join(" ")).toBe("UTG MP CO BTN SB BB");
  });

  test("the button is the button wherever it is, and empty chairs don't count", () => {
    const seats = [1, 4, 6, 8];
    expect(positionOf(seats, 6, 6)).toBe("BTN");
    expect(positionOf(seats, 6, 8)).toBe("SB");
    expect(positionOf(seats, 6, 1)).toBe("BB");
    expect(positionOf(seats, 6, 4)).toBe("CO");
  });

  test("heads-up the button posts the small blind and acts first before the flop", () => {
    expect(preflopOrder([2, 7], 7)).toEqual([7, 2]);
    expect(positionOf([2, 7], 7, 7)).toBe("BTN");
    expect(positionOf([2, 7], 7, 2)).toBe("BB");
  });

  test("the big blind is last to act before the flop, at every table and with every button", () => {
    for (let n = 2; n <= 9; n++) {
      for (const button of seatsUpTo(n)) {
        const order = preflopOrder(seatsUpTo(n), button);
        expect([...order].sort((a, b) => a - b)).toEqual(seatsUpTo(n));
        expect(positionOf(seatsUpTo(n), button, order.at(-1) ?? -1)).toBe("BB");
        expect(positionOf(seatsUpTo(n), button, button)).toBe("BTN");
      }
    }
  });

  test("a seat that is not dealt in is treated as the last", () => {
    expect(positionOf([0, 1, 2], 0, 5)).toBe("BB");
  });
});
