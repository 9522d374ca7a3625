import { describe, expect, it } from "vitest";
import { good, pairAgent } from "@/faces/native/testing/house";
import { crewFor, shove } from "../testing/crew";
import type { TestHost } from "../testing/host";
import { startHost } from "../testing/host";
import type { TestServer } from "../testing/server";
import { createTestServer } from "../testing/server";
import { createTestBrowser } from "../testing/tab";
import { winnerOf } from "./result";

async function openChallenge(seats = 2, mode: "challenge" | "demo" = "challenge") {
  const server = createTestServer();
  const agent = await pairAgent(server.house);
  const table = good(await server.house.client.createTable({ body: { mode, seats }, token: agent.token }));
  return { server, agent, tableId: table.table_id, crew: crewFor(seats, mode) };
}

/** Lets the crew play until the condition holds; the human shoves whenever it may. */
async function playUntil(server: TestServer, host: TestHost, done: () => boolean): Promise<void> {
  let answered: string | null = null;
  for (let steps = 0; steps < 3_000; steps++) {
    await server.settle();
    if (host.snapshots.length > 0 && done()) return;
    const token = host.last().own?.pendingAction?.turnToken ?? null;
    if (token !== null && token !== answered) {
      answered = token;
      host.host.act(shove(token));
    } else await server.pass(5, 5);
  }
  throw new Error("the table stands still");
}

const ended = (host: TestHost) => host.last().table?.phase === "ended";

describe("a crew at a table on the server", () => {
  it("is dealt by the first page that opens it, and shows no chair's cards to any reader", async () => {
    const { server, tableId, crew } = await openChallenge(4);
    const host = startHost(server, { tableId, hostToken: null }, { crew });
    await playUntil(server, host, () => (host.last().own?.holeCards.length ?? 0) === 2);
    const cards = host.last().own?.holeCards ?? [];
    for (const seatIndex of [undefined, 0, 1, 2, 3]) {
      const read = await server.client.getState({
        query: { tableId, ...(seatIndex === undefined ? {} : { seatIndex }) },
      });
      const text = JSON.stringify(good(read));
      expect(text).not.toContain("holeCards");
      for (const card of cards) expect(text).not.toContain(`"${card}"`);
    }
    host.host.stop();
  });

  it("is played to its end, its hands stored, and its result counted once", async () => {
    const { server, agent, tableId, crew } = await openChallenge(3);
    const host = startHost(server, { tableId, hostToken: null }, { crew });
    await playUntil(server, host, () => ended(host));
    await server.pass(3_000);
    const winner = winnerOf(host.last().table ?? never());
    const { agents } = good(await server.client.listClubs({ query: { agent: agent.id } }));
    expect(agents[0]).toMatchObject({
      challenge_games: 1,
      challenge_human_wins: winner === "human" ? 1 : 0,
      challenge_agent_wins: winner === "agent" ? 1 : 0,
    });
    const { hands } = good(await server.client.listHands({ params: { id: tableId } }));
    expect(hands.length).toBe(Math.min(host.last().table?.handIndex ?? 0, hands.length));
    expect(hands.length).toBeGreaterThan(0);
    expect(host.last().message).toBeNull();
    host.host.stop();
    const again = startHost(server, { tableId, hostToken: host.tokens.at(-1) ?? null }, { crew });
    await playUntil(server, again, () => again.snapshots.length > 0 && ended(again));
    await server.pass(3_000);
    const after = good(await server.client.listClubs({ query: { agent: agent.id } }));
    expect(after.agents[0]?.challenge_games).toBe(1);
    again.host.stop();
  });

  it("goes on after a reload with the same cards, from what the server kept", async () => {
    const { server, tableId, crew } = await openChallenge(5);
    const first = startHost(server, { tableId, hostToken: null }, { crew });
    await playUntil(server, first, () => first.last().own?.pendingAction != null);
    const kept = first.last();
    first.host.stop();
    const next = startHost(server, { tableId, hostToken: first.tokens.at(-1) ?? null }, { crew });
    await playUntil(server, next, () => next.last().own?.pendingAction != null);
    expect(next.last().own).toEqual(kept.own);
    expect(next.last().table).toEqual(kept.table);
    next.host.stop();
  });

  it("counts nothing for a demo", async () => {
    const { server, agent, tableId, crew } = await openChallenge(2, "demo");
    const host = startHost(server, { tableId, hostToken: null }, { crew });
    await playUntil(server, host, () => ended(host));
    await server.pass(3_000);
    expect(server.calls.filter((call) => call.endsWith("/result"))).toEqual([]);
    const { agents } = good(await server.client.listClubs({ query: { agent: agent.id } }));
    expect(agents[0]?.challenge_games).toBe(0);
    host.host.stop();
  });

  it("is mirrored where another browser deals, without a chair and without a word", async () => {
    const { server, tableId, crew } = await openChallenge(3);
    const dealing = createTestBrowser(server).open({ tableId, hostToken: null, crew });
    await server.pass(2_000);
    const watching = createTestBrowser(server).open({ tableId, hostToken: null, crew });
    await server.pass(3_000);
    expect(dealing.snapshot().status).toBe("hosting");
    expect(dealing.snapshot().own).toBeDefined();
    expect(watching.snapshot()).toMatchObject({ status: "superseded", table: { tableId } });
    expect(watching.snapshot().own).toBeUndefined();
    const { version } = good(await server.client.getState({ query: { tableId } })) ?? never();
    watching.act({ turnToken: dealing.snapshot().own?.pendingAction?.turnToken ?? "", action: "fold" });
    await server.settle();
    expect((good(await server.client.getState({ query: { tableId } })) ?? never()).version).toBe(version);
    dealing.stop();
    watching.stop();
  });
});

function never(): never {
  throw new Error("there has to be one");
}
