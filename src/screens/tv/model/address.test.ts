import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLoopback, readTableCode, seatUrl, shortAddress, tableCode } from "./address";

const ID = "0f3a9c2177d0ab54e6c8";

test("a seat's code leads to the room's address with the chair's number from 0", () => {
  expect(seatUrl("http://192.168.1.23:3000", ID, 4)).toBe(`http://192.168.1.23:3000/room/${ID}?seat=4`);
});

test("a short address has no scheme and no trailing slash", () => {
  expect(shortAddress("http://192.168.1.23:3000")).toBe("192.168.1.23:3000");
  expect(shortAddress("https://poker.example/")).toBe("poker.example");
});

test("an address that only this machine understands is told apart", () => {
  for (const origin of [
    "http://localhost:3000",
    "http://127.0.0.1:3000",
    "http://127.1.2.3",
    "http://[::1]:3000",
    "http://tv.localhost",
    "http://0.0.0.0:3000",
  ])
    expect(isLoopback(origin), origin).toBe(true);
  for (const origin of [
    "http://192.168.1.23:3000",
    "https://localhost.example",
    "https://poker.example",
    "nonsense",
  ])
    expect(isLoopback(origin), origin).toBe(false);
});

describe("the table code", () => {
  const ids = fc.stringMatching(/^[0-9a-f]{20}$/);

  test("is sixteen signs in four groups without I, L, O or U", () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(tableCode(id)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  test("comes back from any way of typing it", () => {
    const typings = [
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll("-", " "),
      (code: string) => code.replaceAll("-", ""),
      (code: string) => ` ${code.replaceAll("0", "o").replaceAll("1", "l")} `,
      (code: string) => code.replaceAll("1", "I").replaceAll("0", "O"),
    ];
    fc.assert(
      fc.property(ids, fc.constantFrom(...typings), (id, typed) => {
        expect(readTableCode(typed(tableCode(id)))).toBe(id);
      }),
    );
  });

  test("may be the id itself, or an address that holds it", () => {
    expect(readTableCode(ID)).toBe(ID);
    expect(readTableCode(ID.toUpperCase())).toBe(ID);
    expect(readTableCode(`http://192.168.1.23:3000/room/${ID}?seat=2`)).toBe(ID);
    expect(readTableCode(`https://poker.example/?mode=tv&tableId=${ID}`)).toBe(ID);
  });

  test("is nothing else", () => {
    for (const typed of [
      "",
      "0F3A",
      "0F3A-9C21-77KD-2M4U",
      `${ID}0`,
      "../../etc/passwd",
      "0f3a9c2177d0ab54e6cg",
    ])
      expect(readTableCode(typed), typed).toBeNull();
  });
});
