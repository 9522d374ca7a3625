import { expect, test } from "vitest";
import { keepsArrow, nextFocus, type Rect } from "./focus";

const box = (x: number, y: number): Rect => ({ left: x - 10, right: x + 10, top: y - 5, bottom: y + 5 });

test("an arrow leads to the nearest control that way", () => {
  const others = [box(0, 100), box(0, 40), box(0, -40)];
  expect(nextFocus(box(0, 0), others, "down")).toBe(1);
  expect(nextFocus(box(0, 0), others, "up")).toBe(2);
});

test("straight ahead beats near but aslant", () => {
  expect(nextFocus(box(0, 0), [box(60, 20), box(0, 90)], "down")).toBe(1);
  expect(nextFocus(box(0, 0), [box(40, 60), box(120, 0)], "right")).toBe(1);
});

test("a wide row below is straight ahead, wherever its middle is", () => {
  const row: Rect = { left: -10, right: 900, top: 40, bottom: 60 };
  expect(nextFocus(box(0, 0), [box(30, 60), row], "down")).toBe(1);
});

test("what lies far to the side is not that way", () => {
  expect(nextFocus(box(0, 0), [box(15, -90)], "right")).toBe(-1);
});

test("where nothing lies that way, the focus stays", () => {
  expect(nextFocus(box(0, 0), [box(0, 50)], "up")).toBe(-1);
  expect(nextFocus(box(0, 0), [], "left")).toBe(-1);
});

test("a control at the same height is neither above nor below", () => {
  expect(nextFocus(box(0, 0), [box(50, 0)], "down")).toBe(-1);
  expect(nextFocus(box(0, 0), [box(50, 0)], "right")).toBe(0);
});

const field = (type: string, value: string, from: number | null, to = from) => ({
  type,
  value,
  selectionStart: from,
  selectionEnd: to,
});

test("in a text, left and right move the caret, and leave only where it can go no further", () => {
  expect(keepsArrow(field("text", "100", 1), "left")).toBe(true);
  expect(keepsArrow(field("text", "100", 1), "right")).toBe(true);
  expect(keepsArrow(field("text", "100", 0), "left")).toBe(false);
  expect(keepsArrow(field("text", "100", 0), "right")).toBe(true);
  expect(keepsArrow(field("text", "100", 3), "right")).toBe(false);
  expect(keepsArrow(field("text", "", 0), "right")).toBe(false);
});

test("a marked text keeps both, for they take the mark away", () => {
  expect(keepsArrow(field("text", "100", 0, 3), "left")).toBe(true);
  expect(keepsArrow(field("text", "100", 0, 3), "right")).toBe(true);
});

test("up and down lead out of every text", () => {
  expect(keepsArrow(field("text", "100", 1), "up")).toBe(false);
  expect(keepsArrow(field("textarea", "100", 1), "down")).toBe(false);
});

test.each(["range", "number", "email"])("a %s, which tells of no caret, keeps left and right", (type) => {
  expect(keepsArrow(field(type, "5", null), "left")).toBe(true);
  expect(keepsArrow(field(type, "5", null), "right")).toBe(true);
});

test.each(["checkbox", "radio"])("a %s keeps no arrow", (type) => {
  expect(keepsArrow(field(type, "on", null), "left")).toBe(false);
  expect(keepsArrow(field(type, "on", null), "down")).toBe(false);
});
