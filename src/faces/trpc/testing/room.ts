import type { AgentId } from "@/contract/agents";
import type { MyInput } from "@/contract/my";
import { MY_CALLS, type MyCallId } from "@/contract/my-calls";
import { createWorld, type World, type WorldOptions } from "@/services/testing/world";
import { someAgent } from "@/store/testing/club-records";
import { createTrpcFace } from "../face";

export const ORIGIN = "http://poker.test";

/** What came of a call: data, or the refusal's status and contract code. */
export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly code: string | null;
  readonly text: string;
}

export interface Room extends World {
  readonly face: ReturnType<typeof createTrpcFace>;
  /** A signed-in person's cookie, and the agent that is theirs. */
  person(twitterId: string): Promise<{ readonly cookie: string; readonly agent: AgentId }>;
  /** One procedure, as our own page calls it with this cookie. */
  call<Id extends MyCallId>(id: Id, input: unknown, cookie?: string, headers?: HeadersInit): Promise<Said>;
  /** The same, its input checked by the compiler. */
  ask<Id extends MyCallId>(id: Id, input: MyInput<Id>, cookie?: string): Promise<Said>;
  send(path: string, init?: RequestInit): Promise<Said>;
}

/** The face over real stores in memory. */
export function openRoom(options: WorldOptions = {}): Room {
  const world = createWorld(options);
  const face = createTrpcFace(world.ctx);

  async function send(path: string, init: RequestInit = {}): Promise<Said> {
    const headers = new Headers(init.headers);
    headers.set("host", new URL(ORIGIN).host);
    const answer = await face.fetch(new Request(ORIGIN + path, { ...init, headers }));
    if (answer === null) throw new Error(`${path} is not under the face`);
    const text = await answer.text();
    const json = JSON.parse(text) as {
      result?: { data: unknown };
      error?: { data: { contract: { code: string } } };
    };
    return {
      status: answer.status,
      headers: answer.headers,
      data: json.result?.data,
      code: json.error?.data.contract.code ?? null,
      text,
    };
  }

  function call(id: MyCallId, input: unknown, cookie?: string, more: HeadersInit = {}): Promise<Said> {
    const headers = new Headers(more);
    if (cookie !== undefined) headers.set("cookie", cookie);
    if (MY_CALLS[id] === "query")
      return send(`/trpc/${id}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers });
    if (!headers.has("origin")) headers.set("origin", ORIGIN);
    headers.set("content-type", "application/json");
    return send(`/trpc/${id}`, { method: "POST", headers, body: JSON.stringify(input) });
  }

  return {
    ...world,
    face,
    send,
    call,
    ask: call,
    async person(twitterId) {
      const id = twitterId as AgentId;
      await world.club.agents.put(id, () => someAgent({ id, twitterId, kind: "x" }));
      const line = await world.ctx.sessions.begin({ twitterId, name: "Ada", handle: "ada" }, ORIGIN);
      return { cookie: line.split(";")[0] ?? "", agent: id };
    },
  };
}
