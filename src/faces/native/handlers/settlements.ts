import type { ShownTokens } from "@/auth/settlement-gate";
import { ok } from "@/lib/result";
import { asAgent } from "@/services/agent/gate";
import type { Outcome } from "@/services/failure";
import { createSettlement } from "@/services/settlement/create";
import { discardSettlement } from "@/services/settlement/discard";
import { listSettlements } from "@/services/settlement/list";
import { confirmReceived, markPaid, unmarkPaid } from "@/services/settlement/pay";
import { writeAddresses, writeNote } from "@/services/settlement/pay-to";
import { readPlayerTokens, readSettlement } from "@/services/settlement/read";
import type { Handlers } from "../incoming";
import { json, type Reply } from "../reply";

interface Credentials {
  readonly edit_token?: string | undefined;
  readonly player_name?: string | undefined;
  readonly player_token?: string | undefined;
}

/** Body before query; the header before neither. */
function shownIn(bearer: string | null, query: Credentials, body: Credentials = {}): ShownTokens {
  return {
    edit: body.edit_token ?? query.edit_token ?? null,
    player: body.player_token ?? query.player_token ?? null,
    name: body.player_name ?? query.player_name ?? null,
    bearer,
  };
}

const done = (outcome: Outcome<unknown>): Outcome<Reply> =>
  outcome.ok ? ok(json(200, outcome.value)) : outcome;

export const settlementHandlers: Pick<
  Handlers,
  | "createSettlement"
  | "getSettlement"
  | "discardSettlement"
  | "getPlayerTokens"
  | "markPaid"
  | "unmarkPaid"
  | "confirmReceived"
  | "putCreditorNote"
  | "deleteCreditorNote"
  | "putCreditorAddresses"
  | "deleteCreditorAddresses"
  | "listOwnSettlements"
> = {
  async createSettlement({ ctx, params, body, claimToken, bearer, origin }) {
    const shown = { claim: claimToken, host: body.host_token ?? null, bearer };
    const cut = await createSettlement({ ctx, input: { id: params.id, body, shown, origin } });
    if (!cut.ok) return cut;
    const { value } = cut;
    return ok(value.kind === "created" ? json(201, value.settlement) : json(200, value.preview));
  },
  async getSettlement({ ctx, params, origin }) {
    return done(await readSettlement({ ctx, input: { id: params.id, origin } }));
  },
  async discardSettlement({ ctx, params, query, body, bearer, origin }) {
    const input = { id: params.id, shown: shownIn(bearer, query, body), origin };
    const gone = await discardSettlement({ ctx, input });
    return gone.ok ? ok({ kind: "empty", status: 204 }) : gone;
  },
  async getPlayerTokens({ ctx, params, query, bearer, origin }) {
    return done(
      await readPlayerTokens({ ctx, input: { id: params.id, shown: shownIn(bearer, query), origin } }),
    );
  },
  async markPaid({ ctx, params, query, body, bearer, origin }) {
    const at = { id: params.id, entry: params.entryId, shown: shownIn(bearer, query, body), origin };
    const {
      paid_via: via = null,
      paid_ref: ref = null,
      amount_unit: amount = null,
      payment_key: key = null,
    } = body;
    return done(await markPaid({ ctx, input: { ...at, via, ref, amount, key } }));
  },
  async unmarkPaid({ ctx, params, query, body, bearer, origin }) {
    const at = { id: params.id, entry: params.entryId, shown: shownIn(bearer, query, body), origin };
    return done(await unmarkPaid({ ctx, input: { ...at, payment: body.payment_id ?? null } }));
  },
  async confirmReceived({ ctx, params, query, body, bearer, origin }) {
    const at = { id: params.id, entry: params.entryId, shown: shownIn(bearer, query, body), origin };
    return done(await confirmReceived({ ctx, input: at }));
  },
  async putCreditorNote({ ctx, params, query, body, bearer, origin }) {
    const at = { id: params.id, name: params.name, shown: shownIn(bearer, query, body), origin };
    return done(await writeNote({ ctx, input: { ...at, note: body.note } }));
  },
  async deleteCreditorNote({ ctx, params, query, body, bearer, origin }) {
    const at = { id: params.id, name: params.name, shown: shownIn(bearer, query, body), origin };
    return done(await writeNote({ ctx, input: { ...at, note: null } }));
  },
  async putCreditorAddresses({ ctx, params, query, body, bearer, origin }) {
    const at = { id: params.id, name: params.name, shown: shownIn(bearer, query, body), origin };
    return done(await writeAddresses({ ctx, input: { ...at, addresses: body.addresses } }));
  },
  async deleteCreditorAddresses({ ctx, params, query, body, bearer, origin }) {
    const at = { id: params.id, name: params.name, shown: shownIn(bearer, query, body), origin };
    return done(await writeAddresses({ ctx, input: { ...at, addresses: null } }));
  },
  async listOwnSettlements({ ctx, query, bearer, origin }) {
    const actor = await asAgent(ctx, bearer);
    if (!actor.ok) return actor;
    return done(await listSettlements({ ctx, input: { actor: actor.value, ...query, origin } }));
  },
};
