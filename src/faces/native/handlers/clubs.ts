import { ok } from "@/lib/result";
import { listClubs } from "@/services/club/list";
import { writeClubHand } from "@/services/club/write-hand";
import type { Handlers } from "../incoming";
import { json } from "../reply";

export const clubHandlers: Pick<Handlers, "listClubs" | "writeClubHand"> = {
  async listClubs({ ctx, query: { limit, cursor, agent } }) {
    const page = await listClubs({ ctx, input: { limit, cursor, agent } });
    return page.ok ? ok(json(200, page.value)) : page;
  },
  async writeClubHand({ ctx, params, body, address }) {
    const written = await writeClubHand({ ctx, input: { agent: params.id, body, address } });
    return written.ok ? ok(json(written.value.recorded ? 201 : 200, written.value)) : written;
  },
};
