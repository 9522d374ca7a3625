import { createStore, type StoreApi } from "zustand/vanilla";
import type { Clock } from "@/lib/clock";
import type { Answer } from "../../../phone/api";
import type { ChatMessage, ChatPage, RoomApi, Said } from "../api";
import { type Bubble, withBubbles, withMessages } from "./model";

/** Why a line was not taken. `wait`: seconds until the next try, of a 429. */
export interface Refused {
  readonly code: string;
  readonly wait: number | null;
}

export interface ChatState {
  readonly messages: readonly ChatMessage[];
  readonly bubbles: readonly Bubble[];
  /** Up to here it was read on this page. */
  readonly seen: number;
  /** Whom this viewer does not want to hear, by claim. */
  readonly muted: ReadonlySet<string>;
  readonly sending: boolean;
  readonly refused: Refused | null;
  /** The newest line that came while one was here; for who listens. */
  readonly latest: ChatMessage | null;
}

export interface Chat extends StoreApi<ChatState> {
  /** Follows the talk, or reads it again at once: the page woke up. */
  wake(): void;
  sleep(): void;
  /** True where it was taken. */
  say(said: Said): Promise<boolean>;
  /** Everything there is was read. */
  read(): void;
  setMuted(claim: string, muted: boolean): void;
}

export interface ChatDeps {
  readonly api: Pick<RoomApi, "chat" | "say">;
  readonly clock: Clock;
  readonly newKey: () => string;
  /** Whom this viewer muted before, and where that is kept. */
  readonly muted: readonly string[];
  readonly keepMuted: (muted: readonly string[]) => void;
}

const WAIT_SECONDS = 25;
/** A read is given up this long after its own wait (milliseconds). */
const GRACE_MS = 6000;
const RETRY_MS = 750;
const SLOWEST_MS = 10_000;

/** The talk of one table: follows it with waiting reads, and says what the own chair has to say. */
export function createChat({ api, clock, newKey, muted, keepMuted }: ChatDeps): Chat {
  const store = createStore<ChatState>(() => ({
    messages: [],
    bubbles: [],
    seen: 0,
    muted: new Set(muted),
    sending: false,
    refused: null,
    latest: null,
  }));
  let next: number | null = null;
  let run = 0;
  let faults = 0;
  let callOff: (() => void) | null = null;
  let bubbleTimer: (() => void) | null = null;
  /** The line on its way, with its key: said again after a lost answer, it is the same line. */
  let pending: { readonly line: string; readonly key: string } | null = null;

  function hear(heard: readonly ChatMessage[], live: boolean) {
    store.setState((before) => {
      const messages = withMessages(before.messages, heard);
      if (messages === before.messages) return before;
      const known = new Set(before.messages.map(({ id }) => id));
      const fresh = heard.filter(({ id, claim }) => !known.has(id) && !before.muted.has(claim));
      const newest = fresh.at(-1);
      return {
        messages,
        ...(live
          ? { bubbles: withBubbles(before.bubbles, fresh, { now: clock.now(), muted: before.muted }) }
          : {}),
        ...(live && newest !== undefined ? { latest: newest } : {}),
        // What was said before one came is not news.
        ...(live ? {} : { seen: messages.at(-1)?.id ?? 0 }),
      };
    });
    sweep();
  }

  /** Takes the bubbles away as their time ends. */
  function sweep() {
    bubbleTimer?.();
    const { bubbles } = store.getState();
    if (bubbles.length === 0) return;
    const first = Math.min(...bubbles.map(({ until }) => until));
    bubbleTimer = clock.after(Math.max(0, first - clock.now()), () => {
      store.setState((before) => ({ bubbles: before.bubbles.filter(({ until }) => until > clock.now()) }));
      sweep();
    });
  }

  async function turn(mine: number) {
    const abort = new AbortController();
    const live = next !== null;
    const wait = live && faults === 0 ? WAIT_SECONDS : 0;
    const limit = clock.after(wait * 1000 + GRACE_MS, () => abort.abort());
    callOff = () => {
      limit();
      abort.abort();
    };
    const startedAt = clock.now();
    const answer = await api.chat({ since: next ?? 0, wait, signal: abort.signal });
    limit();
    if (mine !== run) return;
    const delay = take(answer, live, clock.now() - startedAt);
    if (delay !== null) callOff = clock.after(delay, () => void turn(mine));
  }

  /** Milliseconds until the next read; null where there is nothing to follow any more. */
  function take(answer: Answer<ChatPage>, live: boolean, tookMs: number): number | null {
    if (!answer.ok) {
      if (answer.status === 404 || answer.status === 410) return null;
      faults += 1;
      const backoff = Math.min(SLOWEST_MS, Math.round(RETRY_MS * 1.6 ** (faults - 1)));
      return Math.max(backoff, answer.retryAfterMs ?? 0);
    }
    faults = 0;
    next = Math.max(next ?? 0, answer.data.next);
    hear(answer.data.messages, live);
    // A server that does not wait would otherwise be asked without end.
    return live && answer.data.messages.length === 0 && tookMs < RETRY_MS ? RETRY_MS : 0;
  }

  function sleep() {
    run += 1;
    callOff?.();
    callOff = null;
  }

  return {
    ...store,
    sleep,
    wake() {
      sleep();
      faults = 0;
      void turn(run);
    },
    async say(said) {
      if (store.getState().sending) return false;
      const line = JSON.stringify(said);
      pending = pending?.line === line ? pending : { line, key: newKey() };
      store.setState({ sending: true, refused: null });
      const answer = await api.say(said, pending.key);
      if (answer.ok || answer.status !== 0) pending = null;
      store.setState({ sending: false, refused: answer.ok ? null : refusedBy(answer) });
      if (answer.ok) hear([answer.data], true);
      return answer.ok;
    },
    read: () => store.setState(({ messages, seen }) => ({ seen: messages.at(-1)?.id ?? seen })),
    setMuted(claim, on) {
      const muted = new Set(store.getState().muted);
      if (on) muted.add(claim);
      else muted.delete(claim);
      store.setState(({ bubbles }) => ({
        muted,
        bubbles: bubbles.filter(({ message }) => !muted.has(message.claim)),
      }));
      keepMuted([...muted]);
    },
  };
}

function refusedBy(answer: Extract<Answer<unknown>, { ok: false }>): Refused {
  const { error, retryAfterMs } = answer;
  return { code: error.code, wait: retryAfterMs === undefined ? null : Math.ceil(retryAfterMs / 1000) };
}
