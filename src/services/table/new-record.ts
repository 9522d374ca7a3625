import type { Mode, TableId } from "@/contract/ids";
import type { HostPart, TableRecord, TableRowPart } from "@/store/ports";
import type { Ctx } from "../ctx";
import { TABLE_LIFE_MS } from "../times";

export interface NewTable {
  readonly mode: Mode;
  readonly seats: number;
  readonly creator: string | null;
  readonly settings: TableRowPart["settings"];
  readonly sandbox?: TableRowPart["sandbox"];
  /** Of the host that opens it for itself; null: whoever publishes first (decision 16). */
  readonly hostHash: string | null;
}

/** A table that nobody sits at yet. */
export function newTableRecord(ctx: Ctx, { hostHash, sandbox, ...table }: NewTable): TableRecord {
  const now = ctx.clock.now();
  const host: HostPart = {
    epoch: hostHash === null ? 0 : 1,
    tokenHash: hostHash,
    formerHashes: [],
    updatedAt: now,
    adoptionHash: null,
  };
  return {
    id: ctx.random.id20() as TableId,
    row: {
      ...table,
      createdAt: now,
      expiresAt: now + TABLE_LIFE_MS,
      closedAt: null,
      ...(sandbox === undefined ? {} : { sandbox }),
    },
    lobby: { revision: 0, claims: [], former: [], startedAt: null },
    host,
    inbox: { nextId: 1, entries: [], acts: [] },
    published: null,
    chat: [],
  };
}
