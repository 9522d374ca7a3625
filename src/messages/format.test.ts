import { describe, expect, it } from "vitest";
import { createFormat } from "./format";

const en = createFormat("en");
const zh = createFormat("zh");
const pt = createFormat("pt");

describe("createFormat", () => {
  it("groups digits by locale", () => {
    expect([en, zh, pt].map((format) => format.number(1234567))).toEqual([
      "1,234,567",
      "1,234,567",
      "1.234.567",
    ]);
  });

  it("writes chips in full below ten thousand, shortened from there", () => {
    expect(en.compact(9999)).toBe("9,999");
    expect(en.compact(12500)).toBe("12.5K");
    expect(zh.compact(125000)).toBe("12.5万");
    expect(pt.compact(2000000)).toMatch(/^2\smi$/);
  });

  it("writes shares as whole percent", () => {
    expect(en.percent(0.376)).toBe("38%");
    expect(pt.percent(1)).toBe("100%");
  });

  it("counts down in minutes and seconds, rounding up so that 0:00 means over", () => {
    expect(en.countdown(90_000)).toBe("1:30");
    expect(en.countdown(65_001)).toBe("1:06");
    expect(en.countdown(1)).toBe("0:01");
    expect(en.countdown(0)).toBe("0:00");
    expect(en.countdown(-5)).toBe("0:00");
  });

  it("writes as many decimals as were asked for", () => {
    expect([en.decimals(0.5, 2), pt.decimals(0.5, 2), en.decimals(2, 0)]).toEqual(["0.50", "0,50", "2"]);
  });

  it("writes a day with its time", () => {
    expect(en.moment("2026-01-02T12:34:00.000Z")).toMatch(/^Jan \d, 2026, \d{1,2}:34/);
    expect(zh.moment(0)).toMatch(/年/);
  });

  it("writes places as each language does", () => {
    expect([1, 2, 3, 4, 11, 21].map((rank) => en.place(rank))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "21st",
    ]);
    expect(zh.place(2)).toBe("第2");
    expect(pt.place(2)).toBe("2º");
  });

  it("joins lists and tells the time of day", () => {
    expect(en.list(["a", "b", "c"])).toBe("a, b, and c");
    expect(zh.list(["a", "b"])).toBe("a和b");
    expect(en.time("2026-01-02T03:04:00.000Z")).toMatch(/\d{1,2}:04/);
  });
});
