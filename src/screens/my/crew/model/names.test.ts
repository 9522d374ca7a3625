import { describe, expect, it } from "vitest";
import { cleanName } from "@/services/lobby/names";
import { nameFaults, tidy } from "./names";

const OTHERS = ["Birch", "Cedar", "Elm", "Fir", "Gingko"];
const faultOf = (name: string) => nameFaults([name, ...OTHERS])[0];

describe("a bot's name", () => {
  it.each(["Ash", "  Ash  ", "Night Owl", "夜猫子", "x".repeat(24), "🂡".repeat(24), "O’Neill"])(
    "may be %j",
    (name) => expect(faultOf(name)).toBeNull(),
  );

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["x".repeat(25), "long"],
    ["a\u202Eb", "signs"],
    ["a\u0000b", "signs"],
    ["a\u200Bb", "signs"],
  ])("%j is %s", (name, fault) => expect(faultOf(name)).toBe(fault));

  it("is one in the crew, whatever the case and the spaces, and the later one is told", () => {
    expect(nameFaults(["Ash", "Birch", " ash ", "BIRCH", "Elm", "Fir"])).toEqual([
      null,
      null,
      "twice",
      "twice",
      null,
      null,
    ]);
  });

  it("is kept in one form", () => {
    expect(tidy("  Old \t Oak ")).toBe("Old Oak");
    expect(tidy("Ａｓｈ")).toBe("Ash");
  });

  it("that passes here passes at the server, and the other way round", () => {
    const tried = [
      "Ash",
      " A  b ",
      "",
      "x".repeat(24),
      "x".repeat(25),
      "a\u202Eb",
      "ﬁr",
      "\u00A0",
      "名".repeat(25),
    ];
    for (const name of tried)
      expect(faultOf(name) === null, JSON.stringify(name)).toBe(cleanName(name) !== null);
  });
});
