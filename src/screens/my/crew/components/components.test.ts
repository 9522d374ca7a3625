import { describe, expect, it } from "vitest";
import { KNOBS } from "@/engine";
import { failed, fakeApi, someRow } from "../../testing/fake-api";
import { gaps, markup, nowOf, wordsOf } from "../../testing/render";
import { CrewEditor } from "../editor";
import { draftOf, override, rename, turn } from "../model/draft";
import { createCrewStore } from "../store";
import { HouseStyle } from "./house-style";
import { NameList } from "./name-list";
import { OwnStyle } from "./own-style";
import { SaveBar } from "./save-bar";

const open = () => {
  const fake = fakeApi();
  return { ...fake, store: createCrewStore(someRow(), fake.api, () => undefined) };
};

describe("the house style", () => {
  it("has five labelled sliders, each with its value, what it sets and what its ends mean", () => {
    const { store } = open();
    const style = turn(draftOf(someRow()), "aggression", 0.8).style;
    const html = markup(HouseStyle, { style, store });
    const sliders = [...html.matchAll(/<input[^>]*type="range"[^>]*>/g)].map(([tag]) => tag);
    expect(sliders).toHaveLength(KNOBS.length);
    for (const tag of sliders) {
      const id = /id="([^"]*)"/.exec(tag)?.[1] ?? "";
      expect(html).toContain(`<label for="${id}"`);
      for (const described of (/aria-describedby="([^"]*)"/.exec(tag)?.[1] ?? "").split(" "))
        expect(html).toContain(`id="${described}"`);
    }
    expect(sliders[0]).toContain('aria-valuetext="0.80"');
    expect(sliders[1]).toContain('aria-valuetext="0.50 · Neutral"');
    expect(wordsOf(html)).toContain("folds to pressure, rarely raises");
  });
});

describe("the names", () => {
  it("say what is wrong where saving was tried, and mark the field", async () => {
    const { store } = open();
    store.edit((draft) => rename(rename(draft, 0, ""), 1, "ash".repeat(9)));
    const before = markup(NameList, { draft: store.getState().draft, store: nowOf(store) });
    expect(wordsOf(before)).not.toContain("Give this bot a name.");
    expect(wordsOf(before)).toContain("That is too long");
    await store.save();
    const after = markup(NameList, { draft: store.getState().draft, store: nowOf(store) });
    expect(wordsOf(after)).toContain("Give this bot a name.");
    expect(after.match(/aria-invalid="true"/g)).toHaveLength(2);
  });

  it("count down the last characters", () => {
    const { store } = open();
    const draft = rename(draftOf(someRow()), 0, "x".repeat(23));
    expect(wordsOf(markup(NameList, { draft, store }))).toContain("1 character left");
  });

  it("tell which bot plays its own way, and let no bot go from a crew of six", () => {
    const { store } = open();
    const draft = override(draftOf(someRow()), 2, "tightness", 0);
    const words = wordsOf(markup(NameList, { draft, store }));
    expect(words.match(/1 knob of its own/g)).toHaveLength(1);
    expect(words.match(/: +Neutral House style/g)).toHaveLength(5);
    expect(words).not.toContain("Remove");
  });
});

describe("a temper of its own", () => {
  it("shows the house's value of each knob, and a slider for those that have their own", () => {
    const { store } = open();
    const { style } = draftOf(someRow());
    const html = markup(OwnStyle, {
      at: 2,
      name: "Cedar",
      own: { tightness: 0.1 },
      style,
      store,
      onRemove: null,
    });
    expect(html.match(/type="checkbox"/g)).toHaveLength(5);
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html.match(/type="range"/g)).toHaveLength(1);
    expect(wordsOf(html).match(/house: 0.50/g)).toHaveLength(5);
    expect(html).toContain("<legend");
  });

  it("can be given up, and its bot where the crew is large enough", () => {
    const { store } = open();
    const { style } = draftOf(someRow());
    const of = (own: object, onRemove: (() => void) | null) =>
      markup(OwnStyle, { at: 6, name: "Hazel", own, style, store, onRemove });
    expect(of({}, null)).toMatch(/<button[^>]*disabled=""[^>]*>Back to house style/);
    expect(of({ tightness: 1 }, () => undefined)).toMatch(/aria-label="Remove Hazel"/);
  });
});

describe("the save bar", () => {
  const bar = (store: ReturnType<typeof open>["store"]) => markup(SaveBar, { store: nowOf(store) });

  it("is out of sight while nothing changed", () => {
    expect(bar(open().store)).not.toContain("<button");
  });

  it("offers to save or to discard, and says what became of it", async () => {
    const { store, last } = open();
    store.edit((draft) => rename(draft, 0, "Oak"));
    expect(wordsOf(bar(store))).toMatch(/Unsaved changes.*Discard.*Save the crew/);
    void store.save();
    expect(wordsOf(bar(store))).toContain("Saving…");
    await last().answer(failed("network"));
    expect(wordsOf(bar(store))).toMatch(/Not saved: the server does not answer.*Try again/);
  });
});

describe("the editor", () => {
  it("is whole in three languages, closed and changed", () => {
    const { store } = open();
    expect(gaps(CrewEditor, { store: nowOf(store) })).toEqual([]);
    store.edit((draft) => override(rename(draft, 0, ""), 1, "cbet_rate", 1));
    expect(gaps(CrewEditor, { store: nowOf(store) })).toEqual([]);
  });

  it("has one heading of each rank's beginning, in order", () => {
    const html = markup(CrewEditor, { store: open().store });
    const ranks = [...html.matchAll(/<h(\d)/g)].map(([, rank]) => Number(rank));
    expect(ranks).toEqual([1, 2, 2, 2]);
  });
});
