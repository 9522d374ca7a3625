import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { state } from "@/contract/rows/examples";
import { CATALOGUES } from "@/messages/catalogues";
import { LOCALES } from "@/messages/locale";
import { createT } from "@/messages/t";
import { part } from "../club/testing/render";
import { count, wordsOf } from "../tv/testing/render";
import { ownChapters } from "./reference/document";
import { chapterAt, DocsScreen } from "./screen";
import { Log } from "./try/log";
import { TryPanel } from "./try/panel";
import { Table } from "./try/table";

const html = (slug: string | null, locale: (typeof LOCALES)[number] = "en") => {
  const props = { chapter: slug === null ? null : chapterAt(slug), account: "none" as const };
  return part(DocsScreen, { ...props, t: createT(CATALOGUES[locale], locale) }, locale);
};

describe("the reference", () => {
  it("opens with a way to every chapter, to the documents, and to a live table", () => {
    const page = html(null);
    for (const { slug } of ownChapters()) expect(page).toContain(`href="/docs/${slug}"`);
    for (const href of ["/skill.md", "/openapi.json", "/llms.txt"]) expect(page).toContain(`href="${href}"`);
    expect(wordsOf(page)).toContain("Try it at a live table");
  });

  it.each(ownChapters().map(({ slug }) => slug))(
    "shows every endpoint of %s under a heading with its address",
    (slug) => {
      const page = html(slug);
      for (const { id, path } of chapterAt(slug)?.endpoints ?? []) {
        expect(page).toContain(`href="#${id}"`);
        expect(count(page, `id="${id}"`)).toBe(1);
        expect(page).toContain(path);
      }
      expect(page).toContain(`href="/docs/${slug}" aria-current="page"`);
      expect(page).not.toMatch(/undefined|\[object/);
    },
  );

  it("knows no chapter that there is not", () => expect(chapterAt("nothing")).toBeNull());

  it.each(LOCALES)("speaks %s around a matter that is marked as English", (locale) => {
    expect(html("playing", locale)).toContain('lang="en"');
    expect(html("playing", locale)).not.toMatch(/docs\.\w+/);
    expect(wordsOf(html(null, locale))).toContain(CATALOGUES[locale].docs.tryTitle);
  });

  it("runs without any script but what its few parts need: the document stays on the server", () => {
    for (const file of ["screen.tsx", "components/endpoint.tsx", "reference/document.ts"])
      expect(readFileSync(new URL(file, import.meta.url), "utf8")).not.toContain("use client");
  });
});

describe("the panel to try calls", () => {
  it("is a titled place before anything was asked", () => {
    expect(part(TryPanel, {})).toContain('aria-labelledby="try"');
  });

  it("shows board, pot, cards and whose turn it is", () => {
    const words = wordsOf(part(Table, { state: state as never }));
    for (const each of ["Board", "Pot", "Your cards", "To act:"]) expect(words).toContain(each);
  });

  it("lists calls with their status in words and figures, the newest open", () => {
    const call = { method: "GET", path: "/state", body: null, answer: { a: 1 }, under: false } as const;
    const log = [
      { ...call, id: 3, status: 0, answer: null, under: true },
      { ...call, id: 2, status: 0, answer: null },
      { ...call, id: 1, status: 409 },
    ];
    const page = part(Log, { log });
    expect(wordsOf(page)).toMatch(/\/state … .*no answer.*409/);
    expect(count(page, "<details open")).toBe(1);
    expect(wordsOf(part(Log, { log: [] }))).toContain("Nothing was sent yet.");
  });
});
