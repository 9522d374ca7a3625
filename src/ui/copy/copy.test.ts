import { expect, test } from "vitest";
import { copyText } from "./copy";

/** As much of a page as the old way needs; `selected` is what lay in its selection when it was told to copy. */
function page(
  clipboard: { writeText: (text: string) => Promise<void> } | undefined,
  { allowed = true, sheet = false } = {},
) {
  const log = { selected: "", fields: 0, inSheet: 0 };
  let field: { value: string } = { value: "" };
  const document = {
    activeElement: null,
    createElement: () => {
      field = {
        value: "",
        ...{ select: () => (log.selected = field.value), remove: () => log.fields-- },
      };
      return field;
    },
    querySelector: (what: string) =>
      what === "dialog[open]" && sheet ? { append: () => [log.fields++, log.inSheet++] } : null,
    body: { append: () => log.fields++ },
    execCommand: (command: string) => command === "copy" && allowed,
  };
  // The few parts of a document that copying touches.
  return { log, place: { clipboard, document: document as unknown as Document } };
}

test("what the clipboard takes is copied, and no field is made", async () => {
  const taken: string[] = [];
  const { log, place } = page({ writeText: async (text) => void taken.push(text) });
  expect(await copyText("a line", place)).toBe(true);
  expect([taken, log]).toEqual([["a line"], { selected: "", fields: 0, inSheet: 0 }]);
});

test("a page without a clipboard, or one that is refused it, copies by a selection and leaves nothing behind", async () => {
  const refused = { writeText: () => Promise.reject(new Error("not allowed")) };
  for (const clipboard of [undefined, refused]) {
    const { log, place } = page(clipboard);
    expect(await copyText("a line", place)).toBe(true);
    expect(log).toEqual({ selected: "a line", fields: 0, inSheet: 0 });
  }
});

test("an open sheet leaves nothing else to be selected: the field goes into it", async () => {
  const { log, place } = page(undefined, { sheet: true });
  expect(await copyText("a line", place)).toBe(true);
  expect(log).toEqual({ selected: "a line", fields: 0, inSheet: 1 });
});

test("a browser that lets nothing through is told apart", async () => {
  expect(await copyText("a line", page(undefined, { allowed: false }).place)).toBe(false);
});
