import { afterEach, expect, it } from "vitest";
import { ownOrigin } from "./own-origin";

afterEach(() => {
  delete process.env["PUBLIC_URL"];
});

const told = new Headers({ "x-origin": "http://poker.test" });

it("is the configured address, whatever a request says", () => {
  process.env["PUBLIC_URL"] = "https://poker.example/";
  expect([ownOrigin(told), ownOrigin(new Headers())]).toEqual([
    "https://poker.example",
    "https://poker.example",
  ]);
});

it("is what the front worked out where none is configured, and none as plain Next", () => {
  process.env["PUBLIC_URL"] = "";
  expect([ownOrigin(told), ownOrigin(new Headers())]).toEqual(["http://poker.test", null]);
});
