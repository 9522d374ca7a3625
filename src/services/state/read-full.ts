import type { TableId } from "@/contract/ids";
import type { FullStateOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import { over } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { asHost } from "../host/gate";

/** The snapshot for the host that took the table over, until it has published itself; nobody else gets it (decision 30). */
export async function readFullState({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly tableId: TableId; readonly token: string | null };
}): Promise<Outcome<FullStateOutput>> {
  const record = await ctx.live.read(input.tableId);
  if (!record) return fail("table_not_found");
  const host = asHost(record, input.token);
  if (!host.ok) return host;
  const gone = over(record, ctx.clock.now());
  if (gone) return gone;
  const { published } = record;
  if (published?.epoch === host.value.epoch) return fail("adoption_over");
  return ok({
    epoch: host.value.epoch,
    version: published?.version ?? 0,
    inboxCursor: published?.inboxCursor ?? 0,
    full: published && Object.keys(published.full).length > 0 ? published.full : null,
    nextHandIndex: (await ctx.hands.lastIndex(record.id)) + 1,
  });
}
