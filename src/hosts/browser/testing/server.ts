import { type Client, createClient } from "@/client/client";
import type { HostToken, TableId } from "@/contract/ids";
import { good, ORIGIN, openHouse } from "@/faces/native/testing/house";
import type { ManualClock } from "@/lib/clock";
import { idle } from "@/services/testing/world";

/**
 * What the network does to each call. `up`: all is well. `down`: nobody is reached. `hang`: no answer ever comes, and nothing arrives.
 * `deaf`: the call arrives and takes effect, its answer is lost.
 */
export type Wire = "up" | "down" | "hang" | "deaf";

/** One call, as both sides saw it. */
export interface Exchange {
  readonly call: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly sent: string;
  readonly status: number;
  readonly body: string;
}

/** The real face over real stores in memory, behind a network that a test may break. */
export interface TestServer {
  readonly client: Client;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: ManualClock;
  readonly house: ReturnType<typeof openHouse>;
  /** `POST /state` and so on, in the order of calling. */
  readonly calls: string[];
  wire: Wire;
  /** A break for some calls only; null lets the wire decide. */
  only: ((call: string) => Wire | null) | null;
  /** Hears every call that was answered. */
  heard: ((exchange: Exchange) => void) | null;
  /** The process dies and another one comes up over what was on disk; who waited for an answer has none. */
  crash(): void;
  mint(settings?: Record<string, unknown>): Promise<{ tableId: TableId; hostToken: HostToken }>;
  /** Lets everything run that does not wait for time. */
  settle(): Promise<void>;
  /** Moves time in steps, so that whoever wakes works at its own instant. */
  pass(ms: number, step?: number): Promise<void>;
}

export function createTestServer(): TestServer {
  let house = openHouse();
  const reach = async (request: Request): Promise<Response> => {
    const { api } = house;
    const { heard } = server;
    const sent = heard === null ? "" : await request.clone().text();
    const answer = await api.fetch(request, { ip: "192.0.2.1" });
    if (api !== house.api) throw new TypeError("fetch failed");
    if (heard === null) return answer;
    const url = new URL(request.url);
    const body = await answer.clone().text();
    const { headers } = request;
    heard({ call: `${request.method} ${url.pathname}`, url, headers, sent, status: answer.status, body });
    return answer;
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const call = `${request.method} ${new URL(request.url).pathname}`;
    server.calls.push(call);
    // The caller's own: a request's signal follows it only until the request itself is collected.
    const signal = init?.signal ?? request.signal;
    const wire = server.only?.(call) ?? server.wire;
    if (wire === "down") throw new TypeError("fetch failed");
    if (wire === "hang") return lost(signal);
    const answer = await reach(request);
    return wire === "deaf" ? lost(signal) : answer;
  };
  const server: TestServer = {
    client: createClient({ baseUrl: ORIGIN, fetch }),
    fetch,
    clock: house.clock,
    get house() {
      return house;
    },
    calls: [],
    wire: "up",
    only: null,
    heard: null,
    crash() {
      house = openHouse({ after: house });
    },
    async mint(settings = {}) {
      const minted = good(await house.client.mintTv({ body: { host: true, ...settings } }));
      if (minted.host_token === undefined) throw new Error("minted without a host token");
      return { tableId: minted.table_id, hostToken: minted.host_token };
    },
    settle: idle,
    async pass(ms, step = 250) {
      await idle();
      for (let left = ms; left > 0; left -= step) {
        house.clock.advance(Math.min(step, left));
        await idle();
      }
    },
  };
  return server;
}

function lost(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    const abort = () => reject(new DOMException("aborted", "AbortError"));
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
