import { ok } from "@/lib/result";
import { asAgent } from "@/services/agent/gate";
import { revokeBearer } from "@/services/bearer/revoke";
import { completePairing } from "@/services/pairing/complete";
import { readPairing, refusePairing } from "@/services/pairing/read";
import { startPairing } from "@/services/pairing/start";
import { verifyPairing } from "@/services/pairing/verify";
import { beginSignIn } from "@/services/sign-in/begin";
import { finishSignIn } from "@/services/sign-in/finish";
import type { Handlers } from "../incoming";
import { json } from "../reply";

export const pairingHandlers: Pick<
  Handlers,
  | "startPairing"
  | "completePairing"
  | "readPairing"
  | "refusePairing"
  | "verifyPairing"
  | "revokeBearer"
  | "signIn"
  | "finishSignIn"
> = {
  async startPairing({ ctx, body, address, origin }) {
    const started = await startPairing({ ctx, input: { body, address, origin } });
    return started.ok ? ok(json(201, started.value)) : started;
  },
  async completePairing({ ctx, body, address }) {
    const completed = await completePairing({ ctx, input: { body, address } });
    if (!completed.ok) return completed;
    return ok(completed.value === null ? json(202, { status: "pending" }) : json(200, completed.value));
  },
  async readPairing({ ctx, params, address }) {
    const pairing = await readPairing({ ctx, input: { code: params.code, address } });
    return pairing.ok ? ok(json(200, pairing.value)) : pairing;
  },
  async refusePairing({ ctx, body, address }) {
    const refused = await refusePairing({ ctx, input: { code: body.pair_code, address } });
    return refused.ok ? ok(json(200, refused.value)) : refused;
  },
  async verifyPairing({ ctx, body, address }) {
    const input = { code: body.pair_code, name: body.name, address };
    const verified = await verifyPairing({ ctx, input });
    return verified.ok ? ok(json(200, verified.value)) : verified;
  },
  async revokeBearer({ ctx, bearer }) {
    const actor = await asAgent(ctx, bearer);
    if (!actor.ok) return actor;
    const revoked = await revokeBearer({ ctx, input: { actor: actor.value } });
    return revoked.ok ? ok({ kind: "empty", status: 204 }) : revoked;
  },
  async signIn({ ctx, query, cookie, site, origin, address }) {
    const { pair_code: pairCode, next } = query;
    const way = await beginSignIn({ ctx, input: { pairCode, next, cookie, site, origin, address } });
    return ok({ kind: "redirect", ...way });
  },
  async finishSignIn({ ctx, query, cookie, origin }) {
    const way = await finishSignIn({ ctx, input: { ...query, cookie, origin } });
    return ok({ kind: "redirect", ...way });
  },
};
