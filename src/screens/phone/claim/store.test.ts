import { describe, expect, it } from "vitest";
import type { ClaimToken } from "@/contract/ids";
import { createManualClock } from "@/lib/clock";
import { createMemory, type Memory } from "../memory";
import { advance, bad, cut, FakeServer, good, settle, shelf } from "../testing/server";
import { claimed, claimOutput, lobby, NOW, TABLE, TOKEN } from "../testing/states";
import { claimViewOf } from "./model";
import { createClaimant } from "./store";

const OLD = "an-old-token-of-this-phone" as ClaimToken;

/** A phone that scanned seat 0. */
async function scan(
  prepare: (server: FakeServer, memory: Memory) => void = () => undefined,
  moveCode: string | null = null,
) {
  const server = new FakeServer();
  server.lobby = lobby([claimed(1)]);
  const memory = createMemory(shelf(), shelf());
  prepare(server, memory);
  const clock = createManualClock(Date.parse(NOW));
  const went: string[] = [];
  let made = 0;
  const claimant = createClaimant({
    api: server.api,
    clock,
    memory,
    newKey: () => `key-number-${++made}-of-the-scan`,
    tableId: TABLE,
    seat: 0,
    moveCode,
    go: (path) => went.push(path),
  });
  claimant.enter();
  await settle();
  const view = () => claimViewOf(claimant.store.getState());
  return { server, memory, clock, claimant, went, view, pass: (ms: number) => advance(clock, ms) };
}

const HERE = `/hole-cards.html?tableId=${TABLE}&seatIndex=0&mode=tv&name=Ana#claim_token=${TOKEN}`;

describe("a first scan", () => {
  it("asks for a name and says who is here", async () => {
    const { view } = await scan();
    expect(view()).toMatchObject({ kind: "prompt", seat: 0, others: ["Ben"], busy: false });
  });

  it("claims, remembers chair and name, and goes on with the token in the fragment", async () => {
    const { claimant, went, memory, view } = await scan();
    claimant.submit("  Ana ");
    await settle();
    expect(went).toEqual([HERE]);
    expect(memory.claim(TABLE, 0)?.claim_token).toBe(TOKEN);
    expect(memory.name(TABLE)).toBe("Ana");
    expect(view().kind).toBe("returning");
  });

  it("wants a name, and says when the table refuses one", async () => {
    const { claimant, server, view } = await scan();
    claimant.submit("   ");
    expect(view()).toMatchObject({ problem: "name_missing" });
    Object.assign(server.api, { claim: async () => bad(400, "invalid_name") });
    claimant.submit("\u202ename");
    await settle();
    expect(view()).toMatchObject({ kind: "prompt", problem: "name_refused", busy: false });
  });

  it("a second tap while the first is on its way does nothing", async () => {
    const { claimant, server } = await scan();
    claimant.submit("Ana");
    claimant.submit("Ana");
    await settle();
    expect(server.count("claim")).toBe(1);
  });

  it("repeats a claim whose answer was lost with the same key, so that it does not meet itself", async () => {
    const { claimant, server, went, pass } = await scan();
    const { claim } = server.api;
    let lost = 2;
    Object.assign(server.api, {
      claim: async (name: string, key: string) => {
        const answer = await claim(name, key);
        return lost-- > 0 ? cut : answer;
      },
    });
    claimant.submit("Ana");
    await pass(3000);
    expect(new Set(server.keys).size).toBe(1);
    expect(server.keys).toHaveLength(3);
    expect(went).toEqual([HERE]);
  });

  it("shows the prompt as busy and cut while nothing is heard, and never as taken by itself", async () => {
    const { claimant, server, view, pass } = await scan();
    server.fail(cut);
    claimant.submit("Ana");
    await pass(4000);
    expect(view()).toMatchObject({ kind: "prompt", busy: true, cut: true });
  });
});

describe("a second scan, a reload, a locked phone", () => {
  const remember = (_: FakeServer, memory: Memory) => {
    memory.keepClaim(TABLE, { seat_index: 0, claim_token: OLD });
    memory.keepName(TABLE, "Ana");
  };

  it("come back to the same seat without asking", async () => {
    const { went, server } = await scan(remember);
    expect(went).toEqual([HERE]);
    expect(server.count("claim")).toBe(0);
  });

  it("keep trying while the server does not answer, and say so", async () => {
    const { went, server, view, pass } = await scan((each, memory) => {
      remember(each, memory);
      each.fail(cut);
    });
    expect(view().kind).toBe("unreachable");
    server.fail(null);
    await pass(5000);
    expect(went).toEqual([HERE]);
  });

  it("take a free chair again without asking where the server has forgotten the claim", async () => {
    const { went, server } = await scan((each, memory) => {
      remember(each, memory);
      each.claimLost = true;
      each.tokenUnknown = true;
    });
    expect(server.calls).toContain("claim Ana");
    expect(went).toEqual([HERE]);
  });

  it("say that the chair is somebody else's now", async () => {
    const { went, view } = await scan((each, memory) => {
      remember(each, memory);
      each.claimLost = true;
      each.seatTaken = true;
      each.lobby = lobby([claimed(0, { name: "Zoe" }), claimed(1)]);
    });
    expect(went).toEqual([]);
    expect(view()).toEqual({ kind: "taken", seat: 0, by: "Zoe", free: [2, 3, 4, 5] });
  });
});

