import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LOCALES } from "@/messages/locale";
import { count, markup, scene, wordsOf } from "../../testing/render";
import { TABLE_ID } from "../../testing/tables";
import { Lobby } from "./lobby";

const LAN = "http://192.168.1.23:3000";
const at = (origin: string) => vi.stubGlobal("location", { origin });
const lobby = (name: string, origin = LAN) => markup(Lobby, { tableId: TABLE_ID, origin }, scene(name));

beforeEach(() => at(LAN));
afterEach(() => vi.unstubAllGlobals());

test("every empty chair is its code, with the word Join and its number", () => {
  const words = wordsOf(lobby("lobby0"));
  for (let seat = 0; seat < 6; seat++)
    expect(words).toContain(`Join, Seat ${seat + 1}: ${LAN}/room/${TABLE_ID}?seat=${seat}`);
  expect(count(lobby("lobby0"), "tv-paper")).toBe(6);
});

test("a taken chair shows its guest instead, and whether the phone is there", () => {
  const html = lobby("lobby3");
  expect(count(html, "tv-paper")).toBe(3);
  for (const words of ["Claude", "Agent", "Bartholomew", "João Pedro’s phone gives no sign 📵", "Ready"])
    expect(wordsOf(html)).toContain(words);
});

test("a full table asks nobody to scan", () => {
  expect(wordsOf(lobby("lobby6"))).not.toContain("Scan a code");
  expect(wordsOf(lobby("lobby1"))).toContain("Scan a code with your phone");
});

describe("the network's note", () => {
  test("says whose address the codes carry, where the page was opened as localhost", () => {
    at("http://localhost:3000");
    expect(wordsOf(lobby("lobby0"))).toContain("carry this machine’s address on your network");
  });

  test("warns where that address is not known", () => {
    at("http://localhost:3000");
    expect(wordsOf(lobby("lobby0", "http://localhost:3000"))).toContain(
      "the codes work on this machine only",
    );
  });

  test("is silent on an address that everybody can reach", () => {
    expect(wordsOf(lobby("lobby0"))).not.toMatch(/this machine/);
  });
});

test.each(LOCALES)("is whole in %s", (locale) => {
  for (const name of ["lobby0", "lobby1", "lobby3", "lobby6"]) {
    const html = markup(Lobby, { tableId: TABLE_ID, origin: LAN }, scene(name), locale);
    expect(wordsOf(html)).not.toMatch(/[{}]|undefined|NaN|\btv\.\w/);
  }
});
