import { commonHeaders } from "@/faces/native/headers";
import type { Metrics } from "./metrics";

/** Where the server is in its life, as `/health/ready` says it. */
export type Stage = "starting" | "ready" | "draining";

export interface HealthSources {
  readonly stage: () => Stage;
  /** Rejects when a store doesn't answer. */
  readonly ping: () => Promise<void>;
  readonly metrics: Pick<Metrics, "text" | "contentType">;
  /** An origin that a phone can open (`Origins.reachable`). */
  readonly reachable: (request: Request) => string;
}

/** A store that is silent for longer is not ready (milliseconds). */
const PING_WITHIN_MS = 2_000;

const headers = { ...commonHeaders("http:"), "content-type": "application/json" };

const answer = (status: number, body: Readonly<Record<string, unknown>>): Response =>
  new Response(JSON.stringify(body), { status, headers });

/** `/health/live`: whoever can read this is alive. */
export const live = (): Response => answer(200, { status: "live" });

/** `/health/ready` before there is anything to ask. */
export const starting = (): Response => answer(503, { status: "starting" });

async function ready({ stage, ping }: HealthSources): Promise<Response> {
  const now = stage();
  if (now !== "ready") return answer(503, { status: now });
  try {
    await within(PING_WITHIN_MS, ping());
    return answer(200, { status: "ready" });
  } catch {
    return answer(503, { status: "store_unreachable" });
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function measured({ metrics }: HealthSources): Promise<Response> {
  const text = await metrics.text();
  return new Response(text, { headers: { ...headers, "content-type": metrics.contentType } });
}

const PATHS: Readonly<
  Record<string, (sources: HealthSources, request: Request) => Response | Promise<Response>>
> = {
  "/health": ready,
  "/health/ready": ready,
  "/health/live": live,
  "/health/address": ({ reachable }, request) => answer(200, { origin: reachable(request) }),
  "/metrics": measured,
};

export const isHealthPath = (pathname: string): boolean => Object.hasOwn(PATHS, pathname);

/** Answers the paths beside the API that machines and our TV ask; null for any other path. */
export async function health(sources: HealthSources, request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  const serve = isHealthPath(pathname) ? PATHS[pathname] : undefined;
  if (!serve) return null;
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Response(null, { status: 405, headers: { ...headers, allow: "GET, HEAD" } });
  const response = await serve(sources, request);
  return request.method === "HEAD" ? new Response(null, response) : response;
}
