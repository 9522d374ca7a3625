import { clientAddress } from "@/faces/address";
import { compose, type House } from "./compose";

// Next bundles its own copy of every module: what must exist once in a process hangs off `globalThis` (ADR 3).
const KEY = Symbol.for("agent-poker.house");
const shelf = globalThis as { [KEY]?: Promise<House> };

/** The one house of this process, built when it is first asked for. A failure is not kept: the next call tries again. */
export function house(): Promise<House> {
  shelf[KEY] ??= compose(process.env).catch((fault: unknown) => {
    delete shelf[KEY];
    throw fault;
  });
  return shelf[KEY];
}

/**
 * The second mount: what Next's route handlers answer with. Next hands on no socket, and an address that a caller could have written itself is
 * no address: without TRUST_PROXY everybody counts as one.
 */
export async function answer(request: Request): Promise<Response> {
  const { env, fetch } = await house();
  const forwarded = request.headers.get("x-forwarded-for");
  return fetch(request, { ip: clientAddress("unknown", forwarded, env.TRUST_PROXY) });
}
