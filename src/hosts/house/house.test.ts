import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ActionOutput } from "@/contract/actions";
import type { TableId } from "@/contract/ids";
import { StateOutput } from "@/contract/state";
import { gistOf, good } from "@/faces/native/testing/house";
import { claimRecord, NOW, tableRecord } from "@/services/testing/records";
import { isAttended } from "./host";
import { openSandboxServer, type SandboxServer, type SandboxServerOptions } from "./testing/server";

let server: SandboxServer;
const open = (options: SandboxServerOptions = {}) => {
  server = openSandboxServer(options);
};
beforeEach(() => open());
afterEach(() => server.keeper.stop());

async function sit(id: TableId, seat: number, name = "Claude") {
  const body = { seat_index: seat, name, is_agent: true };
  const claim = good(await server.client.claimSeat({ params: { id }, body }));
  await server.settle();
  return { seat, token: claim.claim_token };
}
type Guest = Awaited<ReturnType<typeof sit>>;

async function read(id: TableId, guest: Guest | null = null): Promise<StateOutput> {
  const seat = guest === null ? "" : `&seatIndex=${guest.seat}`;
  const headers = guest === null ? {} : { authorization: `Bearer ${guest.token}` };
  return StateOutput.parse((await server.house.ask(`/state?tableId=${id}${seat}`, { headers })).json);
}

async function until(id: TableId, guest: Guest, done: (state: StateOutput) => boolean): Promise<StateOutput> {
  for (let tries = 0; tries < 400; tries++) {
    const state = await read(id, guest);
    if (done(state)) return state;
    await server.pass(500, 500);
  }
  throw new Error("it never came to that");
}

const owed = ({ table: { pendingAction } }: StateOutput) =>
  pendingAction !== null && "turnToken" in pendingAction ? pendingAction : null;
const chair = ({ table }: StateOutput, seat: number) =>
  table.playersPublic.find(({ seatIndex }) => seatIndex === seat);

async function act(id: TableId, guest: Guest, action: "call" | "fold" | "allin"): Promise<ActionOutput> {
  const { turnToken } = owed(await read(id, guest)) ?? { turnToken: "" };
  const body = { tableId: id, seatIndex: guest.seat, turnToken, action, claim_token: guest.token };
  const answer = server.client.submitAction({ body });
  await server.settle();
  return good(await answer);
}

