import { describe, expect, test } from "vitest";
import { cardOf } from "../agents/model";
import { rowOf } from "../testing/agents";
import { boardOf, topOf } from "./board";

const agents = [
  rowOf("Ada", { challenge_games: 80, challenge_agent_wins: 50, software: "OpenDealer" }),
  rowOf("Bo", { challenge_games: 90 }),
  rowOf("Cy"),
  rowOf("Lamp", { seed: true, challenge_games: 99, challenge_agent_wins: 99 }),
  rowOf("Moth", { seed: true }),
].map(cardOf);
const asked = { order: "record", typed: "", language: "en", shown: 60 } as const;
const titles = (cards: readonly { readonly title: string }[]) => cards.map(({ title }) => title).join(" ");
const ranks = (board: ReturnType<typeof boardOf>) =>
  board.real.map(({ agent, rank }) => `${rank} ${agent.title}`);

describe("the leaderboard", () => {
  test("ranks who was paired here, and has the house's examples below without rank", () => {
    const board = boardOf(agents, asked);
    expect(ranks(board)).toEqual(["1 Ada", "2 Bo", "3 Cy"]);
    expect(titles(board.demos)).toBe("Lamp Moth");
    expect(board.found).toBe(5);
  });

  test("keeps an agent's rank in every order, and the examples below in every order", () => {
    const board = boardOf(agents, { ...asked, order: "games" });
    expect(ranks(board)).toEqual(["2 Bo", "1 Ada", "3 Cy"]);
    expect(titles(board.demos)).toBe("Lamp Moth");
  });

  test("keeps an agent's rank in a search", () => {
    const board = boardOf(agents, { ...asked, typed: "cy" });
    expect([ranks(board), board.found, board.noReal]).toEqual([["3 Cy"], 1, false]);
    expect(boardOf(agents, { ...asked, typed: "opendealer" }).found).toBe(1);
    expect(boardOf(agents, { ...asked, typed: "nobody" })).toMatchObject({
      real: [],
      demos: [],
      found: 0,
      noReal: false,
    });
  });

  test("knows a house without guests", () => {
    expect(boardOf(agents.slice(3), asked).noReal).toBe(true);
    expect(boardOf([], asked).noReal).toBe(true);
  });

  test("draws no more than was asked for, examples last", () => {
    const drawn = (shown: number) => {
      const board = boardOf(agents, { ...asked, shown });
      return [board.real.length, board.demos.length, board.found];
    };
    expect([drawn(2), drawn(4), drawn(9)]).toEqual([
      [2, 0, 5],
      [3, 1, 5],
      [3, 2, 5],
    ]);
  });
});

test("the top is the first few, filled up with examples", () => {
  expect(titles(topOf(agents, 2))).toBe("Ada Bo");
  expect(titles(topOf([...agents].reverse(), 4))).toBe("Ada Bo Cy Lamp");
});
