import { expect, test } from "vitest";
import type { Focus, Wish } from "../model/keys";
import { heedKeys } from "./key-wishes";

/** A window's events, and as much of a key as reading it needs. */
function open(takes: readonly Wish[] = ["call", "more"], focus: Focus = null) {
  // Listening is all that is asked of the window.
  const page = new EventTarget() as unknown as Window;
  const heard: string[] = [];
  const stop = heedKeys(page, () => focus, {
    wanted: (wish) => {
      heard.push(wish);
      return takes.includes(wish);
    },
    letGo: (wish) => heard.push(`${wish} let go`),
  });
  const say = (type: string, fields: object = {}) => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, repeat: false };
    const event = Object.assign(new Event(type, { cancelable: true }), none, fields);
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { heard, say, stop };
}

test("a key that is taken is nobody else's, and is let go once", () => {
  const { heard, say } = open();
  expect(say("keydown", { key: "c" })).toBe(true);
  expect(say("keydown", { key: "c", repeat: true })).toBe(false);
  say("keyup", { key: "c" });
  say("keyup", { key: "c" });
  expect(heard).toEqual(["call", "call let go"]);
});

test("what nobody took is left to the browser, and has nothing to let go", () => {
  const { heard, say } = open([]);
  expect(say("keydown", { key: "f" })).toBe(false);
  say("keyup", { key: "f" });
  expect(heard).toEqual(["fold"]);
  const field = open(["fold"], "field");
  expect(field.say("keydown", { key: "f" })).toBe(false);
  expect(field.heard).toEqual([]);
});

test.each(["blur", "visibilitychange"])("a key that is down when the window goes (%s) is let go", (gone) => {
  const { heard, say } = open();
  say("keydown", { key: "c" });
  say(gone);
  say("keyup", { key: "c" });
  say("keydown", { key: "c" });
  expect(heard).toEqual(["call", "call let go", "call"]);
});

test("a key that comes up beside Alt is up", () => {
  const { heard, say } = open();
  say("keydown", { key: "c" });
  say("keyup", { key: "C", altKey: true });
  expect(heard).toEqual(["call", "call let go"]);
});

test("only arrows repeat, and nothing is heard after the end", () => {
  const { heard, say, stop } = open();
  say("keydown", { key: "ArrowUp" });
  say("keydown", { key: "ArrowUp", repeat: true });
  stop();
  say("keydown", { key: "c" });
  say("blur");
  expect(heard).toEqual(["more", "more"]);
});
