import { ok } from "@/lib/result";
import { submitAction } from "@/services/action/submit";
import { respondBuyin } from "@/services/buyin/respond";
import { sayWord } from "@/services/seat/say";
import { readState } from "@/services/state/read";
import { type Handlers, tokenOf } from "../incoming";
import { json } from "../reply";
import { asReader } from "./as-agent";

export const playHandlers: Pick<Handlers, "getState" | "submitAction" | "buyinResponse" | "sayWord"> = {
  async getState(incoming) {
    const { ctx, query, address, signal } = incoming;
    const { tableId, seatIndex = null, sinceVersion = null, wait = 0, until = "change" } = query;
    const moved = query.moved === undefined ? null : query.moved === "true";
    const ask = { tableId, seatIndex, sinceVersion, wait, until, moved, address, signal };
    const answer = await asReader(incoming, (token) => readState({ ctx, input: { ...ask, token } }));
    if (!answer.ok) return answer;
    return answer.value.kind === "unchanged"
      ? ok({ kind: "empty", status: 204 })
      : ok({ kind: "bytes", status: 200, bytes: answer.value.bytes });
  },
  async submitAction(incoming) {
    const { ctx, body, address, signal } = incoming;
    const heard = await submitAction({ ctx, input: { body, token: tokenOf(incoming), address, signal } });
    return heard.ok ? ok(json(200, heard.value)) : heard;
  },
  async buyinResponse(incoming) {
    const { ctx, params, body } = incoming;
    const choice = await respondBuyin({ ctx, input: { id: params.id, body, token: tokenOf(incoming) } });
    return choice.ok ? ok(json(200, choice.value)) : choice;
  },
  async sayWord(incoming) {
    const { ctx, params, body } = incoming;
    const said = await sayWord({ ctx, input: { id: params.id, body, token: tokenOf(incoming) } });
    return said.ok ? ok(json(202, said.value)) : said;
  },
};
