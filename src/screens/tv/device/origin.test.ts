import { expect, test } from "vitest";
import { readOrigin } from "./origin";

test("the server's origin is taken as it is", () => {
  expect(readOrigin({ origin: "http://192.168.1.23:3000" })).toBe("http://192.168.1.23:3000");
  expect(readOrigin({ origin: "https://poker.example" })).toBe("https://poker.example");
});

test("anything else is no origin: no code may lead elsewhere", () => {
  for (const body of [
    null,
    undefined,
    "http://192.168.1.23:3000",
    {},
    { origin: 5 },
    { origin: "" },
    { origin: "javascript:alert(1)" },
    { origin: "http://192.168.1.23:3000/path" },
    { origin: "ftp://192.168.1.23" },
  ])
    expect(readOrigin(body)).toBeNull();
});
