import { describe, expect, it } from "vitest";
import { addressKey, clientAddress } from "../address";
import { bearerOf } from "../bearer";
import { isApiPath } from "./routes";

describe("whose address counts (decision 42)", () => {
  it("is the socket's, unless a proxy of ours stands before it", () => {
    expect(clientAddress("192.0.2.1", "203.0.113.9", false)).toBe("192.0.2.1");
    expect(clientAddress("127.0.0.1", "203.0.113.9", true)).toBe("203.0.113.9");
    expect(clientAddress("127.0.0.1", null, true)).toBe("127.0.0.1");
  });

  it("is the one the proxy wrote, not those the caller made up before it", () => {
    expect(clientAddress("127.0.0.1", "1.2.3.4, 5.6.7.8 , 203.0.113.9", true)).toBe("203.0.113.9");
    expect(clientAddress("127.0.0.1", "203.0.113.9, unknown", true)).toBe("127.0.0.1");
    expect(clientAddress("127.0.0.1", "", true)).toBe("127.0.0.1");
  });
});

describe("the key of an address", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("of %s is %s", (address, key) => expect(addressKey(address)).toBe(key));
});

describe("the path of a request", () => {
  it.each(["/state", "/tables/tv", "/tables/x/lobby/claim", "/room/x", "/openapi.json", "/host/claim"])(
    "%s is the API's",
    (path) => expect(isApiPath(path)).toBe(true),
  );
  it.each(["/", "/tv", "/state/", "/states", "/tables/a/b/c/d", "/room", "/hole-cards.html"])(
    "%s is the pages'",
    (path) => expect(isApiPath(path)).toBe(false),
  );
});

describe("a bearer", () => {
  it.each([
    ["Bearer abc", "abc"],
    ["bearer  abc ", "abc"],
    ["Basic abc", null],
    ["Bearer", null],
    ["Bearer a b", null],
    ["", null],
    [null, null],
  ])("of %j is %j", (header, token) => expect(bearerOf(header)).toBe(token));
});
