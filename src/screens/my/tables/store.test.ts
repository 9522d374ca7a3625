import { describe, expect, it } from "vitest";
import { done, failed, fakeApi, someTable } from "../testing/fake-api";
import { createTablesStore } from "./store";

const [A, B] = ["a".repeat(20), "b".repeat(20)];

async function open() {
  const fake = fakeApi();
  const store = createTablesStore("77", fake.api);
  void store.list.reload();
  await fake.last().answer(done({ tables: [someTable(A)], next_cursor: null }));
  return {
    ...fake,
    store,
    state: () => store.getState(),
    ids: () => store.list.getState().items.map((t) => t.table_id),
  };
}

describe("my tables", () => {
  it("keeps the number of chairs within what the mode takes", async () => {
    const { store, state } = await open();
    store.seat(9);
    store.choose("room");
    expect(state()).toMatchObject({ mode: "room", seats: 6 });
    store.choose("demo");
    expect(state()).toMatchObject({ mode: "demo", seats: 6 });
  });

  it("puts a new table first and says which it is", async () => {
    const { store, state, last, ids } = await open();
    store.choose("room");
    store.seat(4);
    void store.open();
    expect(state().opening).toBe(true);
    expect(last().input).toEqual({ agent_id: "77", mode: "room", seats: 4 });
    await last().answer(done(someTable(B, { mode: "room", seats: 4 })));
    expect(ids()).toEqual([B, A]);
    expect(state()).toMatchObject({ opening: false, opened: B, openFault: null });
  });

  it("opens once however often it is pressed, and says why none was opened", async () => {
    const { store, state, last, asked, ids } = await open();
    void store.open();
    void store.open();
    expect(asked).toHaveLength(2);
    await last().answer(failed("too_many_tables"));
    expect(state()).toMatchObject({ opening: false, openFault: { code: "too_many_tables" } });
    expect(ids()).toEqual([A]);
    store.choose("demo");
    expect(state().openFault).toBeNull();
  });

  it("takes a closed table off the list, also one that was gone already", async () => {
    for (const answer of [done({ closed: true }), failed("table_not_found")]) {
      const { store, last, ids, state } = await open();
      const closing = store.close(someTable(A).table_id);
      expect(state().closing).toEqual([A]);
      await last().answer(answer);
      expect(await closing).toBe(true);
      expect(ids()).toEqual([]);
      expect(state().closing).toEqual([]);
    }
  });

  it("keeps a table that could not be closed", async () => {
    const { store, last, ids, state } = await open();
    const closing = store.close(someTable(A).table_id);
    await last().answer(failed("network"));
    expect(await closing).toBe(false);
    expect(ids()).toEqual([A]);
    expect(state().closeFault?.code).toBe("network");
  });
});
