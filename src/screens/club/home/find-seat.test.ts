import { expect, test } from "vitest";
import { createClient } from "@/client/client";
import { tableCode } from "../../tv/model/address";
import { lobbyOf, TABLE_ID } from "../../tv/testing/tables";
import { findSeat } from "./find-seat";

const over = (answer: () => Response) => {
  const asked: string[] = [];
  const client = createClient({
    baseUrl: "http://home.test",
    fetch: async (input) => {
      asked.push(new URL(String(input)).pathname);
      return answer();
    },
  });
  return { client, asked };
};
const lobby = (...args: Parameters<typeof lobbyOf>) => over(() => Response.json(lobbyOf(...args)));
const CODE = tableCode(TABLE_ID);

test("a code leads to the lowest free chair", async () => {
  const { client, asked } = lobby([
    { seat: 0, name: "Ana" },
    { seat: 2, name: "Bo" },
  ]);
  expect(await findSeat(client, CODE.toLowerCase())).toEqual({
    kind: "go",
    path: `/room/${TABLE_ID}?seat=1`,
  });
  expect(asked).toEqual([`/tables/${TABLE_ID}/lobby`]);
});

test("a chair whose holder gives no sign is free", async () => {
  const { client } = lobby([{ seat: 0, name: "Ana", fresh: false }]);
  expect(await findSeat(client, CODE)).toMatchObject({ path: `/room/${TABLE_ID}?seat=0` });
});

test("a full table leads to its first chair, whose prompt says so", async () => {
  const { client } = lobby([0, 1, 2, 3, 4, 5].map((seat) => ({ seat, name: `Guest ${seat}` })));
  expect(await findSeat(client, CODE)).toMatchObject({ path: `/room/${TABLE_ID}?seat=0` });
});

test("what is no code is not asked for", async () => {
  const { client, asked } = lobby([]);
  expect(await findSeat(client, "hello")).toEqual({ kind: "wrong" });
  expect(asked).toEqual([]);
});

test("an unknown table, a closed one and a silent server are told apart", async () => {
  const error = (status: number) => () =>
    Response.json({ status, code: "x", message: "", docs: "", request_id: "" }, { status });
  expect(await findSeat(over(error(404)).client, CODE)).toEqual({ kind: "unknown" });
  expect(await findSeat(over(error(503)).client, CODE)).toEqual({ kind: "network" });
  const closed = lobby([], { closed_at: "2026-11-21T20:00:00.000Z" });
  expect(await findSeat(closed.client, CODE)).toEqual({ kind: "closed" });
});
