import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ActionOutput } from "@/contract/actions";
import { HandRow } from "@/contract/hands";
import { StateOutput } from "@/contract/state";
import { connect, type McpClient } from "@/faces/mcp/testing/client";
import { createFront } from "./front";
import { hostedTable, openHouse, type TestHouse, untilWaiting } from "./testing/house";

interface Open extends TestHouse {
  readonly origin: string;
}

/** A whole house that listens. */
async function listen(): Promise<Open> {
  const test = await openHouse();
  const pages = Promise.resolve(() => {
    throw new Error("no page was asked for");
  });
  const front = createFront({ house: Promise.resolve(test.house), pages });
  const server = createServer(front.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  test.house.listensOn(port);
  return {
    ...test,
    origin: `http://127.0.0.1:${port}`,
    async end() {
      server.close();
      server.closeAllConnections();
      await test.end();
    },
  };
}

let test: Open;
let origin = "";
beforeAll(async () => {
  test = await listen();
  origin = test.origin;
});
afterAll(() => test.end());

type Seat = Readonly<Record<"table_id" | "claim_token", string>> & { readonly seat_index: number };

/** A chair at a sandbox that waits for nobody but us. */
async function sitDown(client: McpClient): Promise<Seat> {
  const { table_id } = await client.good<{ table_id: string }>("open_sandbox", { seats: 3, pace: "instant" });
  const chair = { table_id, seat_index: 0 };
  const { claim_token } = await client.good<{ claim_token: string }>("join_seat", { ...chair, name: "Ada" });
  return { ...chair, claim_token };
}

/** Checks and calls until a hand with a decision of ours is over; answers how many decisions, calls and hands that took. */
async function playAHand(client: McpClient, seat: Seat) {
  let state = StateOutput.parse(await client.good("wait_for_turn", seat));
  let decisions = 0;
  let calls = 1;
  // Everybody may fold to our big blind: then the next hand is the one.
  while (state.lastHand === undefined || decisions === 0) {
    const owed = state.table.pendingAction;
    if (owed && "turnToken" in owed) {
      const action = owed.canCheck ? "check" : "call";
      const act = { ...seat, turnToken: owed.turnToken, action, amount: owed.needToCall };
      const heard = ActionOutput.parse(await client.good("act", act));
      expect(heard.applied).toBe(true);
      decisions += 1;
      if (heard.state) state = heard.state;
    } else {
      const news = await client.good("wait_for_turn", { ...seat, sinceVersion: state.version });
      if (!("unchanged" in news)) state = StateOutput.parse(news);
    }
    calls += 1;
  }
  return { decisions, calls, hands: state.lastHand.handIndex };
}

describe("an agent that speaks MCP over the network", () => {
  it("is at its first decision after four calls, and plays a hand to its end with one call a decision", async () => {
    const client = await connect({ origin });
    const seat = await sitDown(client);
    const { decisions, calls, hands: played } = await playAHand(client, seat);
    expect(decisions).toBeGreaterThan(0);
    // The first wait, and at the most one more for each hand that ended without us.
    expect(calls).toBeLessThanOrEqual(decisions + 1 + played);
    const { hands } = await client.good<{ hands: unknown[] }>("table_hands", proofOf(seat));
    const first = HandRow.parse(hands.at(-1));
    expect(first.hand_index).toBe(1);
    expect(first.seats.find(({ seat_index }) => seat_index === 0)?.hole_cards).toHaveLength(2);
    expect(await client.good("hand", { hand_id: first.hand_id })).toMatchObject({ hand_id: first.hand_id });
    await client.good("leave_seat", proofOf(seat));
    await client.end();
  });

  it("plays several tables at once", async () => {
    const client = await connect({ origin });
    const seats = await Promise.all([sitDown(client), sitDown(client), sitDown(client)]);
    const played = await Promise.all(seats.map((seat) => playAHand(client, seat)));
    for (const { decisions } of played) expect(decisions).toBeGreaterThan(0);
    await Promise.all(seats.map((seat) => client.good("leave_seat", proofOf(seat))));
    await client.end();
  });

  it("waits no longer once it is gone", async () => {
    // A house of its own: in the other one the practice tables' dealers wait, too.
    const quiet = await listen();
    const { tableId } = await hostedTable(quiet.house.fetch, quiet.origin);
    const client = await connect({ origin: quiet.origin });
    const join = { table_id: tableId, seat_index: 0, name: "Ada" };
    const { claim_token } = await client.good<{ claim_token: string }>("join_seat", join);
    const seat = { table_id: tableId, seat_index: 0, claim_token };
    const waiting = client.call("wait_for_turn", { ...seat, sinceVersion: 1 });
    await untilWaiting(quiet.house, 1);
    await Promise.all([expect(waiting).rejects.toThrow(), client.end()]);
    await untilWaiting(quiet.house, 0);
    await quiet.end();
  });

  it("is told of a drain as of any end of a wait", async () => {
    const other = await openHouse();
    const { tableId } = await hostedTable(other.house.fetch, origin);
    const client = await connect({ origin, fetch: (request) => other.house.fetch(request) });
    const join = { table_id: tableId, seat_index: 0, name: "Ada" };
    const { claim_token } = await client.good<{ claim_token: string }>("join_seat", join);
    const seat = { table_id: tableId, seat_index: 0, claim_token };
    const waiting = client.good("wait_for_turn", { ...seat, sinceVersion: 1 });
    await untilWaiting(other.house, 1);
    other.house.drain();
    expect(await waiting).toEqual({ unchanged: true });
    await other.end();
  });

  it("is no page in a browser, unless it is our own", async () => {
    const send = (from: string) =>
      fetch(`${origin}/mcp`, {
        method: "POST",
        headers: {
          origin: from,
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
        },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" }),
      });
    expect((await send("http://evil.example")).status).toBe(403);
    const [own = ""] = test.house.addresses();
    expect(await (await send(own)).json()).toEqual({ jsonrpc: "2.0", id: 1, result: {} });
  });

  it("is counted by the endpoint behind its tool", async () => {
    const client = await connect({ origin });
    await client.call("settlement", { settlement_id: "0".repeat(20) });
    expect(await test.house.metrics.text()).toContain(
      'http_requests_total{endpoint="getSettlement",status="404"} 1',
    );
    await client.end();
  });
});

const proofOf = ({ table_id, claim_token }: Seat) => ({ table_id, claim_token });
