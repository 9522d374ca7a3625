import { afterEach, describe, expect, it, vi } from "vitest";
import { CATALOGUES } from "./catalogues";
import { createT } from "./t";

const t = createT(CATALOGUES.en, "en");

afterEach(() => vi.restoreAllMocks());

describe("createT", () => {
  it("fills placeholders and writes numbers by locale", () => {
    expect(t("cards.did_raise", { to: 12500 })).toBe("Raises to 12,500");
    expect(createT(CATALOGUES.pt, "pt")("cards.did_raise", { to: 12500 })).toBe("Aumenta para 12.500");
    expect(createT(CATALOGUES.zh, "zh")("cards.did_raise", { to: 12500 })).toBe("加注到 12,500");
  });

  it("takes text parameters as they are, markup and dollar signs included", () => {
    expect(t("phone.seatTakenBy", { name: "<b>$& {name}" })).toBe("<b>$& {name} sits there.");
  });

  it("chooses the plural form by count", () => {
    expect(t("cards.rank_12", { count: 1 })).toBe("ace");
    expect(t("cards.rank_12", { count: 2 })).toBe("aces");
    expect(createT(CATALOGUES.zh, "zh")("cards.rank_12", { count: 1 })).toBe("A");
  });

  it("says a missing namespace aloud and shows the key", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(createT({ common: CATALOGUES.en.common }, "en")("phone.sitDown")).toBe("phone.sitDown");
    expect(said).toHaveBeenCalledOnce();
  });

  it("checks keys and parameters at compile time", () => {
    // @ts-expect-error no such key
    const unknown = () => t("common.nonsense");
    // @ts-expect-error `to` is missing
    const incomplete = () => t("cards.did_raise");
    // @ts-expect-error `count` is missing
    const uncounted = () => t("cards.rank_1", {});
    expect([unknown, incomplete, uncounted]).toHaveLength(3);
  });

  it("carries its locale", () => {
    expect(t.locale).toBe("en");
    expect(t.format.number(1000)).toBe("1,000");
  });
});
