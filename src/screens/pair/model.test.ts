import { describe, expect, it } from "vitest";
import { askedOf, leftOf, sceneOf, signInHref, tidyCode } from "./model";
import { someData, someView } from "./testing/views";

describe("the page's address", () => {
  it("says the code, what went wrong and where to go on", () => {
    expect(askedOf({ code: "K7N3XP9M", problem: "denied", next: "/my" })).toEqual({
      code: "K7N3XP9M",
      problem: "denied",
      paired: false,
      next: "/my",
    });
    expect(askedOf({ code: "K7N3XP9M", result: "paired" }).paired).toBe(true);
  });

  it("is believed in nothing else", () => {
    expect(askedOf({ problem: "<script>", result: "yes", code: ["A", "B"], next: [] })).toEqual({
      code: "A",
      problem: null,
      paired: false,
      next: null,
    });
    expect(askedOf({ code: "", problem: "" })).toMatchObject({ code: null, problem: null });
    expect(askedOf({ code: "x".repeat(999) }).code).toHaveLength(64);
  });
});

describe("a code as it was typed", () => {
  it.each([
    ["k7n3xp9m", "K7N3XP9M"],
    [" K7N3-XP9M ", "K7N3XP9M"],
    ["k7n3 xp9m and more", "K7N3XP9M"],
    ["k7n", "K7N"],
    ["—", ""],
  ])("%j is %j", (typed, code) => expect(tidyCode(typed)).toBe(code));
});

describe("what the page shows", () => {
  it.each([
    ["a form where there is no code", { code: null, view: null }, "enter"],
    ["what went wrong, where there is no code", { code: null, view: null, problem: "browser" }, "problem"],
    ["the layout while it looks", { view: null, looking: true }, "looking"],
    ["the layout before it looks", { view: null }, "looking"],
    ["the form again for a code that nobody has", { view: null, fault: "unknown" }, "enter"],
    ["the form again for who guessed too often", { view: null, fault: "busy" }, "enter"],
    ["the end of a code that was here", { view: null, fault: "over" }, "over"],
    ["who asks", { view: someView() }, "ask"],
    ["who asks, though the server cannot be heard", { view: someView(), fault: "network" }, "ask"],
    ["that it is paired", { view: someView({ status: "ready" }) }, "paired"],
    ["that it is paired and fetched", { view: someView({ status: "consumed" }), mine: true }, "paired"],
    ["that it was used by somebody else", { view: someView({ status: "consumed" }) }, "used"],
    ["that it was refused", { view: someView({ status: "refused" }) }, "refused"],
  ] as const)("is %s", (_, parts, kind) => expect(sceneOf(someData(parts)).kind).toBe(kind));

  it("never says paired by the word of an address alone", () => {
    expect(sceneOf(someData({ mine: true })).kind).toBe("ask");
    expect(sceneOf(someData({ mine: true, view: null, fault: "unknown" })).kind).toBe("enter");
  });

  it("keeps what went wrong beside who asks", () => {
    expect(sceneOf(someData({ problem: "down" }))).toMatchObject({ kind: "ask", problem: "down" });
  });
});

describe("the time that is left", () => {
  const view = someView({ expires_at: "2026-04-24T10:50:00.000Z" });
  const at = Date.parse("2026-04-24T10:45:00.000Z");
  it("goes by the server's clock, and stops at nought", () => {
    expect(leftOf(view, 0, at)).toBe(300_000);
    expect(leftOf(view, 60_000, at)).toBe(240_000);
    expect(leftOf(view, 0, at + 400_000)).toBe(0);
  });
});

describe("the way to X", () => {
  it.each([
    [{ code: "K7N3XP9M" }, "/auth/twitter/login?pair_code=K7N3XP9M"],
    [{ next: "/my?a=b" }, "/auth/twitter/login?next=%2Fmy%3Fa%3Db"],
    [{ next: null }, "/auth/twitter/login"],
  ])("of %j is %s", (about, href) => expect(signInHref(about)).toBe(href));
});
