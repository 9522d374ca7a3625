import { createStore, type StoreApi } from "zustand/vanilla";
import type { OwnPending, StateOutput } from "@/contract/state";
import type { Clock } from "@/lib/clock";

/** What went over the wire, as it was: for the reader to see. */
export interface Exchange {
  readonly id: number;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  /** 0 while the answer is out, or where nobody answered. */
  readonly status: number;
  readonly answer: unknown;
  readonly under: boolean;
}

export interface TryData {
  readonly tableId: string | null;
  readonly seated: boolean;
  readonly state: StateOutput | null;
  /** Newest first. */
  readonly log: readonly Exchange[];
  readonly busy: boolean;
}

/** The one way out: a call with the claim token in its header. Resolves with status 0 where nobody answered. */
export type Send = (call: {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly token: string | null;
  readonly signal: AbortSignal;
}) => Promise<{ readonly status: number; readonly answer: unknown }>;

export interface Trial {
  readonly store: StoreApi<TryData>;
  /** Opens a practice table. */
  open(): Promise<void>;
  /** Takes the first chair of it, and follows the game from then on. */
  sit(): Promise<void>;
  /** Says an act for the decision that is owed. `raiseTo`: the street's total, for a raise. */
  act(action: "fold" | "check" | "call" | "raise", raiseTo?: number): Promise<void>;
  /** Asks for the closed hands. */
  hands(): Promise<void>;
  /** The page is being left: no call goes out any more. */
  stop(): void;
}

/** Seats of a practice table here: enough for a game, few enough for a phone. */
const SEATS = 4;
const SEAT = 0;
/** Seconds a read waits for news. */
const WAIT = 25;
/** Before the next try, where a read brought nothing to wait for (milliseconds). */
const PAUSE_MS = 1_000;
const LOG = 30;

export function createTrial({ send, clock }: { readonly send: Send; readonly clock: Clock }): Trial {
  const store = createStore<TryData>(() => ({
    tableId: null,
    seated: false,
    state: null,
    log: [],
    busy: false,
  }));
  const left = new AbortController();
  let token: string | null = null;
  let calls = 0;

  async function call(method: "GET" | "POST", path: string, body: Exchange["body"] = null) {
    calls += 1;
    const [last, ...earlier] = store.getState().log;
    const made: Exchange = { id: calls, method, path, body, status: 0, answer: null, under: true };
    // A read that follows the same read is news of it, not another line; what the last one brought stands until then.
    const follows = last?.method === "GET" && method === "GET" && kindOf(last) === kindOf(made);
    const line = follows ? { ...made, answer: last.answer } : made;
    store.setState({ log: [line, ...(follows ? earlier : store.getState().log)].slice(0, LOG) });
    const heard = await send({ method, path, body, token, signal: left.signal });
    const answer = withoutTokens(heard.answer) ?? line.answer;
    const done = { ...line, status: heard.status, answer, under: false };
    store.setState(({ log }) => ({ log: log.map((each) => (each.id === line.id ? done : each)) }));
    return { ...heard, ok: heard.status >= 200 && heard.status < 300 };
  }

  /** One thing at a time: a second tap on the way does nothing. */
  async function alone(run: () => Promise<void>): Promise<void> {
    if (store.getState().busy) return;
    store.setState({ busy: true });
    await run();
    store.setState({ busy: false });
  }

  function take(answer: unknown): boolean {
    if (!isState(answer)) return false;
    const known = store.getState().state;
    if (known === null || answer.version >= known.version) store.setState({ state: answer });
    return known?.version !== answer.version;
  }

  async function follow(): Promise<void> {
    const { tableId } = store.getState();
    while (!left.signal.aborted) {
      const since = store.getState().state?.version ?? 0;
      const query = `tableId=${tableId}&seatIndex=${SEAT}&sinceVersion=${since}&wait=${WAIT}`;
      const { status, answer } = await call("GET", `/state?${query}`);
      if (left.signal.aborted) return;
      if (status === 410) return;
      if (!take(answer) && status !== 204)
        await new Promise<void>((resolve) => clock.after(PAUSE_MS, resolve));
    }
  }

  return {
    store,
    open: () =>
      alone(async () => {
        const { ok, answer } = await call("POST", "/tables/sandbox", { seats: SEATS, pace: "fast" });
        if (ok) store.setState({ tableId: String(field(answer, "table_id")) });
      }),
    sit: () =>
      alone(async () => {
        const path = `/tables/${store.getState().tableId}/lobby/claim`;
        const { ok, answer } = await call("POST", path, { seat_index: SEAT, name: "You", sealed: true });
        if (!ok) return;
        token = String(field(answer, "claim_token"));
        store.setState({ seated: true });
        void follow();
      }),
    act: (action, raiseTo) =>
      alone(async () => {
        const { tableId, state } = store.getState();
        const turn = owed(state);
        if (turn === null) return;
        const amount = action === "call" ? { amount: turn.needToCall } : {};
        const to = action === "raise" && raiseTo !== undefined ? { raiseTo } : {};
        const { turnToken } = turn;
        await call("POST", "/action", { tableId, seatIndex: SEAT, turnToken, action, ...amount, ...to });
      }),
    hands: () =>
      alone(async () => {
        await call("GET", `/tables/${store.getState().tableId}/hands?limit=5`);
      }),
    stop: () => left.abort(),
  };
}

/** The decision that this chair owes, with its price; null when it owes none. */
export function owed(state: StateOutput | null): OwnPending | null {
  const pending = state?.table.pendingAction ?? null;
  return isOwn(pending) && pending.seatIndex === SEAT ? pending : null;
}

const isOwn = (pending: StateOutput["table"]["pendingAction"]): pending is OwnPending =>
  pending !== null && "turnToken" in pending;

const kindOf = ({ path }: Exchange): string => path.split("?")[0] ?? path;

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const isState = (value: unknown): value is StateOutput =>
  typeof field(value, "version") === "number" && typeof field(value, "table") === "object";

/** A page may be looked at over a shoulder: what proves a chair is not shown. */
function withoutTokens(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("claim_token" in value)) return value;
  return { ...value, claim_token: "…" };
}
