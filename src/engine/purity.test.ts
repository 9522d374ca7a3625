import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as door from "./index";
import { playEvening } from "./testing/random-play";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

function forbid(name: string): () => never {
  return () => {
    throw new Error(`the engine called ${name}`);
  };
}

describe("purity: no clock, no chance, no timer", () => {
  beforeEach(() => {
    vi.spyOn(Date, "now").mockImplementation(forbid("Date.now"));
    vi.spyOn(Math, "random").mockImplementation(forbid("Math.random"));
    vi.spyOn(performance, "now").mockImplementation(forbid("performance.now"));
    vi.spyOn(crypto, "getRandomValues").mockImplementation(forbid("crypto.getRandomValues"));
    vi.spyOn(crypto, "randomUUID").mockImplementation(forbid("crypto.randomUUID"));
    for (const timer of ["setTimeout", "setInterval", "setImmediate", "queueMicrotask"] as const) {
      vi.spyOn(globalThis, timer).mockImplementation(forbid(timer) as never);
    }
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("the traps are set", () => {
    expect(() => Date.now()).toThrow("Date.now");
    expect(() => Math.random()).toThrow("Math.random");
    expect(() => setTimeout(() => {}, 0)).toThrow("setTimeout");
    expect(() => crypto.randomUUID()).toThrow("crypto.randomUUID");
  });

  test("whole evenings are played without any of them", () => {
    let views = 0;
    for (let seed = 0; seed < 30; seed++) {
      playEvening(seed, 40, (state) => {
        if (views++ % 10 === 0) door.viewFor(state, { kind: "seat", seat: 0 });
      });
    }
    expect(views).toBeGreaterThan(1000);
  });
});

describe("the fence", () => {
  const sources = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, "utf8") }));

  test("the engine imports nothing outside itself", () => {
    expect(sources.length).toBeGreaterThan(20);
    for (const { path, text } of sources) {
      for (const [, from = ""] of text.matchAll(/from "([^"]+)"/g)) {
        expect(from, path).toMatch(/^\.\.?(\/|$)/);
        const depth = path.split("/").length - 1;
        expect((from.match(/\.\.\//g) ?? []).length, `${path} imports ${from}`).toBeLessThanOrEqual(depth);
      }
    }
  });

  test("the engine names no clock, no chance, no timer and no console", () => {
    const forbidden =
      /\b(Date|setTimeout|setInterval|setImmediate|queueMicrotask|performance|crypto|console|process)\b|Math\.random/;
    const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\]|\\.)*"/g, "");
    for (const { path, text } of sources) expect(code(text).match(forbidden)?.[0], path).toBeUndefined();
    expect(code("const now = Date.now(); // why").match(forbidden)?.[0]).toBe("Date");
  });

  test("its state holds no class, Map or Date: every exported function works on plain JSON", () => {
    const { start, end, events } = playEvening(11, 30);
    for (const value of [start, end, events]) expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    const revived = JSON.parse(JSON.stringify(end));
    expect(door.viewFor(revived, { kind: "public" })).toEqual(door.viewFor(end, { kind: "public" }));
    expect(door.decide(revived, { type: "NewGame" })).toEqual(door.decide(end, { type: "NewGame" }));
  });
});
