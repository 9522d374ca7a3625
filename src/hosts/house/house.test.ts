import { describe, expect, it } from "vitest";
import { good } from "@/faces/native/testing/house";
import { openSandboxServer } from "./testing/server";

describe("a sandbox", () => {
  it("begins by itself when somebody sits down, with bots on the other chairs", async () => {
    const server = openSandboxServer();
    const id = await server.sandbox();
    const { client } = server;
    expect(await client.getState({ query: { tableId: id } })).toMatchObject({
      error: { code: "not_started" },
    });
    const claim = good(await client.claimSeat({ params: { id }, body: { seat_index: 2, name: "Claude" } }));
    await server.pass(3_000);
    const state = good(
      await client.getState({ query: { tableId: id, seatIndex: 2 }, token: claim.claim_token }),
    );
    expect(state?.table).toMatchObject({ phase: "betting", handIndex: 1, mode: "tv" });
    const players = state?.table.playersPublic ?? [];
    expect(players.map(({ isAgent }) => isAgent === true)).toEqual([true, true, false, true, true, true]);
    expect(players[2]?.name).toBe("Claude");
    expect(state?.seat?.holeCards).toHaveLength(2);
    await server.keeper.stop();
  });
});
