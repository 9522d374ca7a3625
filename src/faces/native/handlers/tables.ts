import { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import { claimSeat } from "@/services/lobby/claim";
import { readLobby } from "@/services/lobby/read";
import { startGame } from "@/services/lobby/start";
import { mintRoom } from "@/services/table/mint-room";
import { mintTv } from "@/services/table/mint-tv";
import { openSandbox } from "@/services/table/open-sandbox";
import { readMode, readTable } from "@/services/table/read";
import { type Handlers, tokenOf } from "../incoming";
import { json } from "../reply";
import { asReader } from "./as-agent";

export const tableHandlers: Pick<
  Handlers,
  "mintTv" | "mintRoom" | "openSandbox" | "getTable" | "getLobby" | "claimSeat" | "startGame" | "openRoom"
> = {
  async mintTv({ ctx, body, address, origin }) {
    const minted = await mintTv({ ctx, input: { body, address, origin } });
    return minted.ok ? ok(json(201, minted.value)) : minted;
  },
  async mintRoom({ ctx, body, address, origin }) {
    const row = await mintRoom({ ctx, input: { body, address, origin } });
    return row.ok ? ok(json(201, row.value)) : row;
  },
  async openSandbox({ ctx, body, bearer, address, origin }) {
    const opened = await openSandbox({ ctx, input: { body, bearer, address, origin } });
    return opened.ok ? ok(json(201, opened.value)) : opened;
  },
  async getTable({ ctx, params, origin }) {
    const row = await readTable({ ctx, input: { id: params.id, origin } });
    return row.ok ? ok(json(200, row.value)) : row;
  },
  async getLobby(incoming) {
    const { ctx, params } = incoming;
    const lobby = await asReader(incoming, (token) => readLobby({ ctx, input: { id: params.id, token } }));
    return lobby.ok ? ok(json(200, lobby.value)) : lobby;
  },
  async claimSeat({ ctx, params, body, claimToken: token, bearer, address }) {
    const claim = await claimSeat({ ctx, input: { id: params.id, body, token, bearer, address } });
    return claim.ok ? ok(json(200, claim.value)) : claim;
  },
  async startGame(incoming) {
    const { ctx, params, address } = incoming;
    const input = { id: params.id, token: tokenOf(incoming), address };
    const started = await startGame({ ctx, input });
    return started.ok ? ok(json(200, started.value)) : started;
  },
  async openRoom({ ctx, params, query }) {
    const id = TableId.safeParse(params.id);
    const mode = id.success ? await readMode({ ctx, input: { id: id.data } }) : null;
    const where = new URLSearchParams(
      mode?.ok ? { mode: mode.value, tableId: params.id } : { error: "table_not_found", tableId: params.id },
    );
    // A seat that no table has is still a guest's wish to sit: the page says so, and offers the free ones.
    if (mode?.ok && query.seat !== undefined)
      where.set("seat", /^[0-8]$/.test(query.seat) ? query.seat : "none");
    return ok({ kind: "redirect", location: `/?${where}` });
  },
};
