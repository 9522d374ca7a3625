import { describe, expect, it } from "vitest";
import { NEUTRAL } from "@/engine";
import { CATALOGUES } from "@/messages/catalogues";
import { createT } from "@/messages/t";
import { createList } from "../list";
import { done, failed } from "../testing/fake-api";
import { gaps, markup, nowOf, wordsOf } from "../testing/render";
import { Confirm } from "./confirm";
import { CopyLine } from "./copy";
import { ListOf } from "./list-state";
import { reasonOf } from "./reason";
import { NoAgent, SignIn, Skeleton, Unreached } from "./strangers";
import { StyleTag } from "./style-tag";

describe("who is not signed in", () => {
  it("is offered the way by X, which leads back here", () => {
    const html = markup(SignIn, { x: true, ended: false });
    expect(html).toContain('href="/auth/twitter/login?next=/my"');
    expect(wordsOf(html)).toContain("paired here without X belongs to no account");
  });

  it("is told plainly where there is no X, and offered nothing that cannot work", () => {
    const html = markup(SignIn, { x: false, ended: false });
    expect(wordsOf(html)).toContain("X is not set up on this server");
    expect(html).not.toContain("/auth/twitter/login");
  });

  it("hears that the session ended", () => {
    expect(wordsOf(markup(SignIn, { x: true, ended: true }))).toContain("You were signed out");
    expect(wordsOf(markup(SignIn, { x: true, ended: false }))).not.toContain("You were signed out");
  });

  it("finds every page whole in three languages", () => {
    for (const x of [true, false]) expect(gaps(SignIn, { x, ended: true })).toEqual([]);
    expect(gaps(NoAgent, { origin: "https://poker.example" })).toEqual([]);
    expect(gaps(Unreached, { onRetry: () => undefined })).toEqual([]);
    expect(gaps(Skeleton, {})).toEqual([]);
  });
});

describe("the parts that all pages share", () => {
  it("a person without an agent is given the line that their agent needs", () => {
    expect(markup(NoAgent, { origin: "https://poker.example" })).toContain(
      "Read https://poker.example/skill.md and pair with Agent Poker.",
    );
  });

  it("a line to copy is a labelled field that cannot be changed", () => {
    const html = markup(CopyLine, { label: "Link", text: "https://poker.example/room/1" });
    expect(html).toMatch(/<input[^>]*readOnly=""[^>]*aria-label="Link"[^>]*value="https:\/\/poker.example/);
  });

  it("a question that is not asked says nothing", () => {
    const nothing = { yes: "Yes", no: "No", busy: false, onYes: () => undefined, onClose: () => undefined };
    const html = markup(Confirm, { open: false, title: "Sure?", body: "Really?", ...nothing });
    expect(wordsOf(html)).not.toContain("Really?");
  });

  it("a style is named with its mark, a neutral one without", () => {
    expect(wordsOf(markup(StyleTag, { style: { ...NEUTRAL, aggression: 0.9, tightness: 0.1 } }))).toContain(
      "Maniac",
    );
    const neutral = markup(StyleTag, { style: NEUTRAL });
    expect(neutral).toContain("Neutral");
    expect(neutral).not.toContain("<svg");
  });

  it("every fault has words, whatever its code", () => {
    const t = createT(CATALOGUES.en, "en");
    const words = [
      "network",
      "sign_in_required",
      "not_your_agent",
      "too_many_tables",
      "rate_limited",
      "other",
    ].map((code) => reasonOf(t, { code, message: "internal words" }));
    expect(new Set(words).size).toBe(6);
    expect(words.join()).not.toContain("internal words");
    expect(reasonOf(t, { code: "toString", message: "" })).toBe(words[5]);
  });
});

describe("a list's states", () => {
  const shown = async (answer: Parameters<typeof done>[0] | null, next: string | null = null) => {
    const list = createList<string>(async () =>
      answer === null ? failed("network") : done({ items: answer as string[], next }),
    );
    await list.reload();
    return wordsOf(
      markup(ListOf<string>, {
        list: nowOf(list),
        empty: "Nothing yet.",
        more: "More",
        children: (items) => items.join(),
      }),
    );
  };

  it("are drawn each: waiting, empty, there, with more to come, and failed", async () => {
    const waiting = createList<string>(() => new Promise(() => undefined));
    expect(
      wordsOf(markup(ListOf<string>, { list: waiting, empty: "Nothing yet.", children: () => null })),
    ).toContain("Loading");
    expect(await shown([])).toContain("Nothing yet.");
    expect(await shown(["a", "b"])).toMatch(/a,b(?!.*More)/);
    expect(await shown(["a"], "c1")).toContain("More");
    expect(await shown(null)).toContain("This could not be read: the server does not answer");
  });
});
