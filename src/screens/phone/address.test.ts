import { describe, expect, it } from "vitest";
import { claimPath, companionPath, readAddress, seatIndexOf, spectatorPath, tableIdOf } from "./address";
import { TABLE, TOKEN } from "./testing/states";

const page = `http://poker.local:3000/hole-cards.html?tableId=${TABLE}&seatIndex=2&mode=tv&name=Ana`;

describe("the companion page's address", () => {
  it("carries the token in the fragment, never in the query", () => {
    const path = companionPath({ tableId: TABLE, seatIndex: 2, name: "Ana & Bo", token: TOKEN });
    const [before, fragment] = path.split("#");
    expect(before).toBe(`/hole-cards.html?tableId=${TABLE}&seatIndex=2&mode=tv&name=Ana+%26+Bo`);
    expect(fragment).toBe(`claim_token=${TOKEN}`);
  });

  it("reads back what it wrote", () => {
    const path = companionPath({ tableId: TABLE, seatIndex: 0, name: "小明", token: TOKEN });
    expect(readAddress(`http://x${path}`)).toMatchObject({
      tableId: TABLE,
      seatIndex: 0,
      name: "小明",
      token: TOKEN,
    });
  });

  it("takes the documented query form and moves the token out of the address", () => {
    const address = readAddress(`${page}&claim_token=${TOKEN}`);
    expect(address.token).toBe(TOKEN);
    expect(address.clean).toBe(`/hole-cards.html?tableId=${TABLE}&seatIndex=2&mode=tv&name=Ana`);
  });

  it("leaves no token in the clean address, wherever it was", () => {
    for (const href of [`${page}#claim_token=${TOKEN}`, `${page}&claim_token=${TOKEN}#claim_token=${TOKEN}`])
      expect(readAddress(href).clean).not.toContain(TOKEN);
  });

  it.each(["short", "with space in it, and commas too", "<script>alert(1)</script>", "x".repeat(200)])(
    "takes %j for no token",
    (token) => {
      expect(readAddress(`${page}#claim_token=${encodeURIComponent(token)}`).token).toBeNull();
    },
  );

  it("names no table and no chair where the address does not", () => {
    expect(readAddress("http://x/hole-cards.html")).toMatchObject({
      tableId: null,
      seatIndex: null,
      name: null,
    });
    expect([null, undefined, "", "242CECF66C00001DAB2F", "../etc"].map(tableIdOf)).toEqual(
      Array(5).fill(null),
    );
    expect([null, undefined, "", "9", "-1", "1.5", "01"].map(seatIndexOf)).toEqual(Array(7).fill(null));
  });
});

describe("the other pages of a table", () => {
  it("have the contract's addresses", () => {
    expect(claimPath(TABLE, 3)).toBe(`/?mode=tv&tableId=${TABLE}&seat=3`);
    expect(spectatorPath(TABLE)).toBe(`/spectator.html?tableId=${TABLE}`);
  });
});
