import { expect, test } from "vitest";
import { gameName } from "./game-name";

const shelfOf = (kept = new Map<string, string>()) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});

test("a game keeps its name in its tab, and another game has another", () => {
  let names = 0;
  const fresh = () => `name-${++names}`;
  const shelf = shelfOf();
  const first = gameName("challenge:a:6", fresh, shelf);
  expect(gameName("challenge:a:6", fresh, shelf)).toBe(first);
  expect(gameName("challenge:a:9", fresh, shelf)).not.toBe(first);
  expect(gameName("challenge:a:6", fresh, shelfOf())).not.toBe(first);
});

test("where the tab keeps nothing, every visit is a new game", () => {
  const refusing = {
    getItem: () => {
      throw new Error("private window");
    },
    setItem: () => undefined,
  };
  expect(gameName("x", () => "new", refusing)).toBe("new");
  expect(gameName("x", () => "new", null)).toBe("new");
});
