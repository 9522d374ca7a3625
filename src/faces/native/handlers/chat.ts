import { ok } from "@/lib/result";
import { postChat } from "@/services/chat/post";
import { readChat } from "@/services/chat/read";
import { type Handlers, tokenOf } from "../incoming";
import { json } from "../reply";

export const chatHandlers: Pick<Handlers, "postChat" | "readChat"> = {
  async postChat(incoming) {
    const { ctx, params, body } = incoming;
    const posted = await postChat({ ctx, input: { id: params.id, body, token: tokenOf(incoming) } });
    return posted.ok ? ok(json(201, posted.value)) : posted;
  },
  async readChat({ ctx, params, query, address, signal }) {
    const { since = 0, wait = 0 } = query;
    const chat = await readChat({ ctx, input: { id: params.id, since, wait, address, signal } });
    return chat.ok ? ok(json(200, chat.value)) : chat;
  },
};
