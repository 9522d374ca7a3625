import type { PublishedPart } from "@/store/ports";
import type { HostLife } from "../host/life";
import type { Sight } from "../lobby/identify";
import { iso } from "../times";
import { absenceOf, bodyOf, closingOf, privateView } from "./view";

/** An answer's `now` may be this much older than the answer, so that many readers share its bytes (milliseconds). */
const SHARE_MS = 50;

interface Ready {
  /** The part that only a new version changes: from the comma after `now` to the end. */
  readonly rest: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
  at: number;
  life: HostLife;
  closedAt: number | null;
}

/** Answers of each published version, by what the reader may see; they go when the version does. */
const answers = new WeakMap<PublishedPart, Map<string, Ready>>();

const encoder = new TextEncoder();

/** What tells two readers' answers apart. */
function keyOf(published: PublishedPart, sight: Sight, isClosed: boolean): string {
  if (isClosed) return `closed ${keyOf(published, sight, false)}`;
  if (sight.kind === "public") return "public";
  if (sight.kind !== "own") return `${sight.kind} ${sight.seat}`;
  const dealt = privateView(published, sight) !== null;
  return `own ${sight.seat} ${sight.claim.sealed} ${dealt} ${sight.companion !== null}`;
}

/**
 * The answer of `GET /state` as bytes, serialised once per version and sight; only the times before it, and how the host is, are written
 * anew.
 */
export function readyBytes(
  published: PublishedPart,
  sight: Sight,
  life: HostLife,
  now: number,
  closedAt: number | null = null,
): Uint8Array<ArrayBuffer> {
  const byKey = answers.get(published) ?? new Map<string, Ready>();
  if (byKey.size === 0) answers.set(published, byKey);
  const key = keyOf(published, sight, closedAt !== null);
  const known = byKey.get(key);
  if (known) {
    const shared =
      known.life === life && known.closedAt === closedAt && now >= known.at && now - known.at < SHARE_MS;
    if (shared) return known.bytes;
    known.bytes = joined(published, life, closedAt, now, known.rest);
    known.at = now;
    known.life = life;
    known.closedAt = closedAt;
    return known.bytes;
  }
  const rest = encoder.encode(`,${JSON.stringify(bodyOf(published, sight, closedAt !== null)).slice(1)}`);
  const bytes = joined(published, life, closedAt, now, rest);
  byKey.set(key, { rest, bytes, at: now, life, closedAt });
  return bytes;
}

function joined(
  published: PublishedPart,
  life: HostLife,
  closedAt: number | null,
  now: number,
  rest: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const times = `"updated_at":"${iso(published.at)}","now":"${iso(now)}"`;
  const absence = JSON.stringify({ ...absenceOf(life), ...closingOf(closedAt) }).slice(1, -1);
  const head = encoder.encode(`{"version":${published.version},${absence}${absence && ","}${times}`);
  const bytes = new Uint8Array(head.length + rest.length);
  bytes.set(head);
  bytes.set(rest, head.length);
  return bytes;
}
