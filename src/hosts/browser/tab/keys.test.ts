import { describe, expect, it } from "vitest";
import { createMemoryStorage } from "../testing/locks";
import { createHostKeys } from "./keys";

const ID = "242cecf66c00001dab2f";

function counting() {
  let made = 0;
  return () => `random-${++made}`;
}

describe("a browser's keys", () => {
  it("keep the token under the table's own name, and find it after a reload", () => {
    const storage = createMemoryStorage();
    createHostKeys(storage, counting()).keep(ID, "token-1");
    expect(storage.items.get(`agent-poker.host:${ID}`)).toBe("token-1");
    expect(createHostKeys(storage, counting()).token(ID)).toBe("token-1");
    expect(createHostKeys(storage, counting()).token("another")).toBeNull();
  });

  it("repeat the same adoption until a token came of it, through reloads", () => {
    const storage = createMemoryStorage();
    const random = counting();
    const first = createHostKeys(storage, random).adoption(ID);
    expect(createHostKeys(storage, random).adoption(ID)).toBe(first);
    createHostKeys(storage, random).keep(ID, "token-2");
    expect(createHostKeys(storage, random).adoption(ID)).not.toBe(first);
  });

  it.each([
    ["no storage", null],
    [
      "a storage that refuses",
      {
        getItem: (): never => {
          throw new Error("denied");
        },
        setItem: (): never => {
          throw new Error("full");
        },
        removeItem: (): never => {
          throw new Error("denied");
        },
      },
    ],
  ])("live as long as the page with %s", (_, storage) => {
    const keys = createHostKeys(storage, counting());
    const adoption = keys.adoption(ID);
    expect(keys.adoption(ID)).toBe(adoption);
    keys.keep(ID, "token-3");
    expect(keys.token(ID)).toBe("token-3");
    expect(keys.adoption(ID)).not.toBe(adoption);
  });
});
