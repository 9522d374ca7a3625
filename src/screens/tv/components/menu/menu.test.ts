import { expect, test } from "vitest";
import { count, markup, scene, wordsOf } from "../../testing/render";
import { snapshotOf } from "../../testing/tables";
import { SeatRows } from "./seat-rows";
import { TableRows } from "./table-rows";

const seats = (name: string) => markup(SeatRows, {}, scene(name));
const table = (name: string) =>
  markup(TableRows, { onDone: () => undefined, onSettle: () => undefined }, scene(name));
/** The opening tag of the button with this label or text. */
const button = (html: string, label: string): string =>
  [...html.matchAll(/<button[^>]*>(?:[^<]*)/g)].map(([tag]) => tag).find((tag) => tag.includes(label)) ?? "";

test("every sitter can be passed over, and dealt in again", () => {
  const words = wordsOf(seats("preflop"));
  expect(words).toContain("Sit out: Mariana");
  expect(wordsOf(seats("waiting"))).toContain("Deal in: Mariana");
});

test("every chair can be freed, in the lobby too", () => {
  for (const name of ["lobby3", "preflop"])
    expect(button(seats(name), "Free: Claude")).not.toContain('disabled=""');
  expect(count(seats("preflop"), 'aria-label="Free: ')).toBe(6);
});

test("in the lobby nobody is dealt in yet, so nobody is passed over", () => {
  expect(button(seats("lobby3"), "Sit out: Claude")).toContain("disabled");
  expect(button(seats("preflop"), "Sit out: Claude")).not.toContain('disabled=""');
  expect(wordsOf(markup(SeatRows, {}, snapshotOf()))).toContain("Nobody sits here yet.");
});

test("a running game can be paused, a paused one resumed", () => {
  expect(button(table("preflop"), "Pause")).not.toContain('disabled=""');
  expect(wordsOf(table("paused"))).toContain("Resume");
  expect(wordsOf(table("paused"))).not.toContain("Pause ");
});

test("the pace in force is the one pressed", () => {
  expect(button(table("preflop"), "Normal")).toContain('aria-pressed="true"');
  expect(button(table("preflop"), "Instant")).toContain('aria-pressed="false"');
});

test("where another screen deals, this one has no say", () => {
  for (const label of ["Pause", "New game"])
    expect(button(table("superseded"), label)).toContain('disabled=""');
  expect(table("superseded")).toMatch(/<fieldset disabled=""/);
  for (const label of ["Sit out: Claude", "Free: Claude"])
    expect(button(seats("superseded"), label)).toContain('disabled=""');
  expect(button(table("superseded"), "New table")).not.toContain('disabled=""');
});
