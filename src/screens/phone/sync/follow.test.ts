import { describe, expect, it } from "vitest";
import { bad, cut, type FakeServer, type Rig, rig, settle } from "../testing/server";
import { claimed, lobby, NOW, state, TABLE, TOKEN } from "../testing/states";

const data = ({ phone }: Rig) => phone.store.getState();

/** The next version of the table. */
const next = (
  server: FakeServer,
  over: Parameters<typeof state>[0],
  rest: Parameters<typeof state>[1] = {},
) => server.publish(state(over, { version: (server.state?.version ?? 0) + 1, ...rest }));

describe("following the table", () => {
  it("takes state, lobby and the server's clock at once", async () => {
    const each = await rig();
    expect(data(each).state?.version).toBe(7);
    expect(data(each).lobby?.claims).toHaveLength(2);
    expect(data(each).hold).toMatchObject({ status: "held", claim: "claim-0-of-table" });
  });

  it("reads with the claim token from the first read on, so that the seat is sealed (decision 14)", async () => {
    const tokens: (string | null)[] = [];
    await rig((server) => {
      const read = server.api.state;
      Object.assign(server.api, {
        state: (request: Parameters<typeof read>[0]) => {
          tokens.push(request.token);
          return read(request);
        },
      });
    });
    expect(tokens[0]).toBe(TOKEN);
  });

  it("shows a new version as soon as it is published", async () => {
    const each = await rig();
    await each.pass(100);
    next(each.server, { pot: 90 });
    await settle();
    expect(data(each).state?.table.pot).toBe(90);
  });

  it("never goes back to an older version", async () => {
    const each = await rig();
    await each.pass(100);
    each.server.publish(state({ pot: 90 }, { version: 3 }));
    await each.pass(3000);
    expect(data(each).state?.version).toBe(7);
  });

  it("goes back where the server itself did, as its later answer says", async () => {
    const each = await rig();
    await each.pass(100);
    each.server.publish(state({ pot: 90 }, { version: 3, now: "2027-01-15T09:00:00.000Z" }));
    await each.pass(3000);
    expect(data(each).state).toMatchObject({ version: 3, table: { pot: 90 } });
  });

  it("keeps the server's time whatever the phone's clock says", async () => {
    const each = await rig((server) => {
      server.state = state({}, { now: "2027-01-15T08:10:00.000Z" });
      server.lobby = lobby([claimed(0)], { now: "2027-01-15T08:10:00.000Z" });
    });
    expect(data(each).skew).toBe(600_000);
  });

  it("polls the lobby before the game and leaves it alone during it", async () => {
    const before = await rig((server) => {
      server.state = null;
    });
    await before.pass(5000);
    expect(before.server.count("lobby")).toBeGreaterThanOrEqual(5);
    const during = await rig();
    await during.pass(5000);
    expect(during.server.count("lobby")).toBeLessThanOrEqual(2);
  });

  it("reads no state before the start signal, and finds the game after it", async () => {
    const each = await rig((server) => {
      server.state = null;
      server.lobby = lobby([claimed(0), claimed(1)]);
    });
    await each.pass(3000);
    expect(each.server.count("state")).toBe(0);
    expect(data(each).unopened).toBe(true);
    each.server.lobby = lobby([claimed(0), claimed(1)], { start_signaled: true });
    await each.pass(2000);
    each.server.publish(state());
    await each.pass(1000);
    expect(data(each).state?.version).toBe(7);
    expect(data(each).link).toBe("live");
  });

  it("shows a sign of life every 30 s, only while awake", async () => {
    const each = await rig();
    await each.pass(61_000);
    expect(each.server.count("heartbeat")).toBe(3);
    each.phone.sleep();
    const before = each.server.calls.length;
    each.clock.advance(120_000);
    await settle();
    expect(each.server.calls.length).toBe(before);
  });

  it("asks nothing without a chair", async () => {
    const each = await rig(undefined, null);
    await each.pass(5000);
    expect(each.server.calls).toEqual([]);
  });
});