describe("a sandbox", () => {
  it("begins by itself when somebody sits down, with bots on the other chairs", async () => {
    const id = await server.sandbox();
    expect(gistOf(await server.house.ask(`/state?tableId=${id}`))).toBe("404 not_started");
    const claude = await sit(id, 2);
    const lobby = good(await server.client.getLobby({ params: { id } }));
    expect(lobby).toMatchObject({ start_signaled: true, hosted: true, claims: [{ seat_index: 2 }] });
    const state = await until(id, claude, ({ table }) => table.handIndex === 1);
    expect(state.table).toMatchObject({ phase: "betting", mode: "tv", blinds: { handsLeft: 12 } });
    const agents = state.table.playersPublic.map(({ isAgent }) => isAgent === true);
    expect(agents).toEqual([true, true, true, true, true, true]);
    expect(chair(state, 2)?.name).toBe("Claude");
    expect(state.seat?.holeCards).toHaveLength(2);
  });

  it("takes three calls from nothing to the first decision, the last of them one waiting read", async () => {
    const { table_id: id } = good(await server.client.openSandbox({ body: { seats: 2, pace: "fast" } }));
    const claude = await sit(id, 0);
    const query = { tableId: id, seatIndex: 0, wait: 50, until: "turn" } as const;
    const answer = server.client.getState({ query, token: claude.token });
    await server.pass(10_000);
    const state = good(await answer);
    expect(state?.table.pendingAction).toMatchObject({ seatIndex: 0, turnToken: expect.any(String) });
  });

  it("gives a bot's chair to who claims it between two hands, with a fresh stack", async () => {
    const id = await server.sandbox();
    const claude = await sit(id, 0);
    await until(id, claude, ({ table }) => table.phase === "betting");
    const late = await sit(id, 1, "Late");
    expect(chair(await read(id), 1)?.name).not.toBe("Late");
    for (let tries = 0; tries < 40; tries++) {
      const state = await until(id, claude, (seen) => owed(seen) !== null || chair(seen, 1)?.name === "Late");
      if (chair(state, 1)?.name === "Late") break;
      await act(id, claude, "fold");
    }
    const state = await until(id, late, ({ seat }) => seat?.holeCards?.length === 2);
    expect(state.table.handIndex).toBe(2);
    expect(chair(state, 1)).toMatchObject({ name: "Late", inHand: true });
  });

  it("gives the chair at the next hand to who waits for it, at full speed and with nobody else left", async () => {
    const id = await server.sandbox({ seats: 3, pace: "instant" });
    const claude = await sit(id, 0);
    await until(id, claude, (state) => owed(state) !== null);
    const late = await sit(id, 1, "Late");
    expect((await read(id)).table.handIndex).toBe(1);
    for (let seconds = 0; seconds < 100; seconds += 10) {
      await server.pass(10_000, 1_000);
      await read(id, late);
    }
    const rows = good(await server.client.listHands({ params: { id }, query: { limit: 100 } })).hands;
    const names = rows.toReversed().map(({ seats }) => seats.find((one) => one.seat_index === 1)?.name);
    expect(names[0]).not.toBe("Late");
    expect(names.slice(1).every((name) => name === "Late")).toBe(true);
    expect((await read(id, late)).seat?.holeCards).toHaveLength(2);
  });

  /** Puts in everything at each turn, and buys nothing afterwards. */
  async function gamble(id: TableId, guest: Guest): Promise<void> {
    const state = await read(id, guest);
    if (owed(state)) await act(id, guest, "allin");
    if (state.table.buyIn?.seatIndex !== guest.seat) return;
    const body = { seat_index: guest.seat, decision: "leave", claim_token: guest.token } as const;
    good(await server.client.buyinResponse({ params: { id }, body }));
    await server.settle();
  }
  /** Two guests put in everything until one of them has lost; answers that one, and the other. */
  async function toTheEnd(id: TableId, guests: readonly [Guest, Guest]): Promise<[lost: Guest, won: Guest]> {
    for (let tries = 0; tries < 60; tries++) {
      const state = await read(id);
      const winner = state.table.standings[0]?.seatIndex;
      if (winner !== undefined)
        return winner === guests[0].seat ? [guests[1], guests[0]] : [guests[0], guests[1]];
      for (const guest of guests) await gamble(id, guest);
      await server.pass(1_000, 500);
    }
    throw new Error("nobody loses");
  }
  const leave = async (id: TableId, { token }: Guest) => {
    good(await server.client.leaveSeat({ params: { id }, body: { claim_token: token } }));
    await server.settle();
  };

  it("tells a game's places to their end, whoever leaves and comes, and seats them for the next one", async () => {
    const id = await server.sandbox({ seats: 2, pace: "fast" });
    const guests = [await sit(id, 0, "Ada"), await sit(id, 1, "Bob")] as const;
    const [lost, won] = await toTheEnd(id, guests);
    const { standings, handIndex } = (await read(id)).table;
    await leave(id, lost);
    const late = await sit(id, lost.seat, "Late");
    for (let seconds = 0; seconds < 8; seconds++) {
      await server.pass(1_000);
      expect((await read(id)).table).toMatchObject({ phase: "ended", standings });
    }
    const next = await until(
      id,
      won,
      ({ table, seat }) => table.handIndex > handIndex && seat?.holeCards?.length === 2,
    );
    expect([next.table.standings, chair(next, lost.seat)?.name]).toEqual([[], "Late"]);
    expect((await read(id, late)).seat?.holeCards).toHaveLength(2);
    const stacks = next.table.playersPublic.map(({ chips, bet }) => chips + bet);
    expect(stacks).toEqual([2_000, 2_000]);
  });

  it("puts no bot with new chips on the chair of a guest who is out, before the next game", async () => {
    const id = await server.sandbox({ seats: 3, pace: "fast" });
    const [ada, bob] = [await sit(id, 0, "Ada"), await sit(id, 1, "Bob")];
    const busted = (state: StateOutput) =>
      [ada, bob].find(({ seat }) => chair(state, seat)?.status === "busted") ?? null;
    for (let tries = 0; busted(await read(id)) === null; tries++) {
      if (tries > 60) throw new Error("nobody loses");
      for (const guest of [ada, bob]) await gamble(id, guest);
      await server.pass(1_000, 500);
    }
    const out = busted(await read(id));
    const stays = out === ada ? bob : ada;
    if (out === null) throw new Error("nobody lost");
    await leave(id, out);
    for (let tries = 0; tries < 200; tries++) {
      const state = await read(id, stays);
      if (state.table.phase === "ended" || state.table.standings.length > 0) break;
      expect(chair(state, out.seat)).toBeUndefined();
      await gamble(id, stays);
      await server.pass(500);
    }
    const next = await until(id, stays, (state) => chair(state, out.seat) !== undefined);
    expect(chair(next, out.seat)?.isAgent).toBe(true);
    expect(next.table.standings).toEqual([]);
  });

  it("rests at once where everybody has left, and goes on for who comes next", async () => {
    const id = await server.sandbox({ seats: 2, pace: "instant" });
    const claude = await sit(id, 0);
    await until(id, claude, (state) => owed(state) !== null);
    await leave(id, claude);
    expect(server.keeper.count()).toBe(0);
    const before = await server.house.hands.lastIndex(id);
    await server.pass(60_000, 5_000);
    expect(await server.house.hands.lastIndex(id)).toBe(before);
    const next = await sit(id, 0, "Next");
    await until(id, next, (state) => owed(state) !== null);
  });

  it("is the house's to deal: no screen takes it over, awake or asleep", async () => {
    const id = await server.sandbox();
    const take = () => server.house.ask("/host/claim", { body: { tableId: id } });
    expect(gistOf(await take())).toBe("409 host_taken");
    await server.pass(10 * 60_000, 5_000);
    expect(gistOf(await take())).toBe("409 host_taken");
  });

  it("rests two minutes after everybody left, and goes on where it stopped when they come back", async () => {
    const id = await server.sandbox();
    const claude = await sit(id, 3);
    const before = await until(id, claude, (state) => owed(state) !== null);
    await server.pass(110_000, 5_000);
    expect(server.keeper.count()).toBe(1);
    await server.pass(20_000, 5_000);
    expect(server.keeper.count()).toBe(0);
    // Nothing is left that would wake anybody: time passes, and nobody works.
    expect(server.house.clock.pending()).toBe(0);
    await server.pass(3_600_000, 600_000);
    const after = await until(id, claude, (state) => state.hostStale === undefined);
    expect(after).toMatchObject({ table: { handIndex: 1 }, seat: { holeCards: before.seat?.holeCards } });
    expect(owed(after)).toEqual(owed(before));
    expect(await act(id, claude, "fold")).toMatchObject({ applied: true });
  });

  it("goes on after a restart of the server, bots and all (decision 25)", async () => {
    const id = await server.sandbox();
    const claude = await sit(id, 3);
    const before = await until(id, claude, (state) => owed(state) !== null);
    await server.restart();
    const after = await until(id, claude, () => true);
    expect(after.table).toEqual(before.table);
    expect(after.seat).toEqual(before.seat);
    expect(await act(id, claude, "fold")).toMatchObject({ applied: true });
    await until(id, claude, ({ table }) => table.handIndex === 2);
  });

  it("plays a game to its end without its guest, tells the end, and begins anew", async () => {
    const id = await server.sandbox({ seats: 4, pace: "instant", starting_stack: 200 });
    const claude = await sit(id, 0);
    let ended: StateOutput | null = null;
    for (let acts = 0; acts < 200 && ended === null; acts++) {
      const state = await until(
        id,
        claude,
        (seen) => owed(seen) !== null || seen.table.buyIn?.seatIndex === 0 || seen.table.phase === "ended",
      );
      if (state.table.phase === "ended") ended = state;
      else if (owed(state) !== null) await act(id, claude, "allin");
      else {
        const body = { seat_index: 0, decision: "leave", claim_token: claude.token } as const;
        good(await server.client.buyinResponse({ params: { id }, body }));
        await server.settle();
      }
    }
    const chips = ended?.table.standings.map((place) => place.chips);
    expect(chips?.slice(1)).toEqual([0, 0, 0]);
    expect(ended?.lastHand?.standings).toEqual(ended?.table.standings);
    const last = ended?.table.handIndex ?? 0;
    const anew = await until(id, claude, ({ table }) => table.phase !== "ended" && table.handIndex > 0);
    expect(chair(anew, 0)?.status).not.toBe("busted");
    const { json } = await server.house.ask(`/tables/${id}/hands?limit=100`);
    const rows = json["hands"] as { hand_index: number }[];
    expect(new Set(rows.map((row) => row.hand_index)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(Math.min(last, 100));
  });

  it("closes after as many hands as one table is dealt, though a guest sits out and looks on for ever", async () => {
    await server.keeper.stop();
    open({ handsAtMost: 40 });
    const levels = [{ small_blind: 10, big_blind: 20 }];
    const id = await server.sandbox({ pace: "instant", starting_stack: 1_000_000, levels });
    const idler = await sit(id, 0);
    const word = { claim_token: idler.token, word: "sit_out" } as const;
    for (let turn = 0; turn < 200; turn += 1) {
      const state = await server.house.ask(`/state?tableId=${id}&seatIndex=0`);
      if (turn === 0) await server.client.sayWord({ params: { id }, body: word });
      if (state.status === 200 && owed(await read(id, idler))) await act(id, idler, "fold");
      await server.pass(500, 500);
    }
    const lobby = good(await server.client.getLobby({ params: { id } }));
    expect([lobby.closed_at !== null, server.keeper.count()]).toEqual([true, 0]);
    const { json } = await server.house.ask(`/tables/${id}/hands?limit=100`);
    expect((json["hands"] as unknown[]).length).toBe(40);
    expect(server.house.clock.pending()).toBe(0);
  });

  it("hands a vanished guest's chair to a bot as long as somebody else is waiting", async () => {
    const id = await server.sandbox({ seats: 2 });
    const gone = await sit(id, 0, "Gone");
    const here = await sit(id, 1, "Here");
    await until(id, here, ({ table }) => table.phase === "betting");
    for (let tries = 0; tries < 40; tries++) {
      const state = await until(id, here, () => true);
      if (chair(state, 0)?.name !== "Gone") break;
      if (owed(state)) await act(id, here, "call");
      await server.pass(5_000, 500);
    }
    expect(chair(await read(id, here), 0)?.name).not.toBe("Gone");
    expect(gone.seat).toBe(0);
  });
});

describe("a seat that is played from another device", () => {
  it("is attended as long as either gives a sign", () => {
    const claims = [claimRecord(2, { lastSeenAt: NOW, companionSeenAt: NOW + 60_000 })];
    const record = tableRecord({ lobby: { revision: 1, claims, former: [], startedAt: NOW } });
    const past = { ...record, row: { ...record.row, createdAt: NOW - 60_000 } };
    expect([isAttended(past, NOW + 179_999), isAttended(past, NOW + 180_000)]).toEqual([true, false]);
  });
});

describe("who may open one", () => {
  const post = (body: object, headers = {}) => server.house.ask("/tables/sandbox", { body, headers });

  it("is told of the row, its pace and the blinds that double", async () => {
    const { status, json } = await post({ seats: 3, pace: "fast", starting_stack: 400 });
    expect(status).toBe(201);
    expect(json).toMatchObject({ mode: "tv", seats: 3, sandbox: true, pace: "fast" });
    const { levels } = json["settings"] as { levels: { big_blind: number }[] };
    expect(levels.map((level) => level.big_blind)).toEqual([20, 40, 80, 160, 320, 640, 1280]);
  });

  it.each([
    ["too few chairs", { seats: 1 }, "400 invalid_field"],
    ["too many", { seats: 7 }, "400 invalid_field"],
    ["another pace", { pace: "slow" }, "400 invalid_field"],
    ["blinds out of order", { small_blind: 30, big_blind: 20 }, "400 invalid_field"],
  ])("is refused %s", async (_, body, gist) => {
    expect(gistOf(await post(body))).toBe(gist);
  });

  it("is counted by address, and by agent where one shows its bearer", async () => {
    await server.keeper.stop();
    open({ sandboxes: { refuse: () => null } });
    for (let times = 0; times < 30; times++) expect((await post({})).status).toBe(201);
    const over = await post({});
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("waits while the server deals as many as it may", async () => {
    await server.keeper.stop();
    open({ cap: 1 });
    await server.sandbox();
    const over = await post({});
    expect(gistOf(over)).toBe("429 sandboxes_full");
    expect(over.headers.get("retry-after")).toBe("60");
  });

  it("need not come back where the operator wants none", async () => {
    await server.keeper.stop();
    open({ cap: 0 });
    const over = await post({});
    expect([gistOf(over), over.headers.get("retry-after")]).toEqual(["403 sandboxes_off", null]);
  });

  it("must be somebody, where a bearer is shown", async () => {
    expect(gistOf(await post({}, { authorization: "Bearer nobody" }))).toBe("401 invalid_or_revoked_token");
  });

  it("owes nobody anything: its hands are not settled", async () => {
    const id = await server.sandbox();
    const { token } = await sit(id, 0);
    const cut = await server.house.ask(`/tables/${id}/settlements`, { body: { claim_token: token } });
    expect(gistOf(cut)).toBe("409 sandbox_not_settleable");
  });
});
