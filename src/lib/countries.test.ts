import { expect, it } from "vitest";
import { countryCode } from "./countries";

it("a country's code is kept in capitals, however it was typed", () => {
  expect(["us", " Cn ", "BR", "gB", "XK"].map(countryCode)).toEqual(["US", "CN", "BR", "GB", null]);
});

it.each(["", "U", "USA", "ZZ", "UK", "EU", "12", "u\u0000"])("%j is no country's", (text) => {
  expect(countryCode(text)).toBeNull();
});

it("there are 249 of them", () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters
    .flatMap((a) => letters.map((b) => countryCode(a + b)))
    .filter((code) => code !== null);
  expect(codes).toHaveLength(249);
});
