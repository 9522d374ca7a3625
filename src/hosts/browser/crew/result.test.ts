import { expect, test } from "vitest";
import type { PublicTable } from "@/contract/state";
import { drive } from "@/table/testing/drive";
import { createMemoryHouse } from "@/table/testing/memory-house";
import { winnerOf } from "./result";

async function aTable(): Promise<PublicTable> {
  const house = createMemoryHouse({ seats: 2, mode: "challenge" });
  house.claim(0, "Human");
  house.claim(1, "Gale", true);
  house.signalStart();
  const game = drive(house);
  await game.playUntil((table) => table.pendingAction !== null);
  const table = game.table();
  await game.stop();
  return table;
}

const survivor = (seatIndex: number): Partial<PublicTable> => ({
  phase: "ended",
  standings: [{ seatIndex, name: "", chips: 4_000 }],
});

test("the last survivor wins a challenge: the human at the first chair, or one of the crew", async () => {
  const table = await aTable();
  expect(winnerOf({ ...table, ...survivor(0) })).toBe("human");
  expect(winnerOf({ ...table, ...survivor(1) })).toBe("agent");
});

test("nobody has won before the end, or anywhere but in a challenge", async () => {
  const table = await aTable();
  expect(winnerOf(table)).toBeNull();
  expect(winnerOf({ ...table, phase: "ended", standings: [] })).toBeNull();
  for (const mode of ["demo", "room", "tv"] as const)
    expect(winnerOf({ ...table, ...survivor(0), mode })).toBeNull();
});
