import { createTRPCUntypedClient, httpBatchLink, isTRPCClientError } from "@trpc/client";
import type { MyInput, MyOutput } from "@/contract/my";
import { MY_CALLS, MY_ROOT, type MyCallId } from "@/contract/my-calls";

/** Why a call came to nothing: the server's code and words, or `network` where nobody answered. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** The procedures of the signed-in pages as functions. None throws. */
export type MyApi = {
  readonly [Id in MyCallId]: (input: MyInput<Id>) => Promise<Answer<MyOutput<Id>>>;
};

/** Speaks tRPC with our own server; calls made together travel together. */
export function createMyApi(
  options: { readonly baseUrl?: string; readonly fetch?: typeof fetch } = {},
): MyApi {
  const { baseUrl = "", fetch: ask = (input, init) => fetch(input, init) } = options;
  const client = createTRPCUntypedClient({
    links: [
      httpBatchLink({
        url: baseUrl + MY_ROOT,
        fetch: (input, init) => ask(input as RequestInfo, { ...(init as RequestInit), cache: "no-store" }),
      }),
    ],
  });
  const calls = (Object.keys(MY_CALLS) as MyCallId[]).map((id) => {
    const call = async (input: unknown): Promise<Answer<unknown>> => {
      try {
        const sent = MY_CALLS[id] === "query" ? client.query(id, input) : client.mutation(id, input);
        return { ok: true, value: await sent };
      } catch (thrown) {
        return { ok: false, fault: faultOf(thrown) };
      }
    };
    return [id, call] as const;
  });
  // Each call is typed by its own row; one function serves them all, so the table of calls is cast once, here.
  return Object.fromEntries(calls) as unknown as MyApi;
}

const NETWORK: Fault = { code: "network", message: "The server could not be reached." };

/** The contract's code and words out of tRPC's error, where there are any. */
export function faultOf(thrown: unknown): Fault {
  if (!isTRPCClientError(thrown)) return NETWORK;
  const data: unknown = thrown.data;
  const said = isRecord(data) ? data["contract"] : undefined;
  if (!isRecord(said) || typeof said["code"] !== "string" || typeof said["message"] !== "string")
    return NETWORK;
  const { code, message, retryAfter } = said;
  return { code, message, ...(typeof retryAfter === "number" ? { retryAfter } : {}) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
