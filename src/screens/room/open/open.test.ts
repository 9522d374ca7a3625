import { expect, test } from "vitest";
import { openHouse } from "@/faces/native/testing/house";
import { openRoom } from "./open";

test("opens a room with so many chairs, and leads to it", async () => {
  const house = openHouse();
  const opened = await openRoom(house.client, 3);
  expect(opened).toMatchObject({ kind: "room" });
  const id = opened.kind === "room" ? opened.path.replace("/room/", "") : "";
  const lobby = await house.ask(`/tables/${id}/lobby`);
  expect(lobby.json).toMatchObject({ mode: "room", seats: 3, claims: [] });
});

test("says how long to wait where too many were opened, and that it failed where nothing is heard", async () => {
  const house = openHouse({ rates: { mintRoom: { points: 1, seconds: 600 } } });
  await openRoom(house.client, 2);
  expect(await openRoom(house.client, 2)).toEqual({ kind: "limited", seconds: 600 });
  const error = { code: "network", message: "nobody answers" };
  const silent = { mintRoom: async () => ({ ok: false as const, status: 0, error }) };
  expect(await openRoom(silent, 2)).toEqual({ kind: "failed" });
});