describe("a phone that holds another chair here", () => {
  const elsewhere = (server: FakeServer, memory: Memory) => {
    memory.keepClaim(TABLE, { seat_index: 3, claim_token: OLD });
    Object.assign(server.api, {
      heartbeat: async () => good(claimOutput({ seat_index: 3, claim_token: OLD })),
    });
  };

  it("is told so, and goes there", async () => {
    const { claimant, view, went } = await scan(elsewhere);
    expect(view()).toEqual({ kind: "elsewhere", seat: 3, name: "Ana", instead: 0 });
    claimant.goElsewhere();
    expect(went[0]).toContain("seatIndex=3");
  });

  it("may take the scanned chair instead", async () => {
    const { claimant, view } = await scan(elsewhere);
    claimant.insist();
    expect(view().kind).toBe("prompt");
  });
});

describe("chairs that can't be had", () => {
  it("a taken one names its holder and what is free", async () => {
    const { view } = await scan((server) => {
      server.lobby = lobby([claimed(0, { name: "Zoe" }), claimed(4)]);
    });
    expect(view()).toEqual({ kind: "taken", seat: 0, by: "Zoe", free: [1, 2, 3, 5] });
  });

  it("a stale holder's chair is free", async () => {
    const { view } = await scan((server) => {
      server.lobby = lobby([claimed(0, { fresh: false })]);
    });
    expect(view().kind).toBe("prompt");
  });

  it("a chair taken at the last moment is shown as taken", async () => {
    const { claimant, server, view } = await scan();
    server.seatTaken = true;
    server.lobby = lobby([claimed(0, { name: "Zoe" })]);
    claimant.submit("Ana");
    await settle();
    expect(view()).toMatchObject({ kind: "taken", by: "Zoe" });
  });

  it("a full table says so", async () => {
    const { view } = await scan((server) => {
      server.lobby = lobby([0, 1, 2, 3, 4, 5].map((seat) => claimed(seat)));
    });
    expect(view()).toEqual({ kind: "full", seats: 6 });
  });

  it("a number that the table has no chair for offers those it has", async () => {
    const { claimant } = await scan();
    const state = { ...claimant.store.getState(), seat: 8 };
    expect(claimViewOf(state)).toEqual({ kind: "no_such_seat", seats: 6, free: [0, 2, 3, 4, 5] });
  });

  it("an unknown, expired or closed table says so and asks no more", async () => {
    for (const [status, code, why] of [
      [404, "table_not_found", "not_found"],
      [410, "table_expired", "expired"],
    ] as const) {
      const { view, server, pass } = await scan((each) => each.fail(bad(status, code)));
      expect(view()).toEqual({ kind: "gone", why });
      const before = server.calls.length;
      await pass(20_000);
      expect(server.calls.length).toBe(before);
    }
    const closed = await scan((each) => {
      each.lobby = lobby([], { closed_at: NOW });
    });
    expect(closed.view()).toEqual({ kind: "gone", why: "expired" });
  });

  it("follows the lobby while the prompt stands, and stops with the page", async () => {
    const { server, view, pass, claimant } = await scan();
    server.lobby = lobby([claimed(0, { name: "Zoe" }), claimed(1)]);
    await pass(3100);
    expect(view().kind).toBe("taken");
    claimant.stop();
    const before = server.calls.length;
    await pass(20_000);
    expect(server.calls.length).toBe(before);
  });
});

describe("a link that another device showed", () => {
  const CODE = "Qm4TzY0cXe7VnB2sLw9KdJrU";

  it("sits down at once, without a name, and goes to the cards", async () => {
    const { went, server, memory, claimant } = await scan(undefined, CODE);
    expect(server.calls).toContain(`move in ${CODE}`);
    expect(server.count("claim")).toBe(0);
    expect(memory.claim(TABLE, 0)).toEqual({ seat_index: 0, claim_token: TOKEN });
    expect(memory.name(TABLE)).toBe("Ana");
    expect(went).toHaveLength(1);
    expect(went[0]).toContain(`#claim_token=${TOKEN}`);
    expect(went[0]).not.toContain(CODE);
    expect(claimant.store.getState().phase).toBe("leaving");
  });

  it("says it again with the same key until it is heard", async () => {
    const { server, clock, went } = await scan((server) => server.fail(cut), CODE);
    await advance(clock, 1_500);
    server.fail(null);
    await advance(clock, 5_000);
    expect(went).toHaveLength(1);
    expect(new Set(server.keys).size).toBe(1);
  });

  it("opened once more leads back to the seat that it gave to this phone", async () => {
    const { server, went } = await scan((server, memory) => {
      server.codeOver = true;
      memory.keepClaim(TABLE, { seat_index: 0, claim_token: TOKEN });
    }, CODE);
    expect(server.count("heartbeat")).toBe(1);
    expect(went).toHaveLength(1);
  });

  it("says where the code is over, and offers a chair of one's own", async () => {
    const { claimant, went } = await scan((server) => {
      server.codeOver = true;
    }, CODE);
    const view = claimViewOf(claimant.store.getState());
    expect(view).toEqual({ kind: "code_over", free: [0, 2, 3, 4, 5] });
    expect(went).toEqual([]);
    claimant.insist();
    expect(claimViewOf(claimant.store.getState()).kind).toBe("prompt");
  });
});
