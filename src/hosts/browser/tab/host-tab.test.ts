import { describe, expect, it } from "vitest";
import { good } from "@/faces/native/testing/house";
import type { HostSnapshot } from "../../host";
import { crewFor } from "../testing/crew";
import { createDevice } from "../testing/device";
import { playOn, seatGuests } from "../testing/host";
import { createTestServer } from "../testing/server";
import { createTestBrowser } from "../testing/tab";

async function opened() {
  const server = createTestServer();
  const table = await server.mint();
  const browser = createTestBrowser(server);
  const tv = browser.open(table);
  await server.pass(500);
  return { server, table, browser, tv };
}

describe("a tab", () => {
  it("hosts, shows what it deals, and keeps its token where a reload finds it", async () => {
    const { server, table, browser, tv } = await opened();
    expect(tv.snapshot().status).toBe("hosting");
    expect(browser.keys.token(table.tableId)).not.toBe(table.hostToken);
    const guests = await seatGuests(server, table.tableId, 2);
    await playOn(server, guests, 3);
    expect(tv.snapshot().table?.handIndex).toBe(1);
    tv.stop();
    const again = browser.open({ tableId: table.tableId, hostToken: null });
    await server.pass(500);
    expect(again.snapshot()).toMatchObject({ status: "hosting", table: tv.snapshot().table });
    again.stop();
  });

  it("gives the same snapshot until something changes, and tells each change once", async () => {
    const { server, tv } = await opened();
    const heard: HostSnapshot[] = [];
    const leave = tv.subscribe((snapshot) => void heard.push(snapshot));
    expect(tv.snapshot()).toBe(tv.snapshot());
    await seatGuests(server, tv.snapshot().lobby?.table_id ?? "", 2);
    await server.pass(100);
    expect(heard.at(-1)).toBe(tv.snapshot());
    expect(new Set(heard).size).toBe(heard.length);
    leave();
    const { length } = heard;
    tv.command({ kind: "pause" });
    await server.settle();
    expect(heard).toHaveLength(length);
    expect(tv.snapshot().table?.phase).toBe("paused");
    tv.stop();
  });

  it("that comes second mirrors the first one, and takes over when that closes", async () => {
    const { server, table, browser, tv } = await opened();
    const guests = await seatGuests(server, table.tableId, 2);
    const second = browser.open({ tableId: table.tableId, hostToken: null });
    await server.pass(1_000);
    expect(second.snapshot()).toMatchObject({ status: "superseded", table: tv.snapshot().table });
    await playOn(server, guests, 2);
    await server.pass(500);
    expect(second.snapshot().table).toEqual(tv.snapshot().table);
    expect(browser.workers).toHaveLength(1);
    const before = second.snapshot().table;
    tv.stop();
    await server.pass(500);
    expect(second.snapshot()).toMatchObject({ status: "hosting", table: before });
    await playOn(server, guests, 1);
    expect(second.snapshot().table?.log.length).toBe((before?.log.length ?? 0) + 1);
    second.stop();
  });

  it("that lost its table to another device mirrors it", async () => {
    const { server, table, browser, tv } = await opened();
    const guests = await seatGuests(server, table.tableId, 2);
    const stolen = browser.keys.token(table.tableId);
    const elsewhere = createTestBrowser(server);
    const other = elsewhere.open({ tableId: table.tableId, hostToken: stolen });
    await server.pass(1_000);
    expect(other.snapshot().status).toBe("hosting");
    expect(tv.snapshot().status).toBe("superseded");
    expect(browser.workers[0]?.terminated).toBe(true);
    await playOn(server, guests, 2);
    await server.pass(500);
    expect(tv.snapshot().table).toEqual(other.snapshot().table);
    expect(tv.snapshot().lobby?.claims).toHaveLength(2);
    other.stop();
    tv.stop();
  });

  it("on another device without a token mirrors, and knows the table's end", async () => {
    const { server, table, tv } = await opened();
    const other = createTestBrowser(server).open({ tableId: table.tableId, hostToken: null });
    await server.pass(1_000);
    expect(other.snapshot()).toMatchObject({ status: "superseded", table: null, lobby: { claims: [] } });
    tv.stop();
    server.clock.advance(25 * 60 * 60 * 1_000);
    await server.pass(40_000);
    expect(other.snapshot().status).toBe("ended");
    other.stop();
  });

  it("shows a broken connection while it mirrors, too", async () => {
    const { server, table, tv } = await opened();
    const other = createTestBrowser(server).open({ tableId: table.tableId, hostToken: null });
    await server.pass(1_000);
    server.wire = "down";
    // The reads under way still hang on; the next sign of life fails.
    await server.pass(13_000);
    expect([tv.snapshot().status, other.snapshot().status]).toEqual(["reconnecting", "reconnecting"]);
    server.wire = "up";
    await server.pass(15_000);
    expect([tv.snapshot().status, other.snapshot().status]).toEqual(["hosting", "superseded"]);
    other.stop();
    tv.stop();
  });

  it("says what is wrong when its worker cannot be loaded", async () => {
    const server = createTestServer();
    const table = await server.mint();
    const browser = createTestBrowser(server);
    browser.breakWorkers("blocked by policy");
    const tv = browser.open(table);
    await server.settle();
    expect(tv.snapshot()).toMatchObject({ status: "crashed", message: "blocked by policy" });
    tv.stop();
  });

  it("is silent once it is stopped, and leaves nothing running", async () => {
    const { server, tv } = await opened();
    const heard: HostSnapshot[] = [];
    tv.subscribe((snapshot) => void heard.push(snapshot));
    tv.stop();
    await server.pass(60_000);
    expect(heard).toEqual([]);
    const { length } = server.calls;
    await server.pass(60_000);
    expect(server.calls).toHaveLength(length);
  });

  it("finds no table where there is none", async () => {
    const server = createTestServer();
    const { tableId } = await server.mint();
    const unknown = tableId.replace(/./g, "f") as typeof tableId;
    const tv = createTestBrowser(server).open({ tableId: unknown, hostToken: null });
    await server.pass(500);
    expect(tv.snapshot().status).toBe("not_found");
    tv.stop();
  });

  it("mirrors without ever seeing a card or a ticket that is not public", async () => {
    const { server, table, tv } = await opened();
    const guests = await seatGuests(server, table.tableId, 2);
    await playOn(server, guests, 1);
    const other = createTestBrowser(server).open({ tableId: table.tableId, hostToken: null });
    await server.pass(1_000);
    const text = JSON.stringify(other.snapshot());
    for (const guest of guests) {
      const query = { tableId: table.tableId, seatIndex: guest.seat };
      const state = good(await server.house.client.getState({ query, token: guest.token }));
      for (const card of state?.seat?.holeCards ?? []) expect(text).not.toContain(`"${card}"`);
      expect(text).not.toContain(guest.token);
    }
    expect(text).not.toContain("turnToken");
    other.stop();
    tv.stop();
  });
});

