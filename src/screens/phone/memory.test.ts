import { describe, expect, it } from "vitest";
import { createMemory } from "./memory";
import { shelf } from "./testing/server";
import { TABLE, TOKEN } from "./testing/states";

const blocked = {
  getItem: () => {
    throw new Error("SecurityError");
  },
  setItem: () => {
    throw new Error("QuotaExceededError");
  },
  removeItem: () => {
    throw new Error("SecurityError");
  },
};
const claim = { seat_index: 2, claim_token: TOKEN };

describe("remembering a chair", () => {
  it("keeps the claim in the tab and in the browser under the contract's key", () => {
    const [session, local] = [shelf(), shelf()];
    expect(createMemory(session, local).keepClaim(TABLE, claim)).toBe(true);
    for (const each of [session, local])
      expect(JSON.parse(each.items.get(`pokerRoomClaim:${TABLE}`) ?? "")).toEqual(claim);
  });

  it("finds it again in a new tab", () => {
    const local = shelf();
    createMemory(shelf(), local).keepClaim(TABLE, claim);
    expect(createMemory(shelf(), local).claim(TABLE, null)).toEqual(claim);
    expect(createMemory(shelf(), local).claim(TABLE, 2)).toEqual(claim);
  });

  it("gives each of two tabs its own chair, and the chair that is asked for", () => {
    const [one, two, local] = [shelf(), shelf(), shelf()];
    createMemory(one, local).keepClaim(TABLE, claim);
    createMemory(two, local).keepClaim(TABLE, { ...claim, seat_index: 4 });
    expect(createMemory(one, local).claim(TABLE, null)?.seat_index).toBe(2);
    expect(createMemory(two, local).claim(TABLE, null)?.seat_index).toBe(4);
    expect(createMemory(one, local).claim(TABLE, 4)?.seat_index).toBe(4);
    expect(createMemory(one, local).claim(TABLE, 5)).toBeNull();
  });

  it("forgets it everywhere", () => {
    const [session, local] = [shelf(), shelf()];
    const memory = createMemory(session, local);
    memory.keepClaim(TABLE, claim);
    memory.forgetClaim(TABLE);
    expect(memory.claim(TABLE, null)).toBeNull();
    expect([session.items.size, local.items.size]).toEqual([0, 0]);
  });

  it.each(["", "null", "[]", "{", '{"seat_index":"2","claim_token":"x"}', '{"seat_index":2}'])(
    "takes %j for no claim",
    (text) => {
      const local = shelf();
      local.setItem(`pokerRoomClaim:${TABLE}`, text);
      expect(createMemory(null, local).claim(TABLE, null)).toBeNull();
    },
  );

  it("works without storage, and says that nothing was kept", () => {
    for (const memory of [createMemory(null, null), createMemory(blocked, blocked)]) {
      expect(memory.keepClaim(TABLE, claim)).toBe(false);
      expect(memory.claim(TABLE, null)).toBeNull();
      expect(memory.name(TABLE)).toBe("");
      memory.forgetClaim(TABLE);
    }
  });

  it("keeps it where only one of the two shelves is open", () => {
    const local = shelf();
    expect(createMemory(blocked, local).keepClaim(TABLE, claim)).toBe(true);
    expect(createMemory(blocked, local).claim(TABLE, null)).toEqual(claim);
  });
});

describe("remembering the holder", () => {
  it("by table first, then by the last name used anywhere", () => {
    const local = shelf();
    const memory = createMemory(shelf(), local);
    memory.keepName(TABLE, "Ana");
    local.setItem("pokerName", "Anna");
    expect(createMemory(shelf(), local).name(TABLE)).toBe("Ana");
    local.removeItem(`pokerRoomName:${TABLE}`);
    expect(createMemory(shelf(), local).name(TABLE)).toBe("Anna");
  });
});
