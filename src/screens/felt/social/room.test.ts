import { expect, test } from "vitest";
import { createPanels } from "./room";

test("one panel is open at a time, and the same button closes it", () => {
  const panels = createPanels();
  panels.toggle("people");
  panels.toggle("stats");
  expect(panels.getState().open).toBe("stats");
  panels.toggle("stats");
  expect(panels.getState().open).toBeNull();
});

test("a sheet that closes because another one opens leaves that one open", () => {
  const panels = createPanels();
  panels.toggle("people");
  panels.toggle("move");
  panels.close("people");
  expect(panels.getState().open).toBe("move");
  panels.close("move");
  expect(panels.getState().open).toBeNull();
});
