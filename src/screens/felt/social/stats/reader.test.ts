import { expect, test } from "vitest";
import type { HandRow } from "@/contract/hands";
import { handOf } from "../testing/hands";
import { createHandsReader } from "./reader";

/** A server with these closed hands, in pages of two. */
function server(count: number) {
  const house = { count, asked: [] as (string | null)[], down: false };
  const all = (): HandRow[] => Array.from({ length: house.count }, (_, at) => handOf(house.count - at));
  return {
    house,
    api: {
      hands: async (cursor: string | null) => {
        house.asked.push(cursor);
        if (house.down) return { ok: false as const, status: 0, error: { code: "network", message: "" } };
        const from = Number(cursor ?? 0);
        const next_cursor = from + 2 < house.count ? String(from + 2) : null;
        return { ok: true as const, status: 200, data: { hands: all().slice(from, from + 2), next_cursor } };
      },
    },
  };
}

const indexes = (reader: ReturnType<typeof createHandsReader>) =>
  reader.getState().hands.map(({ hand_index }) => hand_index);

test("reads every page at first, and later only what is new", async () => {
  const { api, house } = server(5);
  const reader = createHandsReader(api);
  await reader.refresh();
  expect(indexes(reader)).toEqual([5, 4, 3, 2, 1]);
  expect(house.asked).toEqual([null, "2", "4"]);
  house.count = 6;
  house.asked = [];
  await reader.refresh();
  expect(indexes(reader)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(house.asked).toEqual([null]);
});

test("two who ask at once ask once", async () => {
  const { api, house } = server(1);
  const reader = createHandsReader(api);
  await Promise.all([reader.refresh(), reader.refresh()]);
  expect(house.asked).toHaveLength(1);
});

test("keeps what it knows while the server is silent, and says so", async () => {
  const { api, house } = server(2);
  const reader = createHandsReader(api);
  expect(reader.getState().status).toBe("unread");
  await reader.refresh();
  house.down = true;
  await reader.refresh();
  expect(reader.getState().status).toBe("failed");
  expect(indexes(reader)).toEqual([2, 1]);
  house.down = false;
  await reader.refresh();
  expect(reader.getState().status).toBe("ready");
});
