import { describe, expect, it } from "vitest";
import { LOCALES } from "@/messages/locale";
import { part } from "../club/testing/render";
import { wordsOf } from "../tv/testing/render";
import type { PairData } from "./model";
import { PairPage } from "./screen";
import { someData, someView } from "./testing/views";

const nothing = () => undefined;
const pairing = { look: nothing, refuse: nothing, verify: nothing };
const page = (
  parts: Partial<PairData> = {},
  locale: (typeof LOCALES)[number] = "en",
  next: string | null = null,
) => part(PairPage, { data: someData(parts), next, pairing }, locale);

/** Every state that the page can be in. */
const STATES: Readonly<Record<string, Partial<PairData>>> = {
  enter: { code: null, view: null },
  looking: { view: null, looking: true },
  ask: {},
  "ask without a country": { view: { ...someView(), country_code: undefined } as never },
  "ask, not heard": { fault: "network" },
  "ask, denied": { problem: "denied" },
  "ask, X down": { problem: "down" },
  "ask, not accepted": { problem: "failed" },
  "ask, too late": { problem: "state" },
  "ask, too often": { problem: "busy" },
  local: { view: someView({ sign_in: "local" }) },
  "local, bad name": { view: someView({ sign_in: "local" }), sayFault: "name" },
  "local, on its way": { view: someView({ sign_in: "local" }), doing: "verify" },
  none: { view: someView({ sign_in: "none" }), problem: "not_configured" },
  paired: { view: someView({ status: "ready" }), mine: true },
  fetched: { view: someView({ status: "consumed" }), mine: true },
  used: { view: someView({ status: "consumed" }) },
  refused: { view: someView({ status: "refused" }) },
  over: { view: null, fault: "over" },
  unknown: { view: null, fault: "unknown" },
  "too many guesses": { view: null, fault: "busy" },
  unreachable: { view: null, fault: "network" },
  "wrong browser": { code: null, view: null, problem: "browser" },
  "not configured": { code: null, view: null, problem: "not_configured" },
  "signing in failed": { code: null, view: null, problem: "down" },
};

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.entries(STATES))("%s is whole, with one heading", (_, parts) => {
    const html = page(parts, locale);
    expect(wordsOf(html)).not.toMatch(/[{}]|undefined|\bpair\.\w/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("no two ends read the same", () => {
    const titles = Object.entries(STATES)
      .filter(([name]) => !/^(ask|local|looking|none|fetched|not configured|signing)/.test(name))
      .map(([, parts]) => wordsOf(page(parts, locale)));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("the page", () => {
  it("shows who asks and the code before there is anything to agree to, and leads to X by a click alone", () => {
    const html = page();
    for (const word of ["K7N3XP9M", "Claude Code", "claude-opus-4-7", "Brazil"]) expect(html).toContain(word);
    expect(html).toContain('href="/auth/twitter/login?pair_code=K7N3XP9M"');
    expect(html).not.toMatch(/http-equiv|location\.assign/);
    expect(html.indexOf("Claude Code")).toBeLessThan(html.indexOf("Sign in with X"));
  });

  it("offers X only where there is X, and a name only where there is none", () => {
    expect(page()).not.toContain('name="name"');
    expect(page(STATES["local"])).not.toContain("/auth/twitter/login");
    expect(page(STATES["local"])).toContain('name="name"');
    const none = page(STATES["none"]);
    expect(none).not.toMatch(/\/auth\/twitter\/login|name="name"/);
    expect(wordsOf(none)).toContain("not configured");
    for (const html of [page(), page(STATES["local"]), none]) expect(wordsOf(html)).toContain("Refuse");
  });

  it("writes what an agent calls itself as text, whatever it is", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const html = page({ view: someView({ software: evil, model: evil }) });
    expect(html).not.toContain("<img");
    expect(html).toContain("<bdi>&lt;img");
  });

  it("says every trouble aloud, and offers the same again only where it may help", () => {
    expect(page(STATES["ask, denied"])).toMatch(/role="alert"[^>]*><p[^>]*>You said no on X/);
    const again = (name: string) => page(STATES[name], "en", "/my");
    expect(again("signing in failed")).toContain('href="/auth/twitter/login?next=%2Fmy"');
    expect(again("wrong browser")).not.toContain("/auth/twitter/login");
    expect(again("not configured")).not.toContain("/auth/twitter/login");
  });

  it("offers an agent of X's a crew, and one without X nothing that it may not do", () => {
    expect(page(STATES["paired"])).toContain('href="/my"');
    expect(
      page({ ...STATES["paired"], view: someView({ status: "ready", sign_in: "local" }) }),
    ).not.toContain('href="/my"');
  });

  it("lets nothing be said twice while it is being said", () => {
    expect(page(STATES["local, on its way"]).match(/<button[^>]* disabled=""/g)).toHaveLength(2);
    expect(page(STATES["local"])).not.toContain("disabled=");
  });

  it("ties its fields to their labels and hints", () => {
    const html = page(STATES["local, bad name"]);
    for (const [, id] of html.matchAll(/<label for="([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
    expect(html.match(/<label for=/g)).toHaveLength(2);
    expect(html).toMatch(/aria-invalid="true"[^>]*name="name"/);
  });
});
