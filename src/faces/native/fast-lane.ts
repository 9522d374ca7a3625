import { TABLE_ID, type TableId } from "@/contract/ids";
import { PATHS } from "@/contract/paths";
import type { Ctx } from "@/services/ctx";
import { peekState, type StateAsk } from "@/services/state/peek";
import { bearerOf } from "../bearer";
import { commonHeaders } from "./headers";

/** An answer that needs no more work: status, headers with the length, and bytes (null: none). */
export interface ReadyAnswer {
  readonly status: 200 | 204;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export interface LaneRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  readonly authorization: string | undefined;
  readonly claimToken: string | undefined;
}

const PREFIX = `${PATHS.getState.path}?`;
const SEAT = /^[0-8]$/;
const VERSION = /^\d{1,15}$/;

/**
 * The reads of `GET /state` that phones repeat, answered without a Request, a router or a parser: for the server to try before the API.
 * Null: not such a read, or one that needs more than a look; the API answers those, and these no differently.
 */
export function createFastLane(
  ctx: Ctx,
  originIsHttps = false,
): (request: LaneRequest) => ReadyAnswer | null {
  // Every header costs a few hundredths of an answer here, so what only a browser's script could want of these reads stays away.
  const { "access-control-expose-headers": _, ...common } = commonHeaders(originIsHttps ? "https:" : "http:");
  const unchanged: ReadyAnswer = { status: 204, headers: common, body: null };
  const headersOf = headersByLength({ ...common, "content-type": "application/json" });
  return (request) => {
    if (request.method !== "GET" || !request.target.startsWith(PREFIX)) return null;
    const ask = askOf(request);
    const answer = ask && peekState(ctx, ask);
    if (!answer) return null;
    if (answer.kind === "unchanged") return unchanged;
    const { bytes: body } = answer;
    return { status: 200, headers: headersOf(body.length), body };
  };
}

/** Answers come in few lengths, so their headers are made once for each of the last ones. */
function headersByLength(base: Readonly<Record<string, string>>): (length: number) => ReadyAnswer["headers"] {
  const made = new Map<number, ReadyAnswer["headers"]>();
  return (length) => {
    const known = made.get(length);
    if (known) return known;
    if (made.size >= 1_000) made.clear();
    const headers = { ...base, "content-length": String(length) };
    made.set(length, headers);
    return headers;
  };
}

/** Null for anything unusual: escapes, a field twice or of another name, a wait, a value out of form. */
function askOf({ target, authorization, claimToken }: LaneRequest): StateAsk | null {
  const fields = fieldsOf(target.slice(PREFIX.length));
  if (!fields) return null;
  const { tableId, seatIndex, sinceVersion, claim_token, wait, moved } = fields;
  if (tableId === undefined || !TABLE_ID.test(tableId)) return null;
  if (wait !== undefined && wait !== "0") return null;
  if (moved !== undefined && moved !== "false") return null;
  if (seatIndex !== undefined && !SEAT.test(seatIndex)) return null;
  if (sinceVersion !== undefined && !VERSION.test(sinceVersion)) return null;
  return {
    // Its form was just checked, by the pattern that the schema has.
    tableId: tableId as TableId,
    seatIndex: seatIndex === undefined ? null : Number(seatIndex),
    sinceVersion: sinceVersion === undefined ? null : Number(sinceVersion),
    moved: moved === undefined ? null : false,
    token: claim_token ?? claimToken ?? bearerOf(authorization ?? null),
  };
}

const FIELDS = ["tableId", "seatIndex", "sinceVersion", "claim_token", "wait", "moved"] as const;
type Fields = { [Name in (typeof FIELDS)[number]]?: string };

function fieldsOf(query: string): Fields | null {
  if (/[%+#]/.test(query)) return null;
  const fields: Fields = {};
  for (const pair of query.split("&")) {
    const at = pair.indexOf("=");
    const name = FIELDS.find((field) => field === pair.slice(0, at));
    if (name === undefined || fields[name] !== undefined || at === pair.length - 1) return null;
    fields[name] = pair.slice(at + 1);
  }
  return fields;
}