describe("cut off and back", () => {
  it("says so within 3 s when the line goes dead in silence, and keeps the last state", async () => {
    const each = await rig();
    await each.pass(5000);
    each.server.dark = true;
    await each.pass(3000);
    expect(data(each)).toMatchObject({ link: "cut", state: { version: 7 } });
  });

  it("comes back by itself when the server does", async () => {
    const each = await rig();
    each.server.fail(cut);
    await each.pass(30_000);
    expect(data(each).link).toBe("cut");
    each.server.fail(null);
    next(each.server, { pot: 500 });
    await each.pass(10_000);
    expect(data(each)).toMatchObject({ link: "live", state: { table: { pot: 500 } } });
  });

  it("an answer of 5xx is no life, a 429 is", async () => {
    const broken = await rig();
    broken.server.fail(bad(503, "unavailable"));
    await broken.pass(4000);
    expect(data(broken).link).toBe("cut");
    const busy = await rig();
    busy.server.fail(bad(429, "rate_limited", 1000));
    await busy.pass(4000);
    expect(data(busy).link).toBe("live");
  });

  it("waking reads everything anew at once", async () => {
    const each = await rig();
    each.phone.sleep();
    next(each.server, { pot: 777 });
    each.clock.advance(300_000);
    each.phone.wake();
    await settle();
    expect(data(each).state?.table.pot).toBe(777);
  });

  it("the phone's own word about the network counts at once, in both directions", async () => {
    const each = await rig();
    each.phone.network(false);
    expect(data(each).link).toBe("offline");
    each.phone.network(true);
    await settle();
    expect(data(each).link).toBe("live");
  });

  it("a network that comes back wakes no phone that sleeps", async () => {
    const each = await rig();
    each.phone.sleep();
    const before = each.server.calls.length;
    each.phone.network(false);
    each.phone.network(true);
    await each.pass(60_000);
    expect(each.server.calls.length).toBe(before);
    each.phone.wake();
    await settle();
    expect(data(each).link).toBe("live");
  });
});

describe("the table is gone", () => {
  it.each([
    [404, "table_not_found", "not_found"],
    [410, "table_expired", "expired"],
    [410, "table_closed", "expired"],
  ])("a %i %s ends the page and its questions", async (status, code, gone) => {
    const each = await rig();
    each.server.fail(bad(status, code));
    await each.pass(4000);
    expect(data(each).gone).toBe(gone);
    const before = each.server.calls.length;
    await each.pass(60_000);
    expect(each.server.calls.length).toBe(before);
  });

  it("a table that was closed in the middle of a hand says so with its next state, and is asked no more", async () => {
    const each = await rig();
    await each.pass(100);
    each.server.publish(state({}, { closed_at: NOW }));
    await settle();
    expect(data(each).gone).toBe("expired");
    const before = each.server.calls.length;
    await each.pass(60_000);
    expect(each.server.calls.length).toBe(before);
  });

  it("a table that was closed after its game keeps the places in sight, and is asked no more", async () => {
    const each = await rig();
    await each.pass(100);
    each.server.publish(state({ phase: "ended" }, { closed_at: NOW }));
    await settle();
    expect(data(each)).toMatchObject({ gone: null, state: { table: { phase: "ended" } } });
    const before = each.server.calls.length;
    await each.pass(60_000);
    expect(each.server.calls.length).toBe(before);
  });

  it("a game that ends here is looked at for 2.8 s more, one that was over before is not", async () => {
    const each = await rig();
    await each.pass(100);
    next(each.server, { phase: "ended" });
    await settle();
    expect(data(each).afterglow).toBe(true);
    await each.pass(2_799);
    expect(data(each).afterglow).toBe(true);
    await each.pass(1);
    expect(data(each).afterglow).toBe(false);
    const late = await rig((server) => server.publish(state({ phase: "ended" })));
    expect(data(late)).toMatchObject({ afterglow: false, state: { table: { phase: "ended" } } });
  });

  it("a lobby that was closed says so too", async () => {
    const each = await rig((server) => {
      server.lobby = lobby([claimed(0)], { closed_at: NOW });
    });
    expect(data(each).gone).toBe("expired");
  });
});

