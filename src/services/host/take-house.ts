import { hashOf } from "@/auth/secrets";
import type { HostToken, TableId } from "@/contract/ids";
import type { FullStateOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { readFullState } from "../state/read-full";

/** Earlier epochs are remembered up to this many: one server follows another here. */
const FORMER_KEPT = 8;

export interface HouseHosting extends FullStateOutput {
  readonly token: HostToken;
  readonly row: TableRecord["row"];
}

/**
 * Takes a sandbox's hosting for this server, under a new epoch, and reads where its last host stopped. No face offers it: a table of
 * people is never taken from them.
 */
export async function takeHouse({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: TableId };
}): Promise<Outcome<HouseHosting>> {
  const token = ctx.random.token() as HostToken;
  const taken = await change(ctx, input.id, (record) =>
    applyTakeHouse(record, hashOf(token), ctx.clock.now()),
  );
  if (!taken.ok) return taken;
  const full = await readFullState({ ctx, input: { tableId: input.id, token } });
  return full.ok ? ok({ ...full.value, token, row: taken.value }) : full;
}

/** The taking as a change of the table. Pure. */
export function applyTakeHouse(
  record: TableRecord,
  tokenHash: string,
  now: number,
): Changed<TableRecord["row"]> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  const { row, host } = record;
  if (row.sandbox === undefined) return unchanged(record, fail("host_taken"));
  const former = host.tokenHash === null ? [] : [host.tokenHash];
  const formerHashes = [...host.formerHashes, ...former].slice(-FORMER_KEPT);
  const next = { epoch: host.epoch + 1, tokenHash, formerHashes, updatedAt: now, adoptionHash: null };
  return { next: { ...record, host: { ...host, ...next } }, result: ok(row) };
}
