import { expect, test } from "vitest";
import { chatLine, roomOf } from "../../felt/testing/room";
import type { SeatedPod } from "../model/seats";
import { markup, scene, wordsOf } from "../testing/render";
import { BubbleOf } from "./bubble";

const pod = { seat: 1, cards: [] } as unknown as SeatedPod;
const said = async (text: string) => (await roomOf({ fresh: [chatLine(4, 1, { text })] })).chat;

test("what a sitter has just said hangs over the pod, as text and nothing else", async () => {
  const html = markup(BubbleOf, { chat: await said("<b>hello</b>"), pod }, scene("preflop"));
  expect(html).toContain("&lt;b&gt;hello&lt;/b&gt;");
  expect(html).toContain('aria-hidden="true"');
});

test("nothing hangs over cards that lie open, nor over who said nothing", async () => {
  const chat = await said("hello");
  const open = { ...pod, cards: [{ card: "AH", marked: false, dim: false }] };
  for (const other of [open, { ...pod, seat: 2 }])
    expect(wordsOf(markup(BubbleOf, { chat, pod: other }, scene("preflop")))).toBe("");
});
