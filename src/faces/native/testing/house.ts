import { hashOf } from "@/auth/secrets";
import { type Client, createClient } from "@/client/client";
import { AgentId } from "@/contract/agents";
import type { ClaimId, HostToken, TableId } from "@/contract/ids";
import type { PublicTable, SeatView } from "@/contract/state";
import { publicTable } from "@/services/testing/records";
import { createWorld, type World, type WorldOptions } from "@/services/testing/world";
import type { AgentDraft } from "@/store/ports-club";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { type Api, createApi } from "../api";
import { createFastLane } from "../fast-lane";

export const ORIGIN = "http://poker.test";

export interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ip?: string;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed; empty where there is no body. */
  readonly json: Record<string, unknown>;
  readonly text: string;
}

export interface House extends World {
  readonly api: Api;
  readonly client: Client;
  readonly lane: ReturnType<typeof createFastLane>;
  ask(path: string, ask?: Ask): Promise<Answer>;
}

/** The API over real stores in memory, asked by hand or through the typed client. */
export function openHouse(options: WorldOptions = {}): House {
  const world = createWorld(options);
  const api = createApi(world.ctx);
  const client = createClient({
    baseUrl: ORIGIN,
    fetch: (input, init) => api.fetch(new Request(input, init), { ip: "192.0.2.1" }),
  });
  return {
    ...world,
    api,
    client,
    lane: createFastLane(world.ctx),
    ask: (path, ask) => askApi(api, path, ask),
  };
}

async function askApi(api: Api, path: string, ask: Ask = {}): Promise<Answer> {
  const body = ask.raw ?? (ask.body === undefined ? null : JSON.stringify(ask.body));
  const request = new Request(ORIGIN + path, {
    method: ask.method ?? (body === null ? "GET" : "POST"),
    headers: { ...(body === null ? {} : { "content-type": "application/json" }), ...ask.headers },
    body,
    signal: ask.signal ?? null,
  });
  const response = await api.fetch(request, { ip: ask.ip ?? "192.0.2.1" });
  const text = await response.text();
  // A file is no JSON, whatever it looks like.
  const isJson = text !== "" && !response.headers.has("content-disposition");
  const json = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: response.status, headers: response.headers, text, json };
}

export interface PairedAgent {
  readonly id: AgentId;
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An agent with a bearer, as a pairing leaves it: bound to X unless told otherwise. */
export async function pairAgent(house: World, parts: Partial<AgentDraft> = {}): Promise<PairedAgent> {
  const id = AgentId.parse(house.ctx.random.id20());
  const agent = someAgent({ id, twitterId: id, kind: "x", createdAt: house.clock.now(), ...parts });
  await house.club.agents.put(agent.id, () => agent);
  const token = house.ctx.random.token();
  await house.club.bearers.insert(someBearer(agent.id, { tokenHash: hashOf(token) }));
  return { id: agent.id, token, headers: { authorization: `Bearer ${token}` } };
}

/** The same without an X account: bearer is all it has. */
export const pairUnclaimed = (house: World): Promise<PairedAgent> =>
  pairAgent(house, { twitterId: null, kind: "local" });

type Data<T> = T extends { readonly ok: true; readonly data: infer D } ? D : never;

/** The data of a call that has to go well. */
export function good<T extends { readonly ok: boolean }>(answer: T): Data<T> {
  if (!answer.ok || !("data" in answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.data as Data<T>;
}

/** `409 seat_taken`, as short as a table of cases wants it; the status alone where it went well. */
export const gistOf = ({ status, json }: Answer): string =>
  status < 400 ? String(status) : `${status} ${String(json["code"])}`;

export interface Chair {
  readonly seat: number;
  readonly token: string;
  readonly claim: ClaimId;
}

export interface HostedTable {
  readonly id: TableId;
  readonly hostToken: HostToken;
  sit(seat: number, name?: string, sealed?: boolean): Promise<Chair>;
  /** Publishes the next version, the example's table where nothing else is said; answers the version. */
  publish(
    table?: Partial<PublicTable>,
    seats?: readonly SeatView[],
    more?: Record<string, unknown>,
  ): Promise<number>;
}

/** A TV table with its host. */
export async function openTable(house: House, settings: Record<string, unknown> = {}): Promise<HostedTable> {
  const minted = good(await house.client.mintTv({ body: { host: true, ...settings } }));
  const { table_id: id, host_token: hostToken } = minted;
  if (!hostToken) throw new Error("no host token");
  let version = 0;
  return {
    id,
    hostToken,
    async sit(seat, name = `Player ${seat}`, sealed = false) {
      const body = { seat_index: seat, name, sealed };
      const claim = good(await house.client.claimSeat({ params: { id }, body }));
      return { seat, token: claim.claim_token, claim: claim.claim };
    },
    async publish(table = {}, seats = [], more = {}) {
      version += 1;
      const body = {
        tableId: id,
        hostToken,
        version,
        table: publicTable({ tableId: id, ...table }),
        seats: [...seats],
        full: { format: 1 },
        ...more,
      };
      good(await house.client.publishState({ body }));
      return version;
    },
  };
}
