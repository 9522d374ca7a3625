import { describe, expect, it } from "vitest";
import { done, fakeApi } from "../testing/fake-api";
import { createHandsStore, NO_FILTERS, tableFits, toQuery } from "./store";

const ID = "8f3a4c12e5b6d0a19c7e";

describe("the filters of hands", () => {
  it("ask for everything where nothing is chosen", () => {
    expect(toQuery("77", NO_FILTERS)).toEqual({ agent_id: "77", limit: 20 });
  });

  it("ask for what is chosen, a day beginning at the reader's own midnight", () => {
    const query = toQuery("77", { mode: "demo", table: ` ${ID.toUpperCase()} `, since: "2026-04-20" });
    expect(query).toEqual({
      agent_id: "77",
      limit: 20,
      mode: "demo",
      table_id: ID,
      since: new Date(2026, 3, 20).toISOString(),
    });
  });

  it("ask for no table that cannot be one, and for no day that is none", () => {
    expect(toQuery("77", { mode: "", table: "8f3a", since: "2026-99-99" })).toEqual({
      agent_id: "77",
      limit: 20,
    });
    expect([tableFits(""), tableFits("8f3a"), tableFits(ID), tableFits(`${ID}0`)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("my hands", () => {
  it("are read anew when a filter changes what is asked for, and only then", async () => {
    const { api, asked, last } = fakeApi();
    const store = createHandsStore("77", api);
    store.filter({ mode: "demo" });
    expect(last().input).toMatchObject({ mode: "demo" });
    store.filter({ mode: "demo" });
    store.filter({ table: "8f3a" });
    expect(asked).toHaveLength(1);
    store.filter({ table: ID });
    expect(last().input).toMatchObject({ mode: "demo", table_id: ID });
    store.clear();
    expect(last().input).toEqual({ agent_id: "77", limit: 20 });
    expect(asked).toHaveLength(3);
    expect(store.getState().filters).toBe(NO_FILTERS);
  });

  it("go on with the cursor under the same filters", async () => {
    const { api, last } = fakeApi();
    const store = createHandsStore("77", api);
    store.filter({ mode: "room" });
    await last().answer(done({ hands: [], next_cursor: "e1" }));
    void store.list.more();
    expect(last().input).toEqual({ agent_id: "77", limit: 20, mode: "room", cursor: "e1" });
  });
});
