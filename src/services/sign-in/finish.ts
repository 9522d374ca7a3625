import { hashOf, sameHash } from "@/auth/secrets";
import type { Person } from "@/auth/session";
import type { XAnswer, XProfile } from "@/auth/x/provider";
import type { SignInRecord } from "@/store/ports-pairing";
import type { Ctx } from "../ctx";
import { cleanName } from "../lobby/names";
import { bindAgent } from "../pairing/bind";
import { isOver } from "../pairing/find";
import { claimAgent } from "./agent";
import { browserOf, pairPage, roundOf, type Way } from "./way";

export interface FinishSignIn {
  readonly state?: string | undefined;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
  /** The `Cookie` header. */
  readonly cookie: string | null;
  readonly origin: string;
}

/** Where somebody goes who signed in for no code and no page. */
const HOME = "/my";

/** Back from X: once, in the browser that began, within ten minutes. Then its person is signed in, and the agent that asked is let in. */
export async function finishSignIn({ ctx, input }: { ctx: Ctx; input: FinishSignIn }): Promise<Way> {
  const { state = "", cookie, origin } = input;
  const { x } = ctx;
  if (x === null) return pairPage({ problem: "not_configured" });
  const begun = await ctx.signIns.get(hashOf(state));
  if (!begun) return pairPage({ problem: "state" });
  const browser = browserOf(cookie, origin);
  // Whoever else got hold of the address learns nothing of the code, and uses nothing up.
  if (browser === null || !sameHash(hashOf(browser), begun.browserHash))
    return pairPage({ problem: "browser" });
  const about = { code: begun.pairCode, next: begun.next };
  const now = ctx.clock.now();
  if (now >= begun.expiresAt) return pairPage({ ...about, problem: "state" });
  if (!(await ctx.signIns.use(begun.stateHash, now))) return onward(begun);

  const answer: XAnswer = { state, code: input.code, error: input.error };
  const profile = await x.profile(roundOf(ctx, x, state, origin), answer);
  if (!profile.ok) {
    ctx.log.warn("x_sign_in", { fault: profile.error });
    return pairPage({ ...about, problem: profile.error });
  }
  const person = personOf(profile.value);
  const cookies = [await ctx.sessions.begin(person, origin)];
  if (begun.pairCode !== null) await letIn(ctx, begun.pairCode, person, profile.value);
  return { ...onward(begun), cookies };
}

/** The page that shows how things stand now: it is the same for who comes back a second time. */
const onward = ({ pairCode, next }: SignInRecord): Way =>
  pairCode === null
    ? { location: next ?? HOME, cookies: [] }
    : pairPage({ code: pairCode, result: "paired" });

/** A pairing that was refused or ran out meanwhile stays what it is, and its page says so. */
async function letIn(ctx: Ctx, code: string, person: Person, { avatarUrl }: XProfile): Promise<void> {
  const pairing = await ctx.pairings.byCode(code);
  if (pairing?.status !== "pending" || isOver(pairing, ctx.clock.now())) return;
  await bindAgent(ctx, code, await claimAgent(ctx, { person, avatarUrl, pairing }));
}

const personOf = ({ id, name, username }: XProfile): Person => ({
  twitterId: id,
  name: cleanName(name, 50) ?? username,
  handle: username,
});
