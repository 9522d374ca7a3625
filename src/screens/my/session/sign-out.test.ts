import { describe, expect, it } from "vitest";
import { accountAnswer } from "@/server/account";
import { openHouse } from "@/server/testing/house";
import { signOut } from "./sign-out";

describe("signing out", () => {
  it("ends the session at next-auth's own routes", async () => {
    const test = await openHouse();
    const origin = "http://poker.test";
    const begun = await test.house.sessions.begin({ twitterId: "77", name: "Ada", handle: "ada" }, origin);
    const jar = new Map([begun.split(";")[0]?.split("=") as [string, string]]);
    const browser: typeof fetch = async (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set("host", "poker.test");
      headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
      const answer = await accountAnswer(
        test.house,
        new Request(origin + String(path), { ...init, headers }),
      );
      for (const line of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      return answer;
    };
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    expect(await test.house.sessions.personOf(cookie(), origin)).not.toBeNull();
    expect(await signOut(browser)).toBe(true);
    expect(await test.house.sessions.personOf(cookie(), origin)).toBeNull();
    await test.end();
  });

  it.each([
    ["nobody answers", () => Promise.reject(new TypeError("fetch failed"))],
    ["the answer is something else", async () => new Response("<html>")],
    ["there is no token", async () => Response.json({})],
    ["the routes are gone", async () => Response.json({ csrfToken: "x" }, { status: 404 })],
  ])("says that it did not work where %s", async (_, ask) => {
    expect(await signOut(ask)).toBe(false);
  });
});
