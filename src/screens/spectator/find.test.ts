import { expect, test } from "vitest";
import { good, openHouse, pairAgent } from "@/faces/native/testing/house";
import { findOwner, findTable } from "./find";

const ALIVE = new AbortController().signal;

test("a watched table says its kind, its chairs and whose agent opened it", async () => {
  const house = openHouse();
  const room = good(await house.client.mintRoom({ body: { seats: 4 } }));
  expect(await findTable(house.client, room.table_id, ALIVE)).toEqual({
    kind: "table",
    sitting: { mode: "room", seats: 4, crew: null, owner: null, tableId: room.table_id, watching: true },
  });
  const agent = await pairAgent(house, { handle: "northwind" });
  const demo = good(await house.client.createTable({ body: { mode: "demo", seats: 9 }, token: agent.token }));
  expect(await findTable(house.client, demo.table_id, ALIVE)).toMatchObject({
    sitting: { mode: "demo", seats: 9, owner: { handle: "northwind" } },
  });
});

test("a table that is gone is told from a server that does not answer", async () => {
  const house = openHouse();
  const { table_id: id } = good(await house.client.mintRoom({ body: { seats: 2 } }));
  const nowhere = "00000000000000000000" as typeof id;
  expect(await findTable(house.client, nowhere, ALIVE)).toEqual({ kind: "not_found" });
  await house.elapse(25 * 3_600_000);
  expect(await findTable(house.client, id, ALIVE)).toEqual({ kind: "expired" });
  const answering = (status: number) => ({
    ...house.client,
    getTable: async () => ({ ok: false as const, status, error: { code: "x", message: "x" } }),
  });
  expect(await findTable(answering(503), id, ALIVE)).toEqual({ kind: "server" });
  expect(await findTable(answering(0), id, ALIVE)).toEqual({ kind: "network" });
});

test("a badge is worth no error", async () => {
  const house = openHouse();
  const failing = {
    listClubs: async () => ({ ok: false as const, status: 500, error: { code: "x", message: "x" } }),
  };
  expect(await findOwner(failing, "northwind", ALIVE)).toBeNull();
  expect(await findOwner(house.client, undefined, ALIVE)).toBeNull();
  expect(await findOwner(house.client, "nobody-is-called-this", ALIVE)).toBeNull();
});
