import { createStore, type StoreApi } from "zustand/vanilla";
import type { Clock } from "@/lib/clock";
import type { Answer } from "../phone/api";
import { createPoller, type Heard } from "../phone/sync/poller";
import type { ChatMessage, ChatPage, Said, TalkApi } from "./api";
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
  readonly api: TalkApi;
  readonly clock: Clock;
  readonly newKey: () => string;
  /** Whom this viewer muted before, and where that is kept. */
  readonly muted: readonly string[];
  readonly keepMuted: (muted: readonly string[]) => void;
}

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
  /** Up to here everything was heard; null before the first answer. */
  let heardTo: number | null = null;
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

  function take(answer: Answer<ChatPage>): Heard {
    if (!answer.ok) return answer.status === 404 || answer.status === 410 ? "over" : "nothing";
    const { messages, next } = answer.data;
    hear(messages, heardTo !== null);
    heardTo = Math.max(heardTo ?? 0, next);
    return messages.length === 0 ? "nothing" : "news";
  }

  const poller = createPoller<ChatPage>({
    clock,
    read: ({ wait, signal }) => api.chat({ since: heardTo ?? 0, wait, signal }),
    heard: take,
  });

  return {
    ...store,
    wake: poller.kick,
    sleep: poller.stop,
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
