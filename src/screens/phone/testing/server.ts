import type { ActionOutput } from "@/contract/actions";
import type { StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import { createManualClock, type ManualClock } from "@/lib/clock";
import type { Answer, Decision, TableApi } from "../api";
import { createMemory, type Memory } from "../memory";
import { createPhone, type Phone } from "../store";
import { claimed, claimOutput, lobby, NOW, state, TABLE, TOKEN } from "./states";

export const good = <T>(data: T, status = 200): Answer<T> => ({ ok: true, status, data });
export const bad = (status: number, code: string, retryAfterMs?: number): Answer<never> => ({
  ok: false,
  status,
  error: { code, message: code },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
export const cut = bad(0, "network");

/** A small table in memory that speaks the contract: waiting reads, one act a turn, claims that can be lost. */
export class FakeServer {
  state: StateOutput | null = state();
  lobby: LobbyOutput = lobby([claimed(0), claimed(1)], { start_signaled: true, started_at: NOW });
  /** Answers every call instead of the table, where it is set. */
  down: Answer<never> | null = null;
  claimLost = false;
  /** The seat is played from another device. */
  moved = false;
  /** The chair was given up, or taken back from this phone. */
  refusal: "seat_released" | "seat_taken_back" | null = null;
  codeOver = false;
  codes = 0;
  /** The server has forgotten the old token altogether. */
  tokenUnknown = false;
  readonly keys: string[] = [];
  seatTaken = false;
  readonly calls: string[] = [];
  readonly acts: Decision[] = [];
  readonly buyIns: (number | null)[] = [];
  actAnswer: Answer<ActionOutput> = good({ ok: true, applied: true, version: 8, legal: null });
  /** Nothing is answered, and nothing fails: the line swallows every call. */
  dark = false;
  private waiters = new Set<() => void>();

  readonly api: TableApi = {
    lobby: (signal, token) =>
      this.answer("lobby", signal, () => {
        if (token && this.refusal) return bad(401, this.refusal);
        return good(token && this.moved ? { ...this.lobby, moved: true } : this.lobby);
      }),
    state: ({ token, moved, sinceVersion, wait, signal }) =>
      this.answer(`state since ${sinceVersion} wait ${wait}`, signal, async () => {
        if (this.claimLost) return this.lapsed();
        if (token && this.refusal) return bad(401, this.refusal);
        if (this.state === null) return bad(404, "not_started");
        const known = sinceVersion === this.state.version && (moved ?? this.moved) === this.moved;
        if (known && wait === 0) return good(null, 204);
        if (known) {
          await this.news(signal);
          if (signal.aborted) return cut;
          if (this.down !== null) return this.down;
          if (token && this.refusal) return bad(401, this.refusal);
        }
        return good(this.seen(this.state));
      }),
    claim: (name, key) =>
      this.answer(`claim ${name}`, undefined, () => {
        this.keys.push(key);
        if (this.seatTaken) return bad(409, "seat_taken");
        this.claimLost = false;
        this.tokenUnknown = false;
        return good(claimOutput({ name }));
      }),
    moveIn: (code, key) =>
      this.answer(`move in ${code}`, undefined, () => {
        this.keys.push(key);
        return this.codeOver ? bad(404, "bad_move_code") : good(claimOutput());
      }),
    move: () =>
      this.answer("move", undefined, () => {
        this.codes += 1;
        const move_code = `code-number-${this.codes}-of-a-move`;
        const move_url = `https://poker.example/room/${TABLE}?seat=0#move=${move_code}`;
        return good({ ok: true, move_code, move_url, expires_in: 120 });
      }),
    takeBack: () =>
      this.answer("take back", undefined, () => {
        this.move(false);
        return good(claimOutput());
      }),
    leave: () => this.answer("leave", undefined, () => good({ ok: true, seat_index: 0 })),
    word: (_token, word) => this.answer(`word ${word}`, undefined, () => good({ ok: true })),
    heartbeat: () =>
      this.answer("heartbeat", undefined, () => {
        if (this.refusal) return bad(401, this.refusal);
        if (this.claimLost && !this.tokenUnknown && !this.seatTaken && this.seatFree())
          this.claimLost = false;
        if (this.claimLost) return this.lapsed();
        return good(claimOutput(this.moved ? { moved: true } : {}));
      }),
    start: () => this.answer("start", undefined, () => good({})),
    act: (_token, decision) =>
      this.answer("act", undefined, () => {
        this.acts.push(decision);
        return this.actAnswer;
      }),
    buyIn: (_token, amount) =>
      this.answer("buy-in", undefined, () => {
        this.buyIns.push(amount);
        return good({ ok: true, decision: amount === null ? "leave" : "buyin", applied: amount ?? 0 });
      }),
  };

  /** The host publishes; waiting reads are answered. */
  publish(next: StateOutput) {
    this.state = next;
    this.wakeAll();
  }

  /** The seat goes on to another device, or comes back: waiting reads are answered. */
  move(away: boolean) {
    this.moved = away;
    this.wakeAll();
  }

  release(refusal: "seat_released" | "seat_taken_back" = "seat_released") {
    this.refusal = refusal;
    this.wakeAll();
  }

  /** Every call fails from now on, those that wait too; null mends it. */
  fail(answer: Answer<never> | null) {
    this.down = answer;
    if (answer !== null) this.wakeAll();
  }

  count(prefix: string): number {
    return this.calls.filter((call) => call.startsWith(prefix)).length;
  }

  /** What a moved seat's reader sees: the cards, and no ticket. */
  private seen(state: StateOutput): StateOutput {
    if (!this.moved || !state.seat) return state;
    const { pendingAction } = state.table;
    const bare = pendingAction && {
      seatIndex: pendingAction.seatIndex,
      since: pendingAction.since,
      deadline_at: null,
    };
    return { ...state, seat: { ...state.seat, moved: true }, table: { ...state.table, pendingAction: bare } };
  }

  private lapsed(): Answer<never> {
    return bad(401, this.tokenUnknown ? "bad_claim_token" : "claim_expired");
  }

  private seatFree(): boolean {
    return !this.lobby.claims.some((claim) => claim.seat_index === 0 && claim.fresh);
  }

  private wakeAll() {
    for (const wake of [...this.waiters]) wake();
    this.waiters.clear();
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.waiters.add(resolve);
      signal.addEventListener("abort", () => resolve());
    });
  }

  private async answer<T>(
    call: string,
    signal: AbortSignal | undefined,
    say: () => Answer<T> | Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    this.calls.push(call);
    if (this.dark) return new Promise((resolve) => signal?.addEventListener("abort", () => resolve(cut)));
    return this.down ?? (await say());
  }
}

/** Lets everything that is already decided happen, without moving time. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await Promise.resolve();
}

/** Moves time in small steps, so that answers and timers interleave as they do in a page. */
export async function advance(clock: ManualClock, ms: number, step = 10): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= step) {
    clock.advance(Math.min(step, left));
    await settle();
  }
}

export function shelf(): Pick<Storage, "getItem" | "setItem" | "removeItem"> & {
  readonly items: Map<string, string>;
} {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

export interface Rig {
  readonly server: FakeServer;
  readonly clock: ManualClock;
  readonly memory: Memory;
  readonly phone: Phone;
  pass(ms: number): Promise<void>;
}

/** A phone in seat 0 at a fake table, awake, its first answers taken. */
export async function rig(
  prepare: (server: FakeServer) => void = () => undefined,
  token: typeof TOKEN | null = TOKEN,
): Promise<Rig> {
  let made = 0;
  const server = new FakeServer();
  prepare(server);
  const clock = createManualClock(Date.parse(NOW));
  const memory = createMemory(shelf(), shelf());
  const phone = createPhone({
    api: server.api,
    clock,
    memory,
    tableId: TABLE,
    seatIndex: 0,
    name: "Ana",
    token,
    newKey: () => `key-number-${++made}-of-the-rig`,
  });
  phone.wake();
  await settle();
  return { server, clock, memory, phone, pass: (ms) => advance(clock, ms) };
}