describe("a second device with the TV's link", () => {
  /** A TV on a device that may sleep, with three guests at play, and another device with the link alone. */
  async function twoScreens() {
    const server = createTestServer();
    const table = await server.mint();
    const device = createDevice(server);
    const tv = createTestBrowser(server, { clock: device.timers, client: device.client }).open(table);
    await server.pass(500);
    const guests = await seatGuests(server, table.tableId, 3);
    await playOn(server, guests, 4);
    const other = createTestBrowser(server).open({ tableId: table.tableId, hostToken: null });
    await server.pass(1_000);
    const epoch = async () => (await server.house.live.read(table.tableId))?.host.epoch;
    return { server, device, tv, guests, other, epoch };
  }

  it("mirrors, takes over when the first has slept too long, and is mirrored by it when it wakes", async () => {
    const { server, device, tv, guests, other, epoch } = await twoScreens();
    const before = tv.snapshot().table;
    expect(other.snapshot()).toMatchObject({ status: "superseded", table: before });
    device.freeze();
    await server.pass(19_000);
    expect(other.snapshot().status).toBe("superseded");
    await server.pass(5_000);
    expect(other.snapshot()).toMatchObject({ status: "hosting", table: before });
    expect(await epoch()).toBe(3);
    await playOn(server, guests, 2);
    device.thaw();
    await server.pass(12_000);
    expect(tv.snapshot()).toMatchObject({ status: "superseded", table: other.snapshot().table });
    other.stop();
    await server.pass(24_000);
    expect(tv.snapshot().status).toBe("hosting");
    expect(await epoch()).toBe(4);
    tv.stop();
  });

  it("takes over in the lobby, too", async () => {
    const server = createTestServer();
    const table = await server.mint();
    const tv = createTestBrowser(server).open(table);
    await server.pass(500);
    const other = createTestBrowser(server).open({ tableId: table.tableId, hostToken: null });
    await server.pass(1_000);
    tv.stop();
    await server.pass(20_000);
    expect(other.snapshot().status).toBe("superseded");
    await server.pass(5_000);
    expect(other.snapshot().status).toBe("hosting");
    other.stop();
  });

  it("takes nothing over while nobody looks at it, and does as soon as somebody does", async () => {
    const { server, tv, device, other } = await twoScreens();
    other.stop();
    const { tableId } = tv.snapshot().table ?? {};
    if (tableId === undefined) throw new Error("no table");
    let seen = false;
    const hidden = createTestBrowser(server, { visible: () => seen }).open({ tableId, hostToken: null });
    await server.pass(1_000);
    device.kill();
    await server.pass(40_000, 1_000);
    expect(hidden.snapshot().status).toBe("superseded");
    seen = true;
    await server.pass(9_000);
    expect(hidden.snapshot().status).toBe("hosting");
    hidden.stop();
  });

  it("leaves a TV alone that was away for a moment", async () => {
    const { server, device, tv, other, epoch } = await twoScreens();
    device.freeze();
    await server.pass(5_000);
    device.thaw();
    await server.pass(30_000);
    expect([tv.snapshot().status, other.snapshot().status]).toEqual(["hosting", "superseded"]);
    expect(await epoch()).toBe(2);
    other.stop();
    tv.stop();
  });

  it("never asks for a crew's table", async () => {
    const { server, tv, device, other, epoch } = await twoScreens();
    other.stop();
    const { tableId } = tv.snapshot().table ?? {};
    if (tableId === undefined) throw new Error("no table");
    const crews = createTestBrowser(server).open({ tableId, hostToken: null, crew: crewFor(6) });
    await server.pass(1_000);
    expect(crews.snapshot().status).toBe("superseded");
    device.kill();
    await server.pass(40_000);
    expect([crews.snapshot().status, await epoch()]).toEqual(["superseded", 2]);
    crews.stop();
  });
});
