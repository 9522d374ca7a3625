import { ok } from "@/lib/result";
import { claimHost } from "@/services/host/claim";
import { takeInbox } from "@/services/inbox/take";
import { publishState } from "@/services/state/publish";
import { readFullState } from "@/services/state/read-full";
import type { Handlers } from "../incoming";
import { json } from "../reply";

export const hostHandlers: Pick<Handlers, "publishState" | "getInbox" | "claimHost" | "getFullState"> = {
  async publishState({ ctx, body }) {
    const published = await publishState({ ctx, input: body });
    return published.ok ? ok(json(200, published.value)) : published;
  },
  async getInbox({ ctx, params, query, bearer: token, signal }) {
    const { after = 0, lobbySince = null, wait = 0 } = query;
    const inbox = await takeInbox({
      ctx,
      input: { id: params.id, token, after, lobbySince, wait, signal },
    });
    return inbox.ok ? ok(json(200, inbox.value)) : inbox;
  },
  async claimHost({ ctx, body }) {
    const claimed = await claimHost({ ctx, input: body });
    return claimed.ok ? ok(json(200, claimed.value)) : claimed;
  },
  async getFullState({ ctx, query, bearer: token }) {
    const full = await readFullState({ ctx, input: { tableId: query.tableId, token } });
    return full.ok ? ok(json(200, full.value)) : full;
  },
};
