import type { Client, Failed } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import { sleep } from "../../timers";
import type { Line } from "./insist";
import { insist, PROMPT } from "./insist";

/** Seconds that the server may hold an answer back. */
const WAIT_S = 25;
/** So long may nothing be heard before it is looked whether the server is there, and whether its host is. */
const LOOK_MS = 1_000;
const LOBBY_MS = { before: 1_000, during: 3_000 } as const;
/** After a wait that brought nothing: a server that ends its waits at once is not asked in a circle. */
const PAUSE_MS = 250;
/** Contract: from 750 ms to 10 s. */
const PAUSES = [750, 1_500, 3_000, 6_000, 10_000];

const STATE = { who: "state", patience: [(WAIT_S + 10) * 1_000], pauses: PAUSES };
const LOOK = { who: "state", patience: [2_000], pauses: [1_000] };
const LOBBY = { who: "lobby", ...PROMPT };

/** `none`: nobody has published yet. The others are the host's, as `GET /state` tells them. */
export type HostSign = "none" | "here" | "silent" | "conceded";

/** Whose reads these are: a chair with its token, or anybody's. */
export interface Reader {
  readonly client: Client;
  readonly tableId: TableId;
  readonly chair: { readonly seat: number; readonly token: string } | null;
}

export interface FollowEars {
  /** Each state that is another than the last one. */
  readonly state: (state: StateOutput) => void;
  readonly sign: (sign: HostSign) => void;
  readonly lobby: (lobby: LobbyOutput) => void;
  readonly refused: (refusal: Failed) => void;
}

export interface Follower {
  /** The page or the network is back: what hangs on an old connection is asked anew, at once. */
  kick(): void;
}

/**
 * Follows a room: its state by waiting reads, with a look in between since a dead connection is silent too, and its lobby. Until `line` is
 * called off, or the server refuses.
 */
export function follow({ client, tableId, chair }: Reader, line: Line, ears: FollowEars): Follower {
  const { timers, signal } = line;
  let last: StateOutput | null = null;
  let heardAt = 0;
  /** The last read came through: only then is one held back that says nothing until there is news. */
  let proven = false;
  let round = new AbortController();
  signal.addEventListener("abort", () => round.abort(), { once: true });

  const token = chair === null ? {} : { token: chair.token };
  const queryOf = (wait: number) => ({
    tableId,
    ...(chair === null ? {} : { seatIndex: chair.seat }),
    ...(last === null ? {} : { sinceVersion: last.version }),
    // The server then answers when the chair goes on elsewhere or comes back, and not as long as it is where we know it to be.
    ...(chair === null || last === null
      ? {}
      : { moved: movedBy(last) ? ("true" as const) : ("false" as const) }),
    ...(wait === 0 ? {} : { wait }),
  });

  /** Reads once, in the end; true where it brought another version. */
  async function read(how: typeof LOOK | typeof STATE): Promise<boolean> {
    const answer = await insist({ ...line, signal: round.signal }, how, (callOff) => {
      const query = queryOf(how === STATE && proven ? WAIT_S : 0);
      proven = false;
      return client.getState({ query, ...token, signal: callOff });
    });
    if (answer === null) return false;
    heardAt = timers.now();
    proven = true;
    if (!answer.ok) {
      if (answer.error.code === "not_started") ears.sign("none");
      else ears.refused(answer);
      return false;
    }
    if (answer.status === 204) ears.sign("here");
    return answer.status === 200 && take(answer.data);
  }

  function take(state: StateOutput): boolean {
    if (isLate(state, last)) return false;
    const isNew = state.version !== last?.version;
    // A chair that changed hands sees something else of the same version.
    const isOther = isNew || JSON.stringify(state.seat) !== JSON.stringify(last?.seat);
    last = state;
    if (isOther) ears.state(state);
    ears.sign(state.hostConceded ? "conceded" : state.hostStale ? "silent" : "here");
    return isNew;
  }

  async function followState(): Promise<void> {
    while (!signal.aborted) {
      const { signal: current } = round;
      const waits = proven;
      if (!(await read(STATE)) && waits) await sleep(timers, PAUSE_MS, current);
    }
  }

  async function lookOut(): Promise<void> {
    while (!signal.aborted) {
      await sleep(timers, LOOK_MS, signal);
      if (last !== null && timers.now() - heardAt >= LOOK_MS) await read(LOOK);
    }
  }

  async function followLobby(): Promise<void> {
    while (!signal.aborted) {
      const answer = await insist({ ...line, signal: round.signal }, LOBBY, (callOff) =>
        client.getLobby({ params: { id: tableId }, ...token, signal: callOff }),
      );
      if (answer?.ok) ears.lobby(answer.data);
      else if (answer !== null) ears.refused(answer);
      if (answer !== null)
        await sleep(timers, last === null ? LOBBY_MS.before : LOBBY_MS.during, round.signal);
    }
  }

  void followState();
  void lookOut();
  void followLobby();
  return {
    kick() {
      const before = round;
      if (signal.aborted) return;
      round = new AbortController();
      before.abort();
    },
  };
}

const movedBy = ({ seat }: StateOutput): boolean => seat?.moved === true;

/** A lower version is an answer overtaken on its way; one that the server gave later is what it knows now, and counts. */
const isLate = (state: StateOutput, shown: StateOutput | null): boolean =>
  shown !== null && state.version < shown.version && Date.parse(state.now) <= Date.parse(shown.now);
