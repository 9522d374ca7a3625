import { ok } from "@/lib/result";
import { writeResult } from "@/services/club/result";
import { closeTable } from "@/services/table/close";
import { createTable } from "@/services/table/create";
import { listTables } from "@/services/table/list";
import type { Handlers } from "../incoming";
import { json } from "../reply";
import { asTheAgent } from "./as-agent";

export const ownedTableHandlers: Pick<Handlers, "createTable" | "listTables" | "closeTable" | "writeResult"> =
  {
    createTable: (incoming) =>
      asTheAgent(
        incoming,
        (actor) => {
          const { ctx, body, origin } = incoming;
          return createTable({ ctx, input: { actor, body, origin } });
        },
        (table) => json(201, table),
      ),
    listTables: (incoming) =>
      asTheAgent(incoming, (actor) => {
        const { ctx, query, origin } = incoming;
        const { limit, cursor } = query;
        return listTables({ ctx, input: { actor, limit, cursor, origin } });
      }),
    closeTable: (incoming) =>
      asTheAgent(
        incoming,
        (actor) => closeTable({ ctx: incoming.ctx, input: { actor, id: incoming.params.id } }),
        () => ({ kind: "empty", status: 204 }),
      ),
    async writeResult({ ctx, params, body }) {
      const written = await writeResult({ ctx, input: { id: params.id, body } });
      return written.ok ? ok(json(written.value.recorded ? 201 : 200, written.value)) : written;
    },
  };
