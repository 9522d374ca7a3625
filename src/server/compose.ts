import { createMemoryRateLimits, DEFAULT_RATES } from "@/auth/rate-limits";
import { createDerive, systemRandom } from "@/auth/secrets";
import { createSessions, type Sessions } from "@/auth/session";
import { createXSignIn } from "@/auth/x/provider";
import { createDocsFace } from "@/faces/docs/face";
import { DOCUMENTS } from "@/faces/docs/guide";
import { createMcpFace } from "@/faces/mcp/face";
import { createApi, type RequestInfo } from "@/faces/native/api";
import { createFastLane } from "@/faces/native/fast-lane";
import { createRequestIds } from "@/faces/native/request-id";
import { answerRow } from "@/faces/native/serve";
import { createTrpcFace } from "@/faces/trpc/face";
import { createKeeper, type Keeper, watched } from "@/hosts/house/keeper";
import { createTurns } from "@/hosts/house/turns";
import { systemClock } from "@/lib/clock";
import { type Env, readEnv } from "@/lib/env";
import { createLogger, type Logger } from "@/lib/log";
import type { Caller, Ctx } from "@/services/ctx";
import { createWaits } from "@/services/waits";
import { type Database, openDatabase } from "@/store/db/open";
import { createMemoryLiveStore } from "@/store/live/memory";
import { health, type Stage } from "./health";
import { createMetrics, type Metrics } from "./metrics";
import { createOrigins } from "./origin";
import { houseBots, serverBytes } from "./sandbox";
import { serverSecret } from "./secret";
import { plantSeeds } from "./seed/plant";

/** How often tables whose retention ended are removed (milliseconds). */
const PURGE_EVERY_MS = 60_000;
/** Hands without a table are kept as long as those of a table may be (decision 24). */
const CLUB_HANDS_KEPT_MS = 48 * 60 * 60 * 1000;
/** Pairings and sign-ins that ran out are known for a while longer: an agent that polls late is told 410 and counts as no guesser. */
const PAIRINGS_KEPT_MS = 60 * 60 * 1000;
/** Of one sandbox: more than an agent can play in half a day, and few enough that tables at full speed fill no disk. */
const SANDBOX_HANDS = 50_000;

/** Everything one process has, made once: both mounts of the API answer from it. */
export interface House {
  readonly env: Env;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The API and the paths beside it. */
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
  /** The reads that phones repeat, to be tried first (`createFastLane`). */
  readonly lane: ReturnType<typeof createFastLane>;
  /** Of people who signed in with X. */
  readonly sessions: Sessions;
  /** Our own origin as the caller of a request knows it. */
  originOf(caller: Caller): string;
  /** Where people can open it. */
  addresses(): readonly string[];
  /** The port the server really listens on, once it does. */
  listensOn(port: number): void;
  /** Answers all who wait, and calls itself not ready. */
  drain(): void;
  close(): Promise<void>;
}

/** Builds the house from an environment. Rejects with words for the operator. */
export async function compose(source: Readonly<Record<string, string | undefined>>): Promise<House> {
  const read = readEnv(source);
  if (!read.ok) throw new Error(read.error);
  const env = read.value;
  const log = createLogger(env.LOG_LEVEL);
  const derive = createDerive(serverSecret(env));
  const database = await openDatabase(
    env.DATABASE_URL === undefined ? { dataDir: env.DATA_DIR } : { databaseUrl: env.DATABASE_URL },
  );
  // Time and name apart: in one word they would be long enough to be taken for a secret.
  const migrations = database.migrated.map((name) => name.replace("_", " "));
  if (migrations.length > 0) log.info("migrated", { migrations });
  const seeds = await plantSeeds(database.agents, systemClock.now());
  if (seeds > 0) log.info("seeded", { agents: seeds });
  return assemble(env, log, derive, database);
}

