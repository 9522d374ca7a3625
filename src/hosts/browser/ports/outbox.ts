import type { Failed, RequestOf } from "@/client/client";
import type { Outbox, Publication, PublishVerdict } from "@/table/ports";
import { fateOf } from "../link/fate";
import type { Insisting, Line } from "../link/insist";
import { insist, PROMPT } from "../link/insist";
import type { Session } from "../session";

/** Decision 31: a quiet host gives a sign every 10 s; it counts as dead after 15. */
const HEARTBEAT_MS = 10_000;

const INSISTING = { who: "outbox", ...PROMPT };
/** A beat is small, and two that are lost one after the other must not make the host look dead: ten seconds and these are under 15. */
const BEATING = { ...INSISTING, patience: [1_500, 2_000, 2_500, 5_000, 10_000] };

type Body = RequestOf<"publishState">["body"];

type Loss = Exclude<PublishVerdict, "accepted">;

export interface OutboxEars {
  /** A heartbeat learned that the table is no longer ours. */
  readonly lost: (verdict: Loss) => void;
  /** The server finds the heartbeat itself wrong. */
  readonly broken: (error: unknown) => void;
}

export interface BrowserOutbox extends Outbox {
  /** Begins the heartbeats. */
  beat(ears: OutboxEars): void;
}

/** One writer, one call at a time: the next begins when the last one's fate is known. */
export function createOutbox(session: Session, line: Line): BrowserOutbox {
  const { client, tableId, hostToken, epoch } = session;
  const { timers, signal } = line;
  let tail: Promise<unknown> = Promise.resolve();
  /** How far the server's count is ahead of the dealer's. */
  let ahead = 0;
  let quiet: (() => void) | null = null;
  let ears: OutboxEars | null = null;
  let pending = 0;

  function serial<T>(task: () => Promise<T>): Promise<T> {
    const run = tail.then(task, task);
    tail = run.catch(() => undefined);
    return run;
  }

  async function deliver(bodyOf: () => Body, insisting: Insisting = INSISTING): Promise<PublishVerdict> {
    for (;;) {
      const answer = await insist(line, insisting, (callOff) =>
        client.publishState({ body: bodyOf(), signal: callOff }),
      );
      // Called off: nobody wants to hear of this table any more.
      if (answer === null) return "superseded";
      if (answer.ok) {
        schedule();
        return "accepted";
      }
      const verdict = verdictOf(answer);
      if (verdict !== null) return verdict;
    }
  }

  /** Null: say it again, under the version that the server asks for. */
  function verdictOf(answer: Failed): Loss | null {
    const { code, message, version } = answer.error;
    if (code === "version_gap" && version !== undefined && version + 1 !== pending + ahead) {
      ahead = version + 1 - pending;
      return null;
    }
    const fate = fateOf(answer);
    if (fate === "superseded") return "superseded";
    if (fate === "gone" || fate === "missing") return "gone";
    throw new Error(`the server refused the table's state (${code}): ${message}`);
  }

  function schedule(): void {
    quiet?.();
    quiet = ears === null || signal.aborted ? null : timers.after(HEARTBEAT_MS, heartbeat);
  }

  function heartbeat(): void {
    serial(() => deliver(() => ({ tableId, hostToken, epoch }), BEATING)).then(
      (verdict) => {
        if (verdict !== "accepted" && !signal.aborted) ears?.lost(verdict);
      },
      (error: unknown) => ears?.broken(error),
    );
  }

  signal.addEventListener("abort", () => quiet?.(), { once: true });

  return {
    publish: (publication) =>
      serial(() => {
        pending = publication.version;
        return deliver(() => bodyFor(session, publication, pending + ahead));
      }),
    beat(listener) {
      ears = listener;
      heartbeat();
    },
  };
}

function bodyFor({ tableId, hostToken, epoch }: Session, publication: Publication, version: number): Body {
  const { table, seats, inboxCursor, results, full } = publication;
  return {
    tableId,
    hostToken,
    epoch,
    version,
    table,
    seats: [...seats],
    inboxCursor,
    results: [...results],
    full,
  };
}
