import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { OLD_BROWSER_SCRIPT } from "./script";

interface Page {
  readonly supports?: (declaration: string, value?: string) => boolean;
  readonly css?: false;
  readonly pathname?: string;
  readonly search?: string;
}

/** Runs the script in a page that holds the notice's words, and tells what it showed. */
function run({ supports = () => true, css, pathname = "/tv", search = "" }: Page) {
  const shown: ReturnType<typeof element>[] = [];
  const element = () => ({
    innerHTML: "",
    textContent: "",
    style: { cssText: "" },
    children: [] as { textContent: string }[],
    appendChild(child: { textContent: string }) {
      this.children.push(child);
    },
  });
  const CSS = css === false ? undefined : { supports };
  const document = {
    getElementById: (id: string) => (id === "old-browser" ? { innerHTML: "<h1>Too old</h1>" } : null),
    createElement: element,
    documentElement: { appendChild: (child: ReturnType<typeof element>) => shown.push(child) },
  };
  runInNewContext(OLD_BROWSER_SCRIPT, {
    window: { CSS },
    CSS,
    document,
    location: { host: "192.168.1.23:3000", pathname, search },
  });
  const [notice] = shown;
  return {
    shown: notice?.innerHTML === "<h1>Too old</h1>",
    address: notice?.children[0]?.textContent ?? "",
    style: notice?.style.cssText ?? "",
  };
}

test("a browser of today sees nothing of it", () => {
  expect(run({})).toEqual({ shown: false, address: "", style: "" });
});

test("a browser without CSS.supports is told, with the address to open elsewhere", () => {
  expect(run({ css: false })).toMatchObject({ shown: true, address: "192.168.1.23:3000/tv" });
});

test("a browser without oklch, or without :has, is told", () => {
  expect(run({ supports: (name) => name !== "color" }).shown).toBe(true);
  expect(run({ supports: (name) => !name.startsWith("selector") }).shown).toBe(true);
});

test("a browser whose CSS.supports throws is told", () => {
  const supports = () => {
    throw new SyntaxError("one argument");
  };
  expect(run({ supports }).shown).toBe(true);
});

test("a table's long address is shortened to what can be typed", () => {
  expect(run({ css: false, pathname: "/", search: "?mode=tv&tableId=0f3a" }).address).toBe(
    "192.168.1.23:3000/tv",
  );
  expect(run({ css: false, pathname: "/" }).address).toBe("192.168.1.23:3000");
});

test("the notice needs none of our styles: its own are plain and complete", () => {
  const { style } = run({ css: false });
  expect(style).toMatch(/background:#/);
  expect(style).toMatch(/color:#/);
  expect(style).not.toMatch(/var\(|rem|oklch/);
});

test("the script is ES5, for the engines that need it", () => {
  expect(() => transformSync(OLD_BROWSER_SCRIPT, { target: "es5", loader: "js" })).not.toThrow();
  expect(OLD_BROWSER_SCRIPT).not.toMatch(/=>|\b(?:let|const|class)\b|`/);
});
