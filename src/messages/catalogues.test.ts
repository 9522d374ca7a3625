import { describe, expect, it } from "vitest";
import { CATALOGUES, messagesOf } from "./catalogues";
import { LOCALE_TAGS, LOCALES } from "./locale";
import type { Text } from "./types";

type Flat = ReadonlyMap<string, Text>;

const flatten = (catalogue: object): Flat =>
  new Map(
    Object.entries(catalogue).flatMap(([namespace, texts]) =>
      Object.entries(texts as Record<string, Text>).map(([key, text]): [string, Text] => [
        `${namespace}.${key}`,
        text,
      ]),
    ),
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}`);

/** What a text may ask for; in a plural, `count` may stand in any form or in none. */
const asked = (text: Text): string[] => {
  const names = typeof text === "string" ? placeholders(text) : Object.values(text).flatMap(placeholders);
  return [...new Set(typeof text === "string" ? names : [...names, "count"])].sort();
};

/** How two catalogues differ, one line a fault. */
function faults(source: Flat, other: Flat): string[] {
  const found: string[] = [];
  for (const [key, text] of source) {
    const there = other.get(key);
    if (there === undefined) found.push(`${key} is missing`);
    else if (asked(text).join() !== asked(there).join()) found.push(`${key} asks for ${asked(there).join()}`);
  }
  for (const key of other.keys()) if (!source.has(key)) found.push(`${key} is not in the source`);
  return found;
}

const english = flatten(CATALOGUES.en);

describe("catalogues", () => {
  it.each(LOCALES)("%s has every key of the source and asks for the same placeholders", (locale) => {
    expect(faults(english, flatten(CATALOGUES[locale]))).toEqual([]);
  });

  it("the comparison finds a missing key, a foreign key and a lost placeholder", () => {
    const source: Flat = new Map<string, Text>([
      ["a", "{n} chips"],
      ["b", { one: "{n} seat", other: "{n} seats" }],
      ["c", "yes"],
    ]);
    const other: Flat = new Map<string, Text>([
      ["a", "chips"],
      ["b", { other: "{n} seats" }],
      ["d", "no"],
    ]);
    expect(faults(source, other)).toEqual(["a asks for ", "c is missing", "d is not in the source"]);
  });

  it.each(LOCALES)("%s leaves no message empty and none with stray space or braces", (locale) => {
    for (const [key, text] of flatten(CATALOGUES[locale])) {
      for (const form of typeof text === "string" ? [text] : Object.values(text)) {
        expect(form, key).toMatch(/\S/);
        expect(form.trim(), key).toBe(form);
        expect(form.replace(/\{\w+\}/g, ""), key).not.toMatch(/[{}]/);
      }
    }
  });

  it.each(LOCALES)(
    "%s has a form for every plural category its language uses for whole numbers",
    (locale) => {
      const rules = new Intl.PluralRules(LOCALE_TAGS[locale]);
      const used = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
      for (const [key, text] of flatten(CATALOGUES[locale]))
        if (typeof text !== "string")
          for (const category of used) expect(Object.keys(text), key).toContain(category);
    },
  );

  it("survives the way to a page as JSON", () => {
    expect(JSON.parse(JSON.stringify(CATALOGUES))).toEqual(CATALOGUES);
  });

  it("gives a page only the namespaces it names", () => {
    expect(Object.keys(messagesOf("pt", ["common", "cards"]))).toEqual(["common", "cards"]);
    expect(messagesOf("zh", ["common"]).common?.language).toBe("语言");
  });
});
