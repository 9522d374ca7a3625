import { ok } from "@/lib/result";
import { exportHand, exportTable } from "@/services/hand/export";
import { listHands } from "@/services/hand/list";
import { readHand } from "@/services/hand/read";
import { writeHand } from "@/services/hand/write";
import { type Handlers, tokenOf } from "../incoming";
import { json } from "../reply";

export const handHandlers: Pick<
  Handlers,
  "writeHand" | "listHands" | "getHand" | "exportHand" | "exportTable"
> = {
  async writeHand({ ctx, params, body }) {
    const written = await writeHand({ ctx, input: { id: params.id, body } });
    return written.ok ? ok(json(written.value.recorded ? 201 : 200, written.value)) : written;
  },
  async listHands(incoming) {
    const { ctx, params, query } = incoming;
    const { limit, cursor } = query;
    const page = await listHands({
      ctx,
      input: { id: params.id, limit, cursor, token: tokenOf(incoming) },
    });
    return page.ok ? ok(json(200, page.value)) : page;
  },
  async getHand(incoming) {
    const { ctx, params } = incoming;
    const hand = await readHand({ ctx, input: { id: params.id, token: tokenOf(incoming) } });
    return hand.ok ? ok(json(200, hand.value)) : hand;
  },
  async exportHand(incoming) {
    const { ctx, params, query } = incoming;
    const input = { id: params.id, format: query.format, token: tokenOf(incoming) };
    const file = await exportHand({ ctx, input });
    return file.ok ? ok({ kind: "file", ...file.value }) : file;
  },
  async exportTable(incoming) {
    const { ctx, params, query, address } = incoming;
    const input = { id: params.id, format: query.format, token: tokenOf(incoming), address };
    const file = await exportTable({ ctx, input });
    return file.ok ? ok({ kind: "file", ...file.value }) : file;
  },
};
