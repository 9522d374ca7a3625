import { describe, expect, it } from "vitest";
import { createMine } from "./mine";
import { done, failed, fakeApi, someRow } from "./testing/fake-api";

const someone = { twitter_id: "77", name: "Ada", handle: "ada" };

async function signedIn() {
  const fake = fakeApi();
  const all = createMine(fake.api);
  const loading = all.session.load();
  await fake.last().answer(done({ x: true, person: someone, agents: [someRow()] }));
  await loading;
  return { ...fake, all };
}

describe("the signed-in pages' stores", () => {
  it.each([true, false])("know that nobody is there, and whether one could sign in: %s", async (x) => {
    const { api, last } = fakeApi();
    const all = createMine(api);
    const loading = all.session.load();
    await last().answer(done({ x, person: null, agents: [] }));
    await loading;
    expect(all.session.getState()).toEqual({ phase: "out", x, ended: false });
  });

  it("can ask again where nobody answered", async () => {
    const { api, last } = fakeApi();
    const all = createMine(api);
    void all.session.load();
    await last().answer(failed("network"));
    expect(all.session.getState()).toMatchObject({ phase: "failed", fault: { code: "network" } });
    void all.session.load();
    expect(all.session.getState()).toEqual({ phase: "loading" });
  });

  it("keep an agent's desk, and with it a draft, from page to page", async () => {
    const { all } = await signedIn();
    const desk = all.desk(someRow());
    desk.crew.edit((draft) => ({ ...draft, style: { ...draft.style, tightness: 1 } }));
    expect(all.desk(someRow()).crew.getState().dirty).toBe(true);
  });

  it("show everywhere what was saved", async () => {
    const { all, last } = await signedIn();
    const { crew } = all.desk(someRow());
    crew.edit((draft) => ({ ...draft, style: { ...draft.style, tightness: 1 } }));
    void crew.save();
    const row = someRow({ owner: "Saved" });
    await last().answer(done(row));
    expect(all.session.getState()).toMatchObject({ phase: "in", agents: [row] });
  });

  it("hear of the session's end from whatever is asked then", async () => {
    const { all, last } = await signedIn();
    void all.desk(someRow()).bearers.list.reload();
    await last().answer(failed("sign_in_required"));
    expect(all.session.getState()).toEqual({ phase: "out", x: true, ended: true });
  });
});
