import type { Client } from "@/client/client";
import type { SettlementId } from "@/contract/settlements";
import type { Answer } from "../../phone/api";
import { answerOf } from "../../phone/device/table-api";
import type { SettleApi, Who } from "../api";

/** A call that nobody answers in this time is given up (milliseconds). */
const LIMIT_MS = 8000;

/** The calls of one bill over the typed client, with the key of the page's own link. */
export function createSettleApi(client: Client, id: SettlementId, token: string | null): SettleApi {
  const params = { id };
  const own = () => ({ ...(token === null ? {} : { token }), signal: AbortSignal.timeout(LIMIT_MS) });
  return {
    read: async (signal) => answerOf(await client.getSettlement({ params, signal })),
    who: async () => whoOf(await client.getPlayerTokens({ params, ...own() })),
    pay: async (entryId, { via, ref, amount, key }) =>
      answerOf(
        await client.markPaid({
          params: { id, entryId },
          body: {
            paid_via: via,
            payment_key: key,
            ...(ref === null ? {} : { paid_ref: ref }),
            ...(amount === null ? {} : { amount_unit: amount }),
          },
          ...own(),
        }),
      ),
    undo: async (entryId, payment_id) =>
      answerOf(await client.unmarkPaid({ params: { id, entryId }, body: { payment_id }, ...own() })),
    confirm: async (entryId) => answerOf(await client.confirmReceived({ params: { id, entryId }, ...own() })),
    note: async (name, note) =>
      answerOf(
        note === null
          ? await client.deleteCreditorNote({ params: { id, name }, ...own() })
          : await client.putCreditorNote({ params: { id, name }, body: { note }, ...own() }),
      ),
    addresses: async (name, list) =>
      answerOf(
        await client.putCreditorAddresses({
          params: { id, name },
          body: { addresses: list.map((each) => ({ ...each })) },
          ...own(),
        }),
      ),
    discard: async () => answerOf(await client.discardSettlement({ params, ...own() })),
  };
}

/** Only the edit token is shown everybody's; a player's token is refused, and told whose it is. */
function whoOf(answer: Awaited<ReturnType<Client["getPlayerTokens"]>>): Answer<Who> {
  const { status } = answer;
  if (answer.ok) return { ok: true, status, data: { kind: "master", links: answer.data.player_share_urls } };
  const { code, player_name: name } = answer.error;
  if (code === "edit_token_only" && typeof name === "string")
    return { ok: true, status, data: { kind: "player", name } };
  if (status === 401 || status === 403 || status === 400)
    return { ok: true, status, data: { kind: "nobody" } };
  return answerOf(answer);
}
