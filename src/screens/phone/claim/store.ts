import { createStore, type StoreApi } from "zustand/vanilla";
import type { TableId } from "@/contract/ids";
import type { ClaimOutput, LobbyOutput } from "@/contract/tables";
import type { Clock } from "@/lib/clock";
import { companionPath } from "../address";
import { type Answer, passing, type TableApi } from "../api";
import type { Gone } from "../data";
import type { Memory } from "../memory";
import { persist } from "../play/submit";
import { createLobbyWatch } from "../sync/lobby";
import { goneBy } from "../sync/seat";

/** How often the prompt looks who sits where. */
const LOBBY_MS = 3000;

export interface ClaimData {
  readonly tableId: TableId;
  /** The chair whose code was scanned. */
  readonly seat: number;
  /** `checking` a claim that the phone remembers; `prompt`; `leaving` for the companion view. */
  readonly phase: "checking" | "prompt" | "leaving";
  /** The seat was to come from another device, and its code is no longer good. */
  readonly codeOver: boolean;
  /** Another chair that this phone already holds here. */
  readonly elsewhere: ClaimOutput | null;
  readonly lobby: LobbyOutput | null;
  /** The server can't be heard just now. */
  readonly cut: boolean;
  readonly gone: Gone | null;
  readonly busy: boolean;
  readonly problem: "name_missing" | "name_refused" | null;
}

export interface ClaimDeps {
  readonly api: TableApi;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly newKey: () => string;
  readonly tableId: TableId;
  readonly seat: number;
  /** From the link that another device showed: its seat goes on here, and nothing is asked. */
  readonly moveCode: string | null;
  /** Goes to an address, leaving none behind to come back to. */
  go(path: string): void;
}

export interface Claimant {
  readonly store: StoreApi<ClaimData>;
  /** Begins: back to the own chair where the phone has one, else the prompt. */
  enter(): void;
  submit(name: string): void;
  /** To the other chair that this phone holds. */
  goElsewhere(): void;
  /** Takes the scanned chair although this phone holds another one, or its code is over. */
  insist(): void;
  /** The network is back, or the page is seen again. */
  look(): void;
  stop(): void;
}

/** The brain of the claim prompt. */
export function createClaimant(deps: ClaimDeps): Claimant {
  const { api, clock, memory, newKey, tableId, seat, moveCode, go } = deps;
  const store = createStore<ClaimData>(() => ({
    tableId,
    seat,
    phase: "checking",
    codeOver: false,
    elsewhere: null,
    lobby: null,
    cut: false,
    gone: null,
    busy: false,
    problem: null,
  }));
  let key: string | null = null;
  let stopped = false;

  const lobby = createLobbyWatch({
    clock,
    read: (signal) => api.lobby(signal),
    every: () => (store.getState().phase === "leaving" || store.getState().gone !== null ? null : LOBBY_MS),
    heard(answer) {
      store.setState({ cut: passing(answer) });
      if (!answer.ok) return note(answer);
      store.setState({ lobby: answer.data, ...(answer.data.closed_at === null ? {} : { gone: "expired" }) });
    },
  });

  /** Repeats through passing faults, and shows meanwhile that nothing is heard. */
  async function say<T>(call: () => Promise<Answer<T>>): Promise<Answer<T> | null> {
    const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));
    const heard = async () => {
      const answer = await call();
      store.setState({ cut: passing(answer) });
      return answer;
    };
    return persist(pause, heard, () => !stopped && store.getState().gone === null);
  }

  function note(answer: Answer<unknown> & { ok: false }): void {
    const gone = goneBy(answer.error.code);
    if (gone !== null) store.setState({ gone });
  }

  function leave({ claim_token, seat_index, name }: ClaimOutput) {
    memory.keepClaim(tableId, { seat_index, claim_token });
    memory.keepName(tableId, name);
    store.setState({ phase: "leaving", elsewhere: null });
    lobby.stop();
    go(companionPath({ tableId, seatIndex: seat_index, name, token: claim_token }));
  }

  async function moveIn(code: string) {
    const mine = newKey();
    const answer = await say(() => api.moveIn(code, mine));
    if (answer === null) return;
    if (answer.ok) return leave(answer.data);
    note(answer);
    // The link was opened here before: the seat is this phone's already.
    if (memory.claim(tableId, seat)?.seat_index === seat) return comeBack();
    store.setState({ codeOver: true });
    prompt();
  }

  async function comeBack() {
    const kept = memory.claim(tableId, seat) ?? memory.claim(tableId, null);
    if (kept === null) return prompt();
    const answer = await say(() => api.heartbeat(kept.claim_token));
    if (answer === null) return;
    if (answer.ok) {
      if (answer.data.seat_index === seat) return leave(answer.data);
      return store.setState({ elsewhere: answer.data, phase: "prompt" });
    }
    note(answer);
    if (answer.error.code !== "bad_claim_token") return prompt();
    memory.forgetClaim(tableId);
    const name = memory.name(tableId);
    if (kept.seat_index === seat && name !== "") await sit(name);
    prompt();
  }

  function prompt() {
    if (store.getState().phase === "checking") store.setState({ phase: "prompt" });
  }

  async function sit(name: string): Promise<void> {
    key ??= newKey();
    const mine = key;
    const answer = await say(() => api.claim(name, mine));
    if (answer === null) return;
    key = null;
    if (answer.ok) return leave(answer.data);
    note(answer);
    if (answer.error.code === "invalid_name") store.setState({ problem: "name_refused" });
    lobby.kick();
  }

  return {
    store,
    enter() {
      lobby.kick();
      void (moveCode === null ? comeBack() : moveIn(moveCode));
    },
    async submit(raw) {
      const name = raw.trim();
      const { busy, phase } = store.getState();
      if (busy || phase !== "prompt") return;
      if (name === "") return store.setState({ problem: "name_missing" });
      store.setState({ busy: true, problem: null });
      await sit(name);
      store.setState({ busy: false });
    },
    goElsewhere() {
      const { elsewhere } = store.getState();
      if (elsewhere !== null) leave(elsewhere);
    },
    insist: () => store.setState({ elsewhere: null, codeOver: false }),
    look: lobby.kick,
    stop() {
      stopped = true;
      lobby.stop();
    },
  };
}
