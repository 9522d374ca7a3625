import { beforeEach, describe, expect, it } from "vitest";
import { InboxOutput, LobbyOutput } from "@/contract/tables";
import { seatView } from "@/services/testing/records";
import { HUNG_UP_MS, OFFLINE_MS, TOUCH_MS } from "@/services/times";
import { type Chair, type HostedTable, type House, openHouse, openTable } from "../testing/house";

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
let saves: number;
beforeEach(async () => {
  saves = 0;
  house = openHouse({
    live: (live) => ({
      ...live,
      update: (id, change) =>
        live.update(id, (record) => {
          const changed = change(record);
          if (changed.next !== record) saves += 1;
          return changed;
        }),
    }),
  });
  table = await openTable(house);
  ana = await table.sit(0, "Ana", true);
  bob = await table.sit(2, "Bob", true);
  await table.publish({}, [seatView(0, ana.claim, ["2C", "2D"]), seatView(2, bob.claim, ["AH", "KC"])]);
});

/** Time goes by under a living host; whose beats are no poll, and no sign of any seat's. */
async function pass(ms: number) {
  await house.elapse(ms);
  const before = saves;
  await house.client.publishState({ body: { tableId: table.id, hostToken: table.hostToken } });
  saves = before;
}
const bearer = (chair: Chair) => ({ authorization: `Bearer ${chair.token}` });
const lobby = async () => LobbyOutput.parse((await house.ask(`/tables/${table.id}/lobby`)).json);
const online = async () => (await lobby()).claims.map((claim) => claim.online);
const poll = (chair: Chair) =>
  house.lane({
    method: "GET",
    target: `/state?tableId=${table.id}&seatIndex=${chair.seat}`,
    authorization: `Bearer ${chair.token}`,
    claimToken: undefined,
  });
const waiting = (chair: Chair, wait = 50, signal?: AbortSignal) =>
  house.ask(`/state?tableId=${table.id}&seatIndex=${chair.seat}&sinceVersion=1&wait=${wait}`, {
    headers: bearer(chair),
    ...(signal ? { signal } : {}),
  });
const inbox = async (since?: number) => {
  const query = since === undefined ? "" : `?wait=50&lobbySince=${since}`;
  const headers = { authorization: `Bearer ${table.hostToken}` };
  return InboxOutput.parse((await house.ask(`/tables/${table.id}/inbox${query}`, { headers })).json);
};

describe("a seat is online", () => {
  it("for 15 s after its last sign, not a millisecond more; its claim stays fresh for longer", async () => {
    house.clock.advance(OFFLINE_MS - 1);
    expect(await online()).toEqual([true, true]);
    house.clock.advance(1);
    expect(await online()).toEqual([false, false]);
    expect((await lobby()).claims.every((claim) => claim.fresh)).toBe(true);
  });

  it("as long as it polls every ten seconds, however its polls fall", async () => {
    for (const pause of [TOUCH_MS - 1, 10_000, 10_300, 3_000, 10_300]) {
      house.clock.advance(pause);
      expect((await online())[0], `after a pause of ${pause}`).toBe(true);
      poll(ana);
    }
    expect((await online())[1]).toBe(false);
  });

  it("as long as a waiting read of it is open, and no longer", async () => {
    const read = waiting(ana, 40);
    for (let second = 0; second < 36; second += 4) {
      await pass(4_000);
      expect((await online())[0], `after ${second + 4} s`).toBe(true);
    }
    await pass(4_000);
    expect((await read).status).toBe(204);
    await pass(OFFLINE_MS - 1);
    expect(await online()).toEqual([true, false]);
    await house.elapse(1);
    expect(await online()).toEqual([false, false]);
  });

  it("no longer than five seconds once its waiting read was hung up", async () => {
    const gone = new AbortController();
    const read = waiting(ana, 50, gone.signal).catch(() => null);
    await house.elapse(8_000);
    gone.abort();
    await read;
    await house.elapse(HUNG_UP_MS - 1);
    expect((await online())[0]).toBe(true);
    await house.elapse(1);
    expect((await online())[0]).toBe(false);
  });

  it("all along when it hangs up only to ask anew, or has another read open", async () => {
    const other = new AbortController();
    const first = new AbortController();
    const reads = [waiting(ana, 50, first.signal).catch(() => null)];
    await house.elapse(1_000);
    reads.push(waiting(ana, 50, other.signal).catch(() => null));
    await house.elapse(1_000);
    first.abort();
    for (let second = 0; second < 30; second += 1) {
      await pass(1_000);
      expect((await online())[0], `after ${second + 1} s`).toBe(true);
    }
    other.abort();
    await Promise.all(reads);
    await house.elapse(100);
    poll(ana);
    await house.elapse(OFFLINE_MS - 1);
    expect((await online())[0]).toBe(true);
  });

  it("while it waits for what its act came to", async () => {
    await table.publish({}, [seatView(0, ana.claim, []), seatView(2, bob.claim, [], "ticket")]);
    const body = { tableId: table.id, seatIndex: 2, turnToken: "ticket", action: "call", wait: 50 };
    const act = house.ask("/action", { body, headers: bearer(bob) });
    for (let turn = 0; turn < 10; turn += 1) {
      await pass(4_000);
      expect((await online())[1]).toBe(true);
    }
    await house.elapse(10_000);
    expect((await act).status).toBe(200);
  });
});

describe("the host's waiting inbox", () => {
  it("wakes when a seat goes offline, by the clock alone, and when it is back, by its first sign", async () => {
    const first = await inbox();
    poll(bob);
    await house.elapse(5_000);
    poll(bob);
    const gone = inbox(first.lobbyRevision);
    await house.elapse(OFFLINE_MS - 5_000);
    const second = await gone;
    expect(second.lobby.claims.map((claim) => claim.online)).toEqual([false, true]);
    expect(second.lobbyRevision).not.toBe(first.lobbyRevision);
    const back = inbox(second.lobbyRevision);
    await house.elapse(1_000);
    poll(ana);
    const third = await back;
    expect(third.lobby.claims.map((claim) => claim.online)).toEqual([true, true]);
    expect(third.lobbyRevision).toBe(first.lobbyRevision);
  });

  it("sleeps on while everybody keeps giving signs", async () => {
    const { lobbyRevision } = await inbox();
    let woken = false;
    const read = inbox(lobbyRevision).then(() => {
      woken = true;
    });
    for (let turn = 0; turn < 12; turn += 1) {
      await pass(4_000);
      poll(ana);
      poll(bob);
      expect(woken).toBe(false);
    }
    await house.elapse(2_000);
    await read;
  });
});

it("costs no write a poll: signs are notes, of lobby reads as of waiting ones", async () => {
  saves = 0;
  const read = waiting(ana);
  for (let second = 0; second < 48; second += 1) {
    await pass(1_000);
    await house.ask(`/tables/${table.id}/lobby`, { headers: bearer(bob) });
  }
  expect(await online()).toEqual([true, true]);
  expect(saves).toBe(0);
  await house.elapse(2_000);
  await read;
});
