import { createElement } from "react";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/messages/locale";
import { inWords, wordsOf } from "../../tv/testing/render";
import { type Account, accountOf } from "./account";
import { type Place, SiteHeader } from "./header";

const header = (at: Place | null, account: Account = "none", locale: Locale = "en") =>
  inWords(createElement(SiteHeader, { at, account }), locale);
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test("the header leads home, to the leaderboard and to the TV", () => {
  expect(hrefs(header("home"))).toEqual(["/", "/leaderboard", "/tv"]);
});

test("the page that is open is marked, and no other", () => {
  const open = (html: string) => /<a href="([^"]*)" aria-current="page"/.exec(html)?.[1];
  expect(open(header("home"))).toBe("/");
  expect(open(header("leaderboard"))).toBe("/leaderboard");
  expect(open(header("mine", "person"))).toBe("/my");
  expect(header(null)).not.toContain("aria-current");
  expect(header("home").split("aria-current")).toHaveLength(2);
});

test("signing in is offered only where it is possible, and not to who already has", () => {
  expect(hrefs(header("home", "stranger"))).toContain("/auth/twitter/login?next=/my");
  expect(hrefs(header("home", "person"))).toContain("/my");
  expect(header("home", "person")).not.toContain("login");
  expect(header("home", "none")).not.toMatch(/login|\/my/);
});

test.each(LOCALES)("the header is whole in %s", (locale) => {
  const words = wordsOf(header("home", "stranger", locale)) + wordsOf(header("mine", "person", locale));
  expect(words).not.toMatch(/[{}]|undefined|common\./);
});

test("a session of either name is somebody, and only where X is set up can somebody sign in", () => {
  for (const name of ["next-auth.session-token", "__Secure-next-auth.session-token"])
    expect(accountOf({ cookies: ["lang", name], x: true })).toBe("person");
  expect(accountOf({ cookies: ["lang", "next-auth.csrf-token"], x: true })).toBe("stranger");
  expect(accountOf({ cookies: [], x: false })).toBe("none");
});
