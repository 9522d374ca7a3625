import { expect, test } from "vitest";
import { readTableId } from "../model/address";
import { TABLE_ID } from "../testing/tables";
import { forgetTable, keepTable, RESUME_MS, resumable } from "./resume";

const id = readTableId(TABLE_ID);
if (id === null) throw new Error("the fixture's id");
const NOW = 1_900_000_000_000;

function shelf(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

const closed = {
  getItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  removeItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
};

test("a table is gone on with for two hours, and not a moment longer", () => {
  const own = shelf();
  expect(keepTable(own, id, NOW)).toBe(true);
  expect(RESUME_MS).toBe(7_200_000);
  expect(resumable(own, NOW)).toBe(id);
  expect(resumable(own, NOW + RESUME_MS - 1)).toBe(id);
  expect(resumable(own, NOW + RESUME_MS)).toBeNull();
});

test("a clock set back does not stretch the window", () => {
  const own = shelf();
  keepTable(own, id, NOW);
  expect(resumable(own, NOW - 1)).toBeNull();
});

test("a table given up is not gone on with", () => {
  const own = shelf();
  keepTable(own, id, NOW);
  forgetTable(own);
  expect(resumable(own, NOW)).toBeNull();
});

test("a note that is damaged counts as none", () => {
  for (const note of ["", "nonsense", TABLE_ID, `${TABLE_ID} soon`, `<script> ${NOW}`])
    expect(resumable(shelf({ "agent-poker.tv": note }), NOW)).toBeNull();
});

test("a browser that keeps nothing says so, and breaks nothing", () => {
  for (const own of [closed, null]) {
    expect(keepTable(own, id, NOW)).toBe(false);
    expect(resumable(own, NOW)).toBeNull();
    expect(() => forgetTable(own)).not.toThrow();
  }
});
