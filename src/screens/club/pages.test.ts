import { createElement, type FunctionComponent } from "react";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/messages/locale";
import { inWords } from "../tv/testing/render";
import { BrokenScreen } from "./broken";
import { NoTableScreen, NowhereScreen } from "./nowhere";

const page = <P extends object>(part: FunctionComponent<P>, props: P, locale: Locale = "en") =>
  inWords(createElement(part, props), locale);

test("an address without a table offers to type the code", () => {
  const html = page(NoTableScreen, {});
  expect(html).toContain("There is no such table");
  expect(html).toMatch(/<label for="([^"]+)"[^>]*>Table code<\/label>[\s\S]*<input id="\1"/);
});

test("an address of nothing leads home", () => {
  expect(page(NowhereScreen, {})).toContain('href="/"');
});

test("a page that broke can be tried again", () => {
  const html = page(BrokenScreen, { onRetry: () => undefined });
  expect(html).toContain("Try again");
  expect(html).toContain("Reload");
});

test.each(LOCALES)("every page is whole in %s", (locale) => {
  const pages = [
    page(NoTableScreen, {}, locale),
    page(NowhereScreen, {}, locale),
    page(BrokenScreen, { onRetry: () => undefined }, locale),
  ];
  for (const html of pages) {
    expect(html.replace(/<[^>]*>/g, " ")).not.toMatch(/[{}]|undefined|\b(?:home|common)\.\w/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  }
});
