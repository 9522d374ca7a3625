import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { emblemSvg } from "./emblem";

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));

test("the icons in use are the emblem drawn here", () => {
  expect(file("public/icons/icon.svg").toString()).toBe(emblemSvg(false));
  expect(file("src/app/icon.svg").toString()).toBe(emblemSvg(false));
});

test("a launcher that cuts its own shape gets a full square", () => {
  expect(emblemSvg(true)).toContain('rx="0"');
  expect(emblemSvg(false)).not.toContain('rx="0"');
});

test("every icon of the manifest is there and as large as it says", () => {
  const manifest = JSON.parse(file("public/manifest.webmanifest").toString()) as {
    icons: { src: string; sizes: string; type: string }[];
  };
  expect(manifest.icons.length).toBeGreaterThanOrEqual(3);
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = file(`public${src}`);
    if (type !== "image/png") continue;
    // PNG: width and height stand in the IHDR chunk, at byte 16 and 20.
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
