import { describe, expect, it } from "vitest";
import { done, failed, fakeApi } from "../testing/fake-api";
import { createBearersStore } from "./store";

const bearer = (bearer_id: string, revoked_at: string | null = null) => ({
  bearer_id,
  software: "OpenClaw",
  created_at: "2026-04-20T22:30:00.000Z",
  last_used_at: null,
  revoked_at,
});

describe("my bearers", () => {
  it("are read anew once one is revoked", async () => {
    const { api, last, asked } = fakeApi();
    const store = createBearersStore("77", api);
    void store.list.reload();
    await last().answer(done({ bearers: [bearer("b1")] }));
    const revoking = store.revoke("b1");
    expect(store.getState().revoking).toBe("b1");
    expect(await store.revoke("b2")).toBe(false);
    await last().answer(done({ revoked: true }));
    expect(asked.map(({ id }) => id)).toEqual(["bearers", "revokeBearer", "bearers"]);
    await last().answer(done({ bearers: [bearer("b1", "2026-04-21T00:00:00.000Z")] }));
    expect(await revoking).toBe(true);
    expect(store.list.getState().items[0]?.revoked_at).not.toBeNull();
    expect(store.getState().revoking).toBeNull();
  });

  it("stay as they are where revoking failed, and say why", async () => {
    const { api, last } = fakeApi();
    const store = createBearersStore("77", api);
    const revoking = store.revoke("b1");
    await last().answer(failed("network"));
    expect(await revoking).toBe(false);
    expect(store.getState()).toMatchObject({ revoking: null, fault: { code: "network" } });
  });
});
