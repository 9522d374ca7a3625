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
  const bill = await ask<SettlementCreated>(`${at}/settlements`, { host_token: table.host_token });
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
  for (const token of [bill.edit_token, ...Object.values(bill.player_tokens), table.host_token])
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
