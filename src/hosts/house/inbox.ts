import type { PublicTable } from "@/contract/state";
import type { InboxEntry, LobbyOutput } from "@/contract/tables";
import { takeInbox } from "@/services/inbox/take";
import type { Inbox, InboxBatch } from "@/table/ports";
import { createBell } from "../bell";
import { sleep } from "../timers";
import type { Post } from "./post";
import type { Chairs } from "./seating";
import { chairsOf, guestsOf, isDeserted, seatingKey } from "./seating";
import type { HouseBot, HouseWorld } from "./world";

/** Seconds that one read of the table's inbox waits. */
const WAIT_S = 50;
/** A read that ended early and brought nothing is not repeated before this (milliseconds). */
const AGAIN_MS = 250;

type Unsent<T> = T extends unknown ? Omit<T, "id" | "at"> : never;

/** What a bot puts into the inbox. */
export type BotSaid = Unsent<InboxEntry>;

export interface HouseInbox extends Inbox {
  /** A bot's word. */
  say(said: BotSaid): void;
  /** What the table looks like now: a guest may have to wait for a bot's hand to end. */
  follow(table: PublicTable): void;
  chairs(): Chairs;
  /** Those who are in the game, or will be with its next hand. */
  guests(): Chairs;
  /** As it was last followed. */
  table(): PublicTable | null;
  /** Reads the table's inbox until called off; answers why it ended. */
  pump(signal: AbortSignal): Promise<InboxEnd>;
}

/** `left`: everybody has given up the chair. */
export type InboxEnd = "gone" | "superseded" | "stopped" | "left";

export interface InboxStart {
  /** The last entry of the table's inbox that the game has in it. */
  readonly after: number;
  /** Where the dealer's own count of entries stands. */
  readonly count: number;
}

/**
 * The inbox of a table that this server deals: what guests sent, in the table's durable inbox, and what its bots say, which is kept nowhere.
 * The dealer counts both in one; `post` remembers which of its numbers mean which stored entry.
 */
export function createHouseInbox(
  world: HouseWorld,
  post: Post,
  bots: readonly HouseBot[],
  { after, count }: InboxStart,
): HouseInbox {
  const { ctx, timers } = world;
  const waiting: InboxEntry[] = [];
  let last = count;
  let read = after;
  let since: number | null = null;
  let lobby: LobbyOutput | null = null;
  let table: PublicTable | null = null;
  let chairs: Chairs = [];
  let key = "";
  let revision = 0;
  const bell = createBell();

  function put(entry: BotSaid & { readonly at: string }): number {
    last += 1;
    waiting.push({ ...entry, id: last });
    return last;
  }

  function seat(anew = false): void {
    if (lobby === null) return;
    chairs = chairsOf(lobby, bots, { table, before: chairs, anew });
    const next = seatingKey(chairs, lobby.start_signaled);
    if (next === key) return;
    key = next;
    revision += 1;
    bell.ring();
  }

  async function pump(signal: AbortSignal): Promise<InboxEnd> {
    while (!signal.aborted) {
      const input = {
        id: post.tableId,
        token: post.token,
        after: read,
        lobbySince: since,
        wait: WAIT_S,
        signal,
      };
      const began = timers.now();
      const answer = await takeInbox({ ctx, input });
      if (signal.aborted) break;
      if (!answer.ok) return answer.error.code === "host_superseded" ? "superseded" : "gone";
      const { entries, lobbyRevision } = answer.value;
      const news = entries.length > 0 || lobbyRevision !== since;
      for (const entry of entries) {
        post.stamp(put(entry), entry.id);
        read = entry.id;
      }
      const record = ctx.live.peek(post.tableId);
      if (record !== undefined && isDeserted(record.lobby)) return "left";
      since = lobbyRevision;
      lobby = answer.value.lobby;
      seat();
      if (entries.length > 0) bell.ring();
      if (!news && timers.now() - began < AGAIN_MS) await sleep(timers, AGAIN_MS, signal);
    }
    return "stopped";
  }

  return {
    pump,
    chairs: () => chairs,
    guests: () => (lobby === null ? [] : guestsOf(lobby, chairs)),
    table: () => table,
    say(said) {
      put({ ...said, at: new Date(timers.now()).toISOString() });
      bell.ring();
    },
    follow(next) {
      const anew = table?.phase === "ended" && next.phase !== "ended";
      table = next;
      seat(anew);
    },
    async take(_after, lobbySince, signal): Promise<InboxBatch> {
      while ((lobby === null || (lobbySince === revision && waiting.length === 0)) && !signal.aborted)
        await bell.news(signal);
      if (lobby === null || signal.aborted) throw new Error("the inbox was called off");
      return {
        entries: waiting.splice(0),
        lobby: { ...lobby, claims: [...chairs] },
        lobbyRevision: revision,
      };
    },
  };
}