describe("keeping the chair", () => {
  it("remembers the confirmed claim", async () => {
    const each = await rig();
    expect(each.memory.claim(TABLE, 0)).toEqual({ seat_index: 0, claim_token: TOKEN });
  });

  it("takes a lapsed chair back with its old token while it is free (decision 28)", async () => {
    const each = await rig();
    each.server.claimLost = true;
    await each.pass(40_000);
    expect(data(each).hold).toEqual({ status: "lost", name: "Ana", token: TOKEN });
    each.server.lobby = lobby([claimed(0, { fresh: false }), claimed(1)]);
    await each.pass(3000);
    expect(data(each).hold.status).toBe("held");
    expect(each.server.count("claim")).toBe(0);
  });

  it("claims it anew, without asking, where the server does not know the token any more", async () => {
    const each = await rig((server) => {
      server.lobby = lobby([claimed(1)]);
      server.claimLost = true;
      server.tokenUnknown = true;
    });
    await each.pass(5000);
    expect(each.server.calls).toContain("claim Ana");
    expect(data(each).hold.status).toBe("held");
  });

  it("repeats an unanswered claim with the same key, and uses a new one after a refusal", async () => {
    const each = await rig((server) => {
      server.lobby = lobby([claimed(1)]);
      server.claimLost = true;
      server.tokenUnknown = true;
      server.seatTaken = true;
    });
    await each.pass(1000);
    const { claim } = each.server.api;
    const unheard = async (name: string, key: string) => {
      await claim(name, key);
      return cut;
    };
    Object.assign(each.server.api, { claim: unheard });
    const before = each.server.keys.length;
    await each.pass(7000);
    const keys = each.server.keys.slice(before);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    Object.assign(each.server.api, { claim });
    await each.pass(9000);
    expect(new Set(each.server.keys).size).toBeGreaterThan(2);
  });

  it("says that somebody else has it, and takes it back once it is free", async () => {
    const each = await rig();
    each.server.claimLost = true;
    each.server.seatTaken = true;
    await each.pass(40_000);
    expect(data(each).hold).toMatchObject({ status: "lost", name: "Ana" });
    expect(each.server.calls).not.toContain("claim Ana");
    each.server.seatTaken = false;
    each.server.lobby = lobby([claimed(0, { fresh: false }), claimed(1)]);
    await each.pass(3000);
    expect(data(each).hold.status).toBe("held");
    expect(each.memory.claim(TABLE, 0)).not.toBeNull();
  });

  it("remembers a lost chair, so that a reload goes on waiting for it, but no token that is unknown", async () => {
    const lapsed = await rig();
    lapsed.server.claimLost = true;
    lapsed.server.seatTaken = true;
    await lapsed.pass(40_000);
    expect(lapsed.memory.claim(TABLE, 0)?.claim_token).toBe(TOKEN);
    lapsed.server.tokenUnknown = true;
    lapsed.server.lobby = lobby([claimed(1)]);
    await lapsed.pass(5000);
    expect(lapsed.memory.claim(TABLE, 0)).toBeNull();
  });

  it("survives losing the race for it", async () => {
    const each = await rig();
    each.server.claimLost = true;
    each.server.tokenUnknown = true;
    each.server.seatTaken = true;
    each.server.lobby = lobby([claimed(1)]);
    await each.pass(40_000);
    expect(data(each).hold.status).toBe("lost");
    expect(each.server.count("claim")).toBeGreaterThan(1);
  });

  it("keeps it through passing faults of the server", async () => {
    const each = await rig();
    each.server.fail(bad(503, "unavailable"));
    await each.pass(60_000);
    expect(data(each).hold.status).toBe("held");
  });
});
