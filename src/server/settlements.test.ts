import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { SettlementCreated, SettlementRow } from "@/contract/settlements";
import { handInput } from "@/services/testing/records";
import { openHouse, posted } from "./testing/house";

const ORIGIN = "http://poker.test";

it("keeps a bill through a restart, with its marks and its players' tokens, and no token on the disk (decisions 15 and 25)", async () => {
  const first = await openHouse();
  const ask = async <T>(path: string, body: unknown) =>
    (await (await first.house.fetch(posted(`${ORIGIN}${path}`, body))).json()) as T;
  const table = await ask<{ table_id: string; host_token: string }>("/tables/tv", { host: true });
  const at = `/tables/${table.table_id}`;
  await ask(`${at}/hands`, { ...handInput(), host_token: table.host_token });
  const create_key = "a-key-that-nobody-guesses";
  const bill = await ask<SettlementCreated>(`${at}/settlements`, {
    host_token: table.host_token,
    create_key,
  });
  expect(bill.entries).toHaveLength(2);
  const line = (place: number) =>
    `/settlements/${bill.settlement_id}/entries/${bill.entries[place]?.entry_id}/paid`;
  const marked = await ask<SettlementRow>(line(0), { edit_token: bill.edit_token, paid_via: "cash" });
  await first.house.close();

  const files = readdirSync(first.dataDir, { recursive: true, withFileTypes: true }).filter((it) =>
    it.isFile(),
  );
  const bytes = files.map((file) => readFileSync(join(file.parentPath, file.name), "latin1")).join("");
  expect(bytes).toContain(bill.settlement_id);
  for (const token of [bill.edit_token, ...Object.values(bill.player_tokens), table.host_token, create_key])
    expect(bytes.includes(token)).toBe(false);

  const second = await openHouse({}, first.dataDir);
  const read = async (path: string) =>
    (await (await second.house.fetch(new Request(`${ORIGIN}${path}`))).json()) as SettlementRow;
  expect(await read(`/settlements/${bill.settlement_id}`)).toEqual(marked);
  const debtor = bill.entries[1]?.debtor_name ?? "";
  const body = { player_name: debtor, player_token: bill.player_tokens[debtor] };
  const paid = await second.house.fetch(posted(`${ORIGIN}${line(1)}`, body));
  expect(paid.status).toBe(200);
  expect((await read(`/settlements/${bill.settlement_id}`)).closed_at).not.toBeNull();
  await second.end();
});

it("a thousand marks, discards and creations at once leave one truth on the disk", async () => {
  const { house, end } = await openHouse();
  const ask = async (path: string, body: unknown, method = "POST") => {
    const request = posted(`${ORIGIN}${path}`, body);
    return house.fetch(method === "POST" ? request : new Request(request, { method }));
  };
  const table = (await (await ask("/tables/tv", { host: true })).json()) as Record<string, string>;
  const at = `/tables/${table["table_id"]}`;
  await ask(`${at}/hands`, { ...handInput(), host_token: table["host_token"] });
  const cut = async (turn: number) => {
    const create_key = `one-of-four-keys-${turn % 4}`;
    const answer = await ask(`${at}/settlements`, { host_token: table["host_token"], create_key });
    return { status: answer.status, made: (await answer.json()) as SettlementCreated };
  };
  const first = (await cut(0)).made;
  const made = new Map([[String(first.settlement_id), first]]);
  const statuses = await Promise.all(
    Array.from({ length: 1000 }, async (_, turn) => {
      const bill = [...made.values()][turn % made.size] ?? first;
      const body = { edit_token: bill.edit_token };
      if (turn % 3 === 0) {
        const cutting = await cut(turn);
        if (cutting.status === 201) made.set(cutting.made.settlement_id, cutting.made);
        return cutting.status;
      }
      const sheet = `/settlements/${bill.settlement_id}`;
      if (turn % 3 === 1) return (await ask(sheet, body, "DELETE")).status;
      const line = bill.entries[turn % 2]?.entry_id;
      return (await ask(`${sheet}/entries/${line}/paid`, body)).status;
    }),
  );
  expect(statuses.filter((status) => ![200, 201, 204, 404, 409, 429].includes(status))).toEqual([]);
  const left = await Promise.all(
    [...made.keys()].map((id) => house.fetch(new Request(`${ORIGIN}/settlements/${id}`))),
  );
  const rows = await Promise.all(
    left.filter(({ status }) => status === 200).map(async (it) => (await it.json()) as SettlementRow),
  );
  const open = rows.filter(({ closed_at }) => closed_at === null);
  expect(open.length).toBeLessThanOrEqual(1);
  for (const { entries } of rows)
    for (const { payments, paid_at, open_unit } of entries)
      expect([payments.length, open_unit === 0]).toEqual(paid_at === null ? [0, false] : [1, true]);
  // Each bill that is gone was discarded once, and none that somebody paid on.
  expect(statuses.filter((status) => status === 204)).toHaveLength(made.size - rows.length);
  expect(statuses.filter((status) => status === 200)).toHaveLength(
    rows.flatMap(({ entries }) => entries.filter(({ paid_at }) => paid_at !== null)).length,
  );
  await end();
});
