import { createElement } from "react";
import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { createManualClock } from "@/lib/clock";
import { inWords, wordsOf } from "../../tv/testing/render";
import { tapeOf } from "../model/frames";
import { createPlayback } from "../store";
import { Controls } from "./controls";
import { Files } from "./files";

const tape = tapeOf(HandRow.parse(handRow));
const at = (frame: number) =>
  inWords(createElement(Controls, { playback: createPlayback(tape, frame, createManualClock()) }), "en");

test("the words of the moment stand over the ways through the hand", () => {
  const words = wordsOf(at(0));
  expect(words).toContain("Hand 1. Blinds 10 and 20.");
  for (const name of ["To the start", "One step back", "One step on", "To the end", "Step"])
    expect(words).toContain(name);
  expect(at(0)).toContain('aria-valuetext="1 of 9: Hand 1. Blinds 10 and 20."');
});

test("what was thought stands under its act, and nowhere else", () => {
  expect(wordsOf(at(4))).toContain("Claude thought");
  expect(wordsOf(at(4))).toContain("Ace-king in position");
  for (const frame of [0, 3, 5, 8]) expect(at(frame)).not.toContain("thought");
});

test("at an end no button leads beyond it", () => {
  expect(at(0).match(/disabled=""/g)).toHaveLength(2);
  expect(at(8).match(/disabled=""/g)).toHaveLength(2);
  expect(at(4)).not.toContain('disabled=""');
});

test("files have a link for each format, without any key", () => {
  const html = inWords(createElement(Files, { path: "/hands/x", label: "Save" }), "en");
  expect(html.match(/href="[^"]*"/g)).toEqual(
    ["phh", "ohh", "csv", "jsonl"].map((format) => `href="/hands/x/export?format=${format}"`),
  );
});
