import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrder, matching, ORDERS, provenRate, type Ranked, rateOf } from "./rank";

const agent = (title: string, wins = 0, games = 0, more: Partial<Ranked> = {}): Ranked => ({
  title,
  wins,
  games,
  aggression: 0.5,
  demo: false,
  ...more,
});
const titles = (agents: readonly Ranked[]) => agents.map(({ title }) => title).join(" ");

describe("a rate", () => {
  test("is wins by games, and none before the first", () => {
    expect(rateOf({ wins: 3, games: 4 })).toBe(0.75);
    expect(rateOf({ wins: 0, games: 2 })).toBe(0);
    expect(rateOf({ wins: 0, games: 0 })).toBeNull();
  });

  test("proves less the fewer games it has", () => {
    expect(provenRate({ wins: 0, games: 0 })).toBe(0);
    expect(provenRate({ wins: 1, games: 1 })).toBeCloseTo(0.2065, 3);
    expect(provenRate({ wins: 50, games: 80 })).toBeCloseTo(0.5155, 3);
    expect(provenRate({ wins: 50, games: 80 })).toBeGreaterThan(provenRate({ wins: 1, games: 1 }));
  });

  test("never proves more than it is, and rises with every win", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (games, share) => {
          const wins = Math.floor(share * games);
          const proven = provenRate({ wins, games });
          expect(proven).toBeGreaterThanOrEqual(0);
          expect(proven).toBeLessThanOrEqual(wins / games);
          if (wins < games) expect(provenRate({ wins: wins + 1, games })).toBeGreaterThan(proven);
        },
      ),
    );
  });
});

describe("an order", () => {
  const house = agent("House", 90, 100, { demo: true, aggression: 1 });
  const steady = agent("Steady", 50, 80, { aggression: 0.2 });
  const lucky = agent("Lucky", 1, 1, { aggression: 0.9 });
  const fresh = agent("Fresh");
  const all = [house, fresh, lucky, steady];

  test("by what is proven puts a long record above one lucky game", () => {
    expect(titles(inOrder(all, "proven", "en"))).toBe("Steady Lucky Fresh House");
  });

  test("by games, by aggression and by name", () => {
    expect(titles(inOrder(all, "games", "en"))).toBe("Steady Lucky Fresh House");
    expect(titles(inOrder(all, "aggression", "en"))).toBe("Lucky Fresh Steady House");
    expect(titles(inOrder(all, "name", "en"))).toBe("Fresh Lucky Steady House");
  });

  test("of equals is by name, with figures as figures", () => {
    const crews = ["Crew 10", "Crew 9", "crew 1"].map((title) => agent(title));
    expect(titles(inOrder(crews, "proven", "en"))).toBe("crew 1 Crew 9 Crew 10");
  });

  test("never puts one of the house's own above another, and loses nobody", () => {
    const any = fc.record({
      title: fc.string(),
      games: fc.nat(50),
      wins: fc.nat(50),
      aggression: fc.double({ min: 0, max: 1, noNaN: true }),
      demo: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom(...ORDERS), (agents, order) => {
        const before = [...agents];
        const sorted = inOrder(agents, order, "en");
        expect(agents).toEqual(before);
        expect(new Set(sorted)).toEqual(new Set(agents));
        const first = sorted.findIndex(({ demo }) => demo);
        if (first !== -1) expect(sorted.slice(first).every(({ demo }) => demo)).toBe(true);
      }),
    );
  });
});

test("a search finds any word of an agent, without case and accents", () => {
  const agents = [
    { title: "a", words: ["São Paulo", "GPT-5"] },
    { title: "b", words: ["北风", "Codex"] },
  ];
  const found = (typed: string) => matching(agents, typed).map(({ title }) => title);
  expect(found("sao")).toEqual(["a"]);
  expect(found(" CODEX ")).toEqual(["b"]);
  expect(found("北")).toEqual(["b"]);
  expect(found("")).toEqual(["a", "b"]);
  expect(found("nobody")).toEqual([]);
});