function assemble(env: Env, log: Logger, derive: Ctx["derive"], database: Database): House {
  const bare = createMemoryLiveStore({ rows: database.rows, clock: systemClock });
  const live = watched(bare, (record) => keeper.look(record));
  let port = env.PORT;
  let stage: Stage = "ready";
  let resting: Promise<void> | null = null;
  const origins = createOrigins(env, () => port);
  const action = { ...DEFAULT_RATES.action, points: env.ACTION_RATE_PER_MINUTE };
  const ctx: Ctx = {
    live,
    hands: database.hands,
    agents: database.agents,
    bearers: database.bearers,
    results: database.results,
    clubHands: database.clubHands,
    pairings: database.pairings,
    signIns: database.signIns,
    settlements: database.settlements,
    clock: systemClock,
    random: systemRandom,
    derive,
    sessions: createSessions(derive("session")),
    x: xOf(env),
    limits: createMemoryRateLimits({ action }),
    waits: createWaits(),
    log,
    localPairing: env.LOCAL_PAIRING,
    sandboxes: { refuse: (opener) => keeper.refuse(opener) },
    urls: origins,
  };
  const keeper: Keeper = createKeeper(
    {
      ctx: { ...ctx, live: bare },
      timers: systemClock,
      bytes: serverBytes,
      turns: createTurns(setImmediate),
      bots: houseBots(),
      handsAtMost: SANDBOX_HANDS,
    },
    env.SANDBOX_TABLES,
  );
  const metrics = createMetrics(live.stats);
  const api = createApi(ctx, metrics.observe);
  const trpc = createTrpcFace(ctx);
  const callerOf = (request: Request): Caller => ({
    url: request.url,
    header: (name) => request.headers.get(name),
  });
  const requestId = createRequestIds(systemRandom.id20().slice(0, 8));
  const docs = createDocsFace({ originOf: (request) => origins.origin(callerOf(request)), requestId });
  const mcp = createMcpFace({
    ctx,
    answerRow,
    documents: DOCUMENTS,
    observe: metrics.observe,
    ownOrigins: origins.all,
    requestId,
  });
  const sources = {
    stage: () => stage,
    ping: live.ping,
    metrics,
    reachable: (request: Request) => origins.reachable(callerOf(request)),
  };
  const purge = setInterval(() => {
    const now = systemClock.now();
    Promise.all([
      live.purge(now),
      database.clubHands.purge(now - CLUB_HANDS_KEPT_MS),
      database.pairings.purge(now - PAIRINGS_KEPT_MS),
      database.signIns.purge(now - PAIRINGS_KEPT_MS),
      database.settlements.purge(now),
    ]).then(
      ([tables, clubHands]) => tables + clubHands > 0 && log.info("purged", { tables, clubHands }),
      (fault: unknown) => log.error("purge_failed", { fault }),
    );
  }, PURGE_EVERY_MS).unref();

  return {
    env,
    log,
    metrics,
    fetch: async (request, info) =>
      (await health(sources, request)) ??
      docs.fetch(request) ??
      (await trpc.fetch(request)) ??
      (await mcp.fetch(request, info)) ??
      api.fetch(request, info),
    lane: createFastLane(ctx, env.PUBLIC_URL?.startsWith("https:")),
    sessions: ctx.sessions,
    originOf: origins.origin,
    addresses: origins.all,
    listensOn(actual) {
      port = actual;
    },
    drain() {
      stage = "draining";
      resting = keeper.stop();
      live.drain();
    },
    async close() {
      clearInterval(purge);
      await (resting ?? keeper.stop());
      await live.close();
      await database.close();
    },
  };
}

const xOf = (env: Env): Ctx["x"] =>
  env.X_CLIENT_ID === undefined
    ? null
    : createXSignIn({
        clientId: env.X_CLIENT_ID,
        clientSecret: env.X_CLIENT_SECRET,
        redirectUri: env.X_REDIRECT_URI,
        authorizeBase: env.X_AUTHORIZE_BASE,
        apiBase: env.X_API_BASE,
      });
