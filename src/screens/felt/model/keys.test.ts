import { expect, test } from "vitest";
import { isTaken, wishOf } from "./keys";

const press = (key: string, more: Partial<Parameters<typeof wishOf>[0]> = {}) =>
  wishOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test("F folds, C checks or calls, R raises, in either case", () => {
  expect(["f", "F", "c", "C", "r", "R"].map((key) => press(key))).toEqual([
    "fold",
    "fold",
    "call",
    "call",
    "raise",
    "raise",
  ]);
});

test("arrows change the size, Enter confirms, Escape goes back", () => {
  expect(
    ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft", "Enter", "Escape"].map((key) => press(key)),
  ).toEqual(["more", "more", "less", "less", "confirm", "back"]);
});

test("keys of the browser's, and any other, are not ours", () => {
  expect(press("r", { ctrlKey: true })).toBeNull();
  expect(press("c", { metaKey: true })).toBeNull();
  expect(press("f", { altKey: true })).toBeNull();
  expect(["x", "Tab", " ", "F5"].map((key) => press(key))).toEqual([null, null, null, null]);
});

test("a key belongs to what has the focus where it means something there", () => {
  expect(isTaken("fold", null)).toBe(false);
  expect(isTaken("fold", "button")).toBe(false);
  expect(isTaken("confirm", "button")).toBe(true);
  expect(isTaken("more", "slider")).toBe(true);
  expect(isTaken("confirm", "slider")).toBe(false);
  expect(isTaken("raise", "field")).toBe(true);
  expect(isTaken("more", "field")).toBe(false);
  expect(isTaken("back", "field")).toBe(false);
  expect(isTaken("fold", "dialog")).toBe(true);
});
