import { expect, test } from "vitest";
import { LAST_WORDS, lastLocale } from "./last-words";
import { LOCALES } from "./locale";

test("the last page speaks every language whole", () => {
  for (const locale of LOCALES) {
    const { title, body, reload } = LAST_WORDS[locale];
    for (const text of [title, body, reload]) expect(text.trim()).toMatch(/\S/);
  }
});

test("it takes the first of the browser's languages that we speak, else English", () => {
  expect(lastLocale(["de-DE", "pt-BR", "en"])).toBe("pt");
  expect(lastLocale(["zh-CN"])).toBe("zh");
  expect(lastLocale(["de", "fr"])).toBe("en");
  expect(lastLocale([])).toBe("en");
});
