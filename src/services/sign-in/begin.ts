import { hashOf } from "@/auth/secrets";
import type { Ctx } from "../ctx";
import { findByCode, isOver } from "../pairing/find";
import { PAIRING_LIFE_MS } from "../times";
import { browserOf, markBrowser, ownPath, pairPage, roundOf, type Way } from "./way";

export interface BeginSignIn {
  readonly pairCode?: string | undefined;
  readonly next?: string | undefined;
  /** The `Cookie` header. */
  readonly cookie: string | null;
  /** Where the browser says that it comes from; null where it says nothing. */
  readonly site: string | null;
  readonly origin: string;
  /** Whom to count it against. */
  readonly address: string;
}

/** The way to X, remembered for ten minutes and for this browser alone. */
export async function beginSignIn({ ctx, input }: { ctx: Ctx; input: BeginSignIn }): Promise<Way> {
  const { origin, address, pairCode } = input;
  const next = ownPath(input.next);
  const about = { ...(pairCode === undefined ? {} : { code: pairCode }), next };
  const { x } = ctx;
  if (x === null) return pairPage({ ...about, problem: "not_configured" });
  let code: string | null = null;
  if (pairCode !== undefined) {
    // A link from elsewhere lets nobody in: the operator first sees who asks, and clicks (RFC 8628, 5.4).
    if (input.site !== null && input.site !== "same-origin") return pairPage(about);
    const found = await findByCode(ctx, pairCode, address);
    if (!found.ok || found.value.status !== "pending" || isOver(found.value, ctx.clock.now()))
      return pairPage(about);
    code = found.value.code;
  }
  if ((await ctx.limits.take("signIn", address)) !== null) return pairPage({ ...about, problem: "busy" });
  const state = ctx.random.token();
  const browser = browserOf(input.cookie, origin) ?? ctx.random.token();
  await ctx.signIns.insert({
    stateHash: hashOf(state),
    browserHash: hashOf(browser),
    pairCode: code,
    next,
    expiresAt: ctx.clock.now() + PAIRING_LIFE_MS,
    usedAt: null,
  });
  const location = await x.authorizeUrl(roundOf(ctx, x, state, origin));
  return { location, cookies: [markBrowser(browser, origin)] };
}
