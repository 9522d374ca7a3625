import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Slider } from "./slider";

const slider = (value: number, max = 1) =>
  renderToStaticMarkup(
    createElement(Slider, {
      label: "Tightness",
      hint: "How choosy it is",
      low: "plays all",
      high: "waits",
      min: 0,
      max,
      step: 0.01,
      value,
      text: "a quarter",
      onChange: () => undefined,
    }),
  );

test("a slider is labelled, says its value in words, and is described by its hint and its ends", () => {
  const html = slider(0.25);
  const id = /<input id="([^"]*)"/.exec(html)?.[1];
  expect(html).toContain(`<label for="${id}"`);
  expect(html).toContain('aria-valuetext="a quarter"');
  expect(html).toContain(`aria-describedby="${id}-hint ${id}-ends"`);
  expect(html).toMatch(new RegExp(`id="${id}-hint"[^>]*>How choosy it is<`));
  expect(html).toMatch(new RegExp(`id="${id}-ends"[^>]*><span[^>]*>plays all</span><span[^>]*>waits<`));
});

test("its track is filled as far as its value", () => {
  expect(slider(0.25)).toContain("--done:25%");
  expect(slider(1)).toContain("--done:100%");
  expect(slider(0, 0)).toContain("--done:0%");
});
