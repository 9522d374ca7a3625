import { describe, expect, it } from "vitest";
import type { AgentRow } from "@/contract/agents";
import { done, failed, fakeApi, someRow } from "../testing/fake-api";
import { rename, turn } from "./model/draft";
import { createCrewStore } from "./store";

function open(row = someRow()) {
  const { api, asked, last } = fakeApi();
  const told: AgentRow[] = [];
  const store = createCrewStore(row, api, (agent) => told.push(agent));
  return { store, asked, last, told, state: () => store.getState() };
}

describe("the crew editor's store", () => {
  it("begins with what is saved, and knows of changes", () => {
    const { store, state } = open();
    expect(state()).toMatchObject({ dirty: false, save: "idle" });
    store.edit((draft) => rename(draft, 0, "Oak"));
    expect(state().dirty).toBe(true);
    store.edit((draft) => rename(draft, 0, "Ash"));
    expect(state().dirty).toBe(false);
    store.edit((draft) => turn(draft, "tightness", 0.9));
    store.discard();
    expect(state()).toMatchObject({ dirty: false, draft: state().saved });
  });

  it("saves the whole crew and shows what the server made of it", async () => {
    const { store, state, last, told } = open();
    store.edit((draft) => rename(draft, 0, " Oak "));
    const saving = store.save();
    expect(state().save).toBe("saving");
    expect(last().input).toMatchObject({
      agent_id: "77",
      entourage: ["Oak", "Birch", "Cedar", "Elm", "Fir", "Gingko"],
    });
    const row = someRow({ entourage: ["Oak", "Birch", "Cedar", "Elm", "Fir", "Gingko"] });
    await last().answer(done(row));
    await saving;
    expect(state()).toMatchObject({ dirty: false, save: "saved", fault: null });
    expect(state().draft.bots[0]?.name).toBe("Oak");
    expect(told).toEqual([row]);
    store.edit((draft) => rename(draft, 0, "Ash"));
    expect(state()).toMatchObject({ dirty: true, save: "idle" });
  });

  it("keeps what was typed while the answer was on its way", async () => {
    const { store, state, last } = open();
    store.edit((draft) => rename(draft, 0, "Oak"));
    void store.save();
    store.edit((draft) => rename(draft, 1, "Rowan"));
    await last().answer(done(someRow({ entourage: ["Oak", "Birch", "Cedar", "Elm", "Fir", "Gingko"] })));
    expect(
      state()
        .draft.bots.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(["Oak", "Rowan"]);
    expect(state()).toMatchObject({ dirty: true, save: "idle" });
  });

  it("keeps the draft when saving fails, says why, and can try again", async () => {
    const { store, state, last, asked } = open();
    store.edit((draft) => rename(draft, 0, "Oak"));
    void store.save();
    await last().answer(failed("network"));
    expect(state()).toMatchObject({ dirty: true, save: "failed", fault: { code: "network" } });
    expect(state().draft.bots[0]?.name).toBe("Oak");
    void store.save();
    expect(asked).toHaveLength(2);
    await last().answer(done(someRow({ entourage: ["Oak", "Birch", "Cedar", "Elm", "Fir", "Gingko"] })));
    expect(state().save).toBe("saved");
  });

  it("sends nothing twice, and nothing that the server would refuse", async () => {
    const { store, state, asked } = open();
    store.edit((draft) => rename(draft, 0, ""));
    await store.save();
    expect(state().save).toBe("unsound");
    expect(asked).toHaveLength(0);
    store.edit((draft) => rename(draft, 0, "Oak"));
    void store.save();
    void store.save();
    expect(asked).toHaveLength(1);
  });

  it("keeps rows apart by their keys through a save, so that nothing on the page jumps", async () => {
    const { store, state, last } = open();
    const keys = state().draft.bots.map(({ key }) => key);
    store.edit((draft) => rename(draft, 0, "Oak"));
    void store.save();
    await last().answer(done(someRow({ entourage: ["Oak", "Birch", "Cedar", "Elm", "Fir", "Gingko"] })));
    expect(state().draft.bots.map(({ key }) => key)).toEqual(keys);
  });
});
