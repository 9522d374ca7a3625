import { expect, test } from "vitest";
import { doorOf } from "./door";

const tableId = "0f3a9c2177d0ab54e6c8";

test("no mode, or one that we don't know, leads home", () => {
  for (const query of [{}, { mode: "" }, { mode: "casino" }, { tableId }, { seat: "1" }])
    expect(doorOf(query)).toEqual({ kind: "home" });
});

test("a TV table opens on the big screen, its seat on a phone", () => {
  expect(doorOf({ mode: "tv", tableId })).toEqual({ kind: "tv", tableId });
  expect(doorOf({ mode: "tv", tableId, seat: "4" })).toEqual({ kind: "claim", tableId, seat: 4 });
});

test("a seat that no table has leads to the prompt, which says so", () => {
  for (const seat of ["9", "-1", "x", ""])
    expect(doorOf({ mode: "tv", tableId, seat })).toEqual({ kind: "claim", tableId, seat: 9 });
});

test("TV mode without a table opens one", () => {
  expect(doorOf({ mode: "tv" })).toEqual({ kind: "mint" });
  expect(doorOf({ mode: "tv", tableId: "" })).toEqual({ kind: "mint" });
});

test("an unknown table, or no table id at all, is said to be none", () => {
  expect(doorOf({ error: "table_not_found", tableId })).toEqual({ kind: "no_table" });
  expect(doorOf({ mode: "tv", tableId: "../../etc" })).toEqual({ kind: "no_table" });
});

test("a room opens by its table, with the chair that was named; without a table one may be opened", () => {
  expect(doorOf({ mode: "room", tableId })).toEqual({ kind: "room", tableId, seat: null });
  expect(doorOf({ mode: "room", tableId, seat: "3" })).toEqual({ kind: "room", tableId, seat: 3 });
  expect(doorOf({ mode: "room", tableId, seat: "none" })).toEqual({ kind: "room", tableId, seat: null });
  expect(doorOf({ mode: "room", tableId: "../../etc" })).toEqual({ kind: "no_table" });
  for (const query of [{ mode: "room" }, { mode: "room", tableId: "" }])
    expect(doorOf(query)).toEqual({ kind: "open_room" });
});

test("a table of an agent's, or an agent that was picked, leads to its crew", () => {
  for (const mode of ["challenge", "demo"] as const) {
    const crew = { kind: "crew", mode, seats: 6 };
    expect(doorOf({ mode, tableId })).toEqual({ ...crew, tableId, agent: null });
    expect(doorOf({ mode, tableId, agent: "ada" })).toEqual({ ...crew, tableId, agent: null });
    expect(doorOf({ mode, agent: "ada", seats: "9" })).toEqual({
      ...crew,
      seats: 9,
      tableId: null,
      agent: "ada",
    });
    expect(doorOf({ mode, tableId: "../../etc" })).toEqual({ kind: "no_table" });
  }
});

test("a crew is picked where neither a table nor an agent is named", () => {
  for (const mode of ["challenge", "demo"] as const) {
    expect(doorOf({ mode })).toEqual({ kind: "pick", mode, seats: 6 });
    expect(doorOf({ mode, agent: "", tableId: "" })).toEqual({ kind: "pick", mode, seats: 6 });
    expect(doorOf({ mode, agent: "ada" }).kind).not.toBe("pick");
    expect(doorOf({ mode, tableId }).kind).not.toBe("pick");
  }
  expect(doorOf({ mode: "room" }).kind).not.toBe("pick");
});

test("a table has two to nine chairs, and six where nobody says otherwise", () => {
  for (const seats of ["2", "6", "9"])
    expect(doorOf({ mode: "demo", seats })).toMatchObject({ seats: Number(seats) });
  for (const seats of ["1", "10", "-2", "6.5", "six", "", undefined])
    expect(doorOf({ mode: "demo", seats })).toMatchObject({ seats: 6 });
});

test("a name given twice counts once", () => {
  expect(doorOf({ mode: ["tv", "room"], tableId: [tableId, "x"] })).toEqual({ kind: "tv", tableId });
});
