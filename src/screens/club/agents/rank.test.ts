import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrder, matching, ORDERS, type Ranked } from "./rank";

const agent = (place: number, title: string, games = 0, aggression = 0.5): Ranked => ({
  title,
  place,
  games,
  style: { aggression },
});
const titles = (agents: readonly Ranked[]) => agents.map(({ title }) => title).join(" ");

describe("an order", () => {
  const all = [
    agent(2, "Fresh"),
    agent(0, "Steady", 80, 0.2),
    agent(3, "Crew 10", 2),
    agent(1, "crew 9", 1, 0.9),
  ];

  test("by record is the server's own", () => {
    expect(titles(inOrder(all, "record", "en"))).toBe("Steady crew 9 Fresh Crew 10");
  });

  test("by games, by aggression, and by name with figures as figures", () => {
    expect(titles(inOrder(all, "games", "en"))).toBe("Steady Crew 10 crew 9 Fresh");
    expect(titles(inOrder(all, "aggression", "en"))).toBe("crew 9 Fresh Crew 10 Steady");
    expect(titles(inOrder(all, "name", "en"))).toBe("crew 9 Crew 10 Fresh Steady");
  });

  test("loses nobody, changes nothing, and keeps equals in the server's order", () => {
    const any = fc.record({
      title: fc.constantFrom("a", "b"),
      place: fc.nat(),
      games: fc.nat(2),
      style: fc.record({ aggression: fc.constantFrom(0, 0.5, 1) }),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom(...ORDERS), (agents, order) => {
        const before = [...agents];
        const sorted = inOrder(agents, order, "en");
        expect(agents).toEqual(before);
        expect(new Set(sorted)).toEqual(new Set(agents));
        for (const [index, a] of sorted.entries()) {
          const b = sorted[index + 1];
          const same =
            b && a.title === b.title && a.games === b.games && a.style.aggression === b.style.aggression;
          if (same) expect(a.place).toBeLessThanOrEqual(b.place);
        }
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
