import { describe, expect, test } from "vitest";
import { evaluate } from "../../eval";
import { cards } from "../../testing/table";
import { readBoard, straightOuts, worthOf } from "./board";
import { COMBOS, comboOf, combos } from "./holdings";
import { isPaired, wetness } from "./texture";

const at = (board: string, hole: string, what: "made" | "worth" = "made") => {
  const [a = 0, b = 0] = cards(hole);
  const reading = readBoard(cards(board));
  return what === "made" ? (reading.made[comboOf(a, b)] ?? -1) : worthOf(reading, comboOf(a, b));
};

const bits = (ranks: string) =>
  [...ranks].reduce((set, rank) => set | (1 << "23456789TJQKA".indexOf(rank)), 0);

describe("a board orders all hands", () => {
  test.each(["2c7d9h", "2c7d9h4s", "2c7d9h4sJd", "ThJhQh", "8c8d8h8s2d"])(
    "on %s the order is the evaluator's",
    (board) => {
      const known = cards(board);
      const { made } = readBoard(known);
      const { low, high } = combos();
      const hands: { strength: number; share: number }[] = [];
      for (let combo = 0; combo < COMBOS; combo++) {
        const hole = [low[combo] ?? 0, high[combo] ?? 0];
        if (hole.some((card) => known.includes(card))) expect(made[combo]).toBe(-1);
        else hands.push({ strength: evaluate([...known, ...hole]), share: made[combo] ?? -1 });
      }
      hands.sort((a, b) => a.strength - b.strength);
      for (let i = 1; i < hands.length; i++) {
        const [a, b] = [hands[i - 1], hands[i]];
        if (a === undefined || b === undefined) continue;
        if (a.strength === b.strength) expect(a.share).toBe(b.share);
        else expect(a.share).toBeLessThan(b.share);
      }
      const mean = hands.reduce((sum, { share }) => sum + share, 0) / hands.length;
      expect(mean).toBeCloseTo(0.5, 6);
    },
  );

  test("reading a board again, and others in between, changes nothing", () => {
    const before = at("2c7d9h", "9c9d");
    for (const other of [
      "3c7d9h",
      "4c7d9h",
      "5c7d9h",
      "6c7d9h",
      "8c7d9h",
      "Tc7d9h",
      "Jc7d9h",
      "Qc7d9h",
      "Kc7d9h",
    ])
      at(other, "AhAd");
    expect(at("2c7d9h", "9c9d")).toBe(before);
  });
});

describe("a board grades all hands", () => {
  test.each(["2c7d9h", "Th9h4s", "2c7d9h4sJd", "ThJhQh2h"])("by what they are worth on %s", (board) => {
    const reading = readBoard(cards(board));
    const least = [-1, 0, 0.35, 0.58, 0.82, 0.85, 0.94, 1.01];
    for (let combo = 0; combo < COMBOS; combo++) {
      const grade = reading.grades[combo] ?? -1;
      const worth = worthOf(reading, combo);
      expect(worth).toBeGreaterThanOrEqual(least[grade] ?? 2);
      expect(worth).toBeLessThan(grade === 0 ? 0 : (least[grade + 1] ?? -1));
    }
    expect(new Set(reading.grades).size).toBeGreaterThan(4);
  });

  test("and its paper is used again, by the ninth board after it", () => {
    const first = readBoard(cards("2c3d4h"));
    const others = ["5", "6", "7", "8", "9", "T", "J", "Q"].map((rank) => readBoard(cards(`2c3d${rank}h`)));
    expect(new Set([first, ...others].map(({ made }) => made)).size).toBe(8);
    expect(others.at(-1)?.made).toBe(first.made);
  });
});

describe("draws are worth something before they are made, and nothing after the river", () => {
  test("a flush draw, an open-ended one and a gutshot, in this order, less on the turn", () => {
    const flush = at("2h7h9c", "KhQh", "worth");
    const open = at("2h7c8d", "9sTc", "worth");
    const gutshot = at("2h7c8d", "JsTc", "worth");
    expect(flush).toBeGreaterThan(open);
    expect(open).toBeGreaterThan(gutshot);
    expect(gutshot).toBeGreaterThan(at("2h7c8d", "JsTc"));
    expect(at("2h7h9c3d", "KhQh", "worth")).toBeLessThan(flush);
  });

  test("what is made counts where it is more; a draw that the board gives to all counts for nobody", () => {
    expect(at("2h7h9c", "9h9d", "worth")).toBe(at("2h7h9c", "9h9d"));
    expect(at("6h7c8d9s", "AhKd", "worth")).toBe(at("6h7c8d9s", "AhKd"));
    expect(at("2h7h9c4sJd", "KhQh", "worth")).toBe(at("2h7h9c4sJd", "KhQh"));
  });

  test("straight outs count ranks: two for open-ended, one for a gutshot, the ace at both ends", () => {
    expect(straightOuts(bits("789T"))).toBe(2);
    expect(straightOuts(bits("78JT"))).toBe(1);
    expect(straightOuts(bits("A234"))).toBe(1);
    expect(straightOuts(bits("AKQJ"))).toBe(1);
    expect(straightOuts(bits("2345"))).toBe(2);
    expect(straightOuts(bits("4678T"))).toBe(2);
    expect(straightOuts(bits("27K"))).toBe(0);
    expect(straightOuts(bits("56789"))).toBe(0);
  });
});

describe("texture", () => {
  test("a rainbow of strangers is dry, linked and suited boards are wet", () => {
    expect(wetness(cards("Kh7d2c"))).toBeLessThan(0.15);
    expect(wetness(cards("JhTh9c"))).toBeGreaterThan(0.5);
    expect(wetness(cards("JhTh9h"))).toBeGreaterThan(wetness(cards("JhTh9c")));
    expect(wetness(cards("JhTc9d"))).toBeGreaterThan(wetness(cards("Jh8c3d")));
  });

  test("it stays between 0 and 1", () => {
    for (const board of ["2c7d9h", "JhTh9h8h", "JhTh9h8h7h", "AcAdAhAs2c"]) {
      expect(wetness(cards(board))).toBeGreaterThanOrEqual(0);
      expect(wetness(cards(board))).toBeLessThanOrEqual(1);
    }
  });

  test("paired boards are known", () => {
    expect(isPaired(cards("7h7d2c"))).toBe(true);
    expect(isPaired(cards("7h8d2c"))).toBe(false);
  });
});
