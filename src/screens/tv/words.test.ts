import { describe, expect, test } from "vitest";
import { CATALOGUES } from "@/messages/catalogues";
import { LOCALES } from "@/messages/locale";
import { createT } from "@/messages/t";
import type { SeatedPod } from "./model/seats";
import { viewOf } from "./model/view";
import { SCENES } from "./testing/scenes";
import { NOW } from "./testing/tables";
import { newsWords, podWords, statusWords } from "./words";

const en = createT(CATALOGUES.en, "en");
const status = (name: string) => {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`no scene ${name}`);
  return statusWords(en, viewOf(scene, true).status, NOW);
};

describe("the status line", () => {
  test.each([
    ["lobby0", "The game starts with two", "0 of 6 seated"],
    ["lobby1", "One more, and the game can start", "1 of 6 seated"],
    ["lobby6", "Mariana starts the game on their phone", "6 of 6 seated"],
    ["preflop", "Bartholomew Featherstone to act", null],
    ["allin", "All-in", null],
    ["showdown", "Ottoline wins 2,460", "Full house, sevens over aces"],
    ["split", "Claude and Ottoline split the pot", "Claude 1,230 · Ottoline 1,230"],
    ["uncontested", "Claude wins 410", null],
    ["buyin", "Mariana may buy back in", "On the phone, for another 1:12"],
    ["waiting", "Waiting for two players", null],
    ["paused", "Paused", "Resume from the operator’s menu"],
    ["ended", "Mariana wins the game", null],
  ])("of %s", (scene, line, detail) => expect(status(scene)).toEqual({ line, detail }));

  test("says who won before who may buy in, and how long that may take", () => {
    expect(status("busted")).toEqual({
      line: "Ottoline wins 2,460",
      detail: "Mariana may buy back in",
      time: "1:12",
    });
  });

  test("is whole in every language: no key and no placeholder shows", () => {
    for (const locale of LOCALES) {
      const t = createT(CATALOGUES[locale], locale);
      for (const scene of Object.values(SCENES)) {
        const { line, detail } = statusWords(t, viewOf(scene, true).status, NOW);
        expect(`${line} ${detail}`).not.toMatch(/[{}]|\btv\.|\bcards\./);
      }
    }
  });
});

describe("the foot of a seat", () => {
  const pod: SeatedPod = {
    kind: "seated",
    seat: 0,
    name: "Ana",
    chips: 1000,
    bet: 0,
    lastAction: null,
    status: "playing",
    folded: false,
    allIn: false,
    stale: false,
    agent: false,
    dealer: false,
    blind: null,
    thinkingSince: null,
    buyInUntil: null,
    cards: [],
    hand: null,
    won: 0,
    equity: null,
  };
  const said = (fields: Partial<SeatedPod>) => podWords(en, { ...pod, ...fields });

  test("says the last act", () => {
    expect(said({ lastAction: { action: "raise", amount: 50, to: 1240 } })).toBe("Raises to 1,240");
    expect(said({ lastAction: { action: "check", amount: 0, to: 0 } })).toBe("Checks");
  });

  test("says nothing of posts, whose marks and chips speak", () => {
    for (const action of ["post_sb", "post_bb", "ante"] as const)
      expect(said({ lastAction: { action, amount: 20, to: 20 } })).toBe("");
  });

  test("still says fold and all-in on later streets", () => {
    expect(said({ folded: true })).toBe("Folds");
    expect(said({ allIn: true })).toBe("All-in");
    expect(said({})).toBe("");
  });

  test("says why a seat is not in the hand", () => {
    expect(said({ status: "waiting" })).toBe("Next hand");
    expect(said({ status: "sitting_out" })).toBe("Sits out");
    expect(said({ status: "busted" })).toBe("Out");
  });

  test("names the hand at showdown, before anything else", () => {
    const hand = { category: "flush", ranks: [12] } as const;
    expect(said({ hand: { ...hand, ranks: [12] }, allIn: true })).toBe("Flush, ace high");
  });
});

test("news is told in whole sentences, in order", () => {
  const words = newsWords(en, [
    { kind: "hand", index: 8 },
    { kind: "act", name: "Ana", act: { action: "raise", amount: 50, to: 60 } },
    { kind: "board", street: "turn", cards: ["7S"] },
    { kind: "shown", name: "Bo", cards: ["AC", "KD"], hand: { category: "pair", ranks: [12, 11, 9, 5] } },
    { kind: "shown", name: "Cy", cards: ["2C", "3D"], hand: null },
    { kind: "won", name: "Bo", amount: 1300 },
    { kind: "turn", name: "Ana" },
    { kind: "buy_in", name: "Cy" },
    { kind: "ended", name: "Bo" },
  ]);
  expect(words).toBe(
    "Hand 8. Ana: Raises to 60. Turn: seven of spades. Bo shows ace of clubs and king of diamonds: Pair of aces. " +
      "Cy shows deuce of clubs and three of diamonds. Bo wins 1,300. Ana to act. Cy may buy back in. Bo wins the game.",
  );
});
