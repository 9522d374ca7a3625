import { expect, test } from "vitest";
import type { News } from "../../tv/model/news";
import { withNews } from "./log";

const act: News = { kind: "act", name: "Gale", act: { action: "check", amount: 0, to: 0 } };
const turn: News = { kind: "turn", name: "Gale" };

test("a hand's news gather in order, the newest hand first", () => {
  const one = withNews([], 1, [act]);
  const two = withNews(one, 1, [{ kind: "won", name: "Gale", amount: 30 }]);
  expect(two.map(({ hand, news }) => [hand, news.map(({ kind }) => kind)])).toEqual([[1, ["act", "won"]]]);
  expect(withNews(two, 2, [act]).map(({ hand }) => hand)).toEqual([2, 1]);
});

test("whose turn it is is not kept, and nothing new leaves the log as it is", () => {
  const log = withNews([], 1, [act]);
  expect(withNews(log, 1, [turn, { kind: "hand", index: 1 }])).toBe(log);
  expect(withNews(log, 1, [])).toBe(log);
});

test("the log ends after thirty hands", () => {
  let log = withNews([], 1, [act]);
  for (let hand = 2; hand <= 40; hand++) log = withNews(log, hand, [act]);
  expect(log).toHaveLength(30);
  expect(log.at(-1)?.hand).toBe(11);
});
