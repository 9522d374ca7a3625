import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Archetype } from "@/engine";
import { ArchetypeMark } from "./archetype";
import { Avatar } from "./avatar";
import { Bar } from "./bar";
import { countryName, flagOf } from "./country";
import { Flag } from "./flag";
import { initialsOf, safePicture } from "./initials";
import { MARKS } from "./marks";

describe("a flag", () => {
  test("is the two regional letters of its code, in any case", () => {
    expect(flagOf("BR")).toBe("🇧🇷");
    expect(flagOf("cn")).toBe("🇨🇳");
  });

  test("of what is no code is none", () => {
    for (const code of [null, undefined, "", "B", "BRA", "1A", "🇧🇷"]) {
      expect(flagOf(code)).toBeNull();
      expect(countryName(code, "en")).toBeNull();
      expect(renderToStaticMarkup(createElement(Flag, { country: code ?? null, language: "en" }))).toBe("");
    }
  });

  test("is spoken by the country's name in the reader's language", () => {
    const spoken = (language: string) =>
      /aria-label="([^"]*)"/.exec(
        renderToStaticMarkup(createElement(Flag, { country: "BR", language })),
      )?.[1];
    expect(spoken("en")).toBe("Brazil");
    expect(spoken("pt-BR")).toBe("Brasil");
    expect(spoken("zh-Hans")).toBe("巴西");
  });

  test("of a code without a country says its code", () => {
    expect(countryName("qx", "en")).toBe("QX");
  });
});

describe("an archetype's mark", () => {
  const html = (archetype: Archetype, label?: string) =>
    renderToStaticMarkup(
      createElement(ArchetypeMark, { archetype, ...(label === undefined ? {} : { label }) }),
    );

  test("has a shape and a colour of its own: neither is the only sign", () => {
    const marks = Object.values(MARKS);
    expect(marks).toHaveLength(8);
    expect(new Set(marks.map(({ path }) => path)).size).toBe(8);
    expect(new Set(marks.map(({ ink }) => ink)).size).toBe(8);
  });

  test("is spoken where no words stand beside it", () => {
    expect(html("maniac", "Maniac")).toMatch(/role="img" aria-label="Maniac"/);
    expect(html("maniac")).not.toContain("aria-label");
  });
});

test("a bar is as wide as its share, whatever it is given, and unspoken", () => {
  const bar = (share: number) => renderToStaticMarkup(createElement(Bar, { share }));
  expect(bar(0.85)).toContain("width:85%");
  expect(bar(-1)).toContain("width:0%");
  expect(bar(7)).toContain("width:100%");
  expect(bar(0.5)).toContain('aria-hidden="true"');
});

describe("an avatar", () => {
  test("without a picture shows initials", () => {
    expect(initialsOf("Ada Lovelace")).toBe("AL");
    expect(initialsOf("river rat three")).toBe("RT");
    expect(initialsOf("OpenDealer")).toBe("OD");
    expect(initialsOf("codex")).toBe("CO");
    expect(initialsOf("cron-bot")).toBe("CB");
    expect(initialsOf("北风")).toBe("北");
    expect(initialsOf("  ")).toBe("?");
    expect(initialsOf("🂡 ace")).toBe("🂡A");
  });

  test("shows pictures over TLS only", () => {
    expect(safePicture("https://pictures.example/a.png")).toBe("https://pictures.example/a.png");
    for (const url of [
      "http://pictures.example/a.png",
      "javascript:alert(1)",
      "data:image/png;base64,AA",
      "a.png",
      "",
      null,
    ])
      expect(safePicture(url)).toBeNull();
    const html = (url: string) => renderToStaticMarkup(createElement(Avatar, { name: "Ada", url }));
    expect(html("https://pictures.example/a.png")).toMatch(
      /<img src="https:[^>]*referrerPolicy="no-referrer"/,
    );
    expect(html("http://pictures.example/a.png")).not.toContain("<img");
  });

  test("is decoration: the name stands beside it", () => {
    expect(renderToStaticMarkup(createElement(Avatar, { name: "Ada", url: null }))).toMatch(
      /^<span aria-hidden="true"/,
    );
  });
});
