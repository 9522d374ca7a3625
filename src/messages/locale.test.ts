import { describe, expect, it } from "vitest";
import { acceptedLocale, chooseLocale, localeCookie, matchLocale } from "./locale";

describe("choosing a language", () => {
  it("matches a tag by its language, whatever the region, script or case", () => {
    expect(["pt-BR", "PT", "zh_CN", "zh-Hant-TW", " en-GB "].map(matchLocale)).toEqual([
      "pt",
      "pt",
      "zh",
      "zh",
      "en",
    ]);
    expect([null, undefined, "", "de", "ptx"].map(matchLocale)).toEqual([null, null, null, null, null]);
  });

  it("takes the best weight of Accept-Language, the first among equals (RFC 9110, 12.5.4)", () => {
    expect(acceptedLocale("de-CH,de;q=0.9,pt;q=0.8,zh;q=0.7")).toBe("pt");
    expect(acceptedLocale("en;q=0.5, zh-CN")).toBe("zh");
    expect(acceptedLocale("zh,pt")).toBe("zh");
  });

  it("never takes what is refused or malformed", () => {
    expect(acceptedLocale("pt;q=0, fr")).toBeNull();
    expect(acceptedLocale("pt;q=oops")).toBeNull();
    expect(acceptedLocale(undefined)).toBeNull();
    expect(acceptedLocale(`${"x,".repeat(100_000)}pt`)).toBeNull();
  });

  it("prefers the address, then the cookie, then the browser, then English", () => {
    expect(chooseLocale({ lang: "zh", cookie: "pt", accept: "en" })).toBe("zh");
    expect(chooseLocale({ lang: "xx", cookie: "pt", accept: "en" })).toBe("pt");
    expect(chooseLocale({ cookie: "", accept: "zh" })).toBe("zh");
    expect(chooseLocale({})).toBe("en");
  });

  it("remembers a choice for a year on every page", () => {
    expect(localeCookie("pt")).toBe("lang=pt; Path=/; Max-Age=31536000; SameSite=Lax");
  });
});
