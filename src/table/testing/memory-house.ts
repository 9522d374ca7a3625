import type { InboxEntry, LobbyClaim } from "@/contract/tables";
import { createManualClock } from "@/lib/clock";
import type { InboxBatch, Publication } from "../ports";
import { seeded, shuffledBy } from "./chance";
import type { HouseOptions, LobbyEdit, MemoryHouse } from "./house";
import { asClaim, asTable } from "./house";

const DEFAULTS = {
  starting_stack: 2_000,
  small_blind: 10,
  big_blind: 20,
  ante: 0,
  ante_type: "none",
} as const;

/** A house in memory with a clock that stands still: every port is a few lines, and nothing sleeps. */
export function createMemoryHouse(options: HouseOptions = {}): MemoryHouse {
  const { seats = 6, mode = "tv", seed = 1, decks, from } = options;
  const tableId = asTable("242cecf66c00001dab2f");
  const clock = createManualClock();
  const iso = () => new Date(clock.now()).toISOString();
  const published: Publication[] = [...(from?.house.published().slice(0, from.version) ?? [])];
  const recorded: ReturnType<MemoryHouse["recorded"]>[number][] = [];
  const entries: InboxEntry[] = [...(from?.house.entries ?? [])];
  const repeats: InboxEntry[] = [];
  let lobby = from?.house.lobby ?? {
    table_id: tableId,
    mode,
    seats,
    claims: [],
    start_signaled: false,
    started_at: null,
    hosted: true,
    expires_at: iso(),
    closed_at: null,
    now: iso(),
  };
  let revision = from === undefined ? 0 : 1;
  let claims = lobby.claims.length;
  let tokens = 0;
  let shuffles = 0;
  let verdict: "superseded" | "gone" | null = null;
  let held: { promise: Promise<void>; release: () => void } | null = null;
  let acknowledged = 0;
  let news: (() => void) | null = null;

  const wakeHost = () => news?.();
  const editClaims = (edit: LobbyEdit) => {
    lobby = { ...lobby, claims: edit([...lobby.claims]) };
    revision += 1;
    wakeHost();
  };
  const edit = (seat: number, change: Partial<LobbyClaim>) =>
    editClaims((all) => all.map((claim) => (claim.seat_index === seat ? { ...claim, ...change } : claim)));

  async function take(after: number, since: number, signal: AbortSignal): Promise<InboxBatch> {
    for (;;) {
      const fresh = [...repeats.splice(0), ...entries.filter((entry) => entry.id > after)];
      if (fresh.length > 0 || since !== revision) return { entries: fresh, lobby, lobbyRevision: revision };
      await new Promise<void>((resolve) => {
        news = resolve;
        signal.onabort = () => resolve();
      });
      if (signal.aborted) throw new Error("called off");
    }
  }

  return {
    tableId,
    mode,
    seats,
    settings: { ...DEFAULTS, ...options.settings },
    clock,
    entries,
    get lobby() {
      return lobby;
    },
    ports: {
      inbox: { take },
      outbox: {
        async publish(publication) {
          if (held !== null) await held.promise;
          if (verdict !== null) return verdict;
          const next = (published.at(-1)?.version ?? 0) + 1;
          if (publication.version !== next) throw new Error(`version ${publication.version}, not ${next}`);
          published.push(structuredClone(publication));
          shuffles = 0;
          return "accepted";
        },
      },
      hands: { record: (row) => void recorded.push(structuredClone(row)), acknowledged: () => acknowledged },
      clock: {
        now: clock.now,
        wake: (at, signal) =>
          new Promise((resolve) => {
            const callOff = clock.after(at - clock.now(), resolve);
            const abort = () => {
              callOff();
              resolve();
            };
            if (signal.aborted) abort();
            else signal.addEventListener("abort", abort, { once: true });
          }),
      },
      deck: {
        async shuffled() {
          const hand = published.at(-1)?.table.handIndex ?? 0;
          shuffles += 1;
          return decks?.[Math.min(hand, decks.length - 1)] ?? shuffledBy(seeded(seed, hand, shuffles));
        },
      },
      token: () => `turn-${++tokens}-${clock.now()}-${published.length}`,
    },
    claim(seat, name, isAgent = false) {
      claims += 1;
      const claim = asClaim(`claim-${seat}-${claims}`);
      editClaims((all) => [
        ...all.filter((other) => other.seat_index !== seat),
        {
          seat_index: seat,
          name,
          claim,
          claimed_at: iso(),
          last_seen_at: iso(),
          fresh: true,
          is_agent: isAgent,
        },
      ]);
      return claim;
    },
    setFresh: (seat, fresh) => edit(seat, { fresh }),
    setOnline: (seat, online) => edit(seat, { online }),
    rename: (seat, name) => edit(seat, { name }),
    vacate: (seat) => editClaims((all) => all.filter((claim) => claim.seat_index !== seat)),
    signalStart() {
      lobby = { ...lobby, start_signaled: true, started_at: iso() };
      revision += 1;
      wakeHost();
    },
    say(said) {
      const id = (entries.at(-1)?.id ?? 0) + 1;
      entries.push({ ...said, id, at: iso() });
      wakeHost();
      return id;
    },
    repeat(id) {
      const entry = entries.find((one) => one.id === id);
      if (entry !== undefined) repeats.push(entry);
      wakeHost();
    },
    published: () => published,
    recorded: () => recorded,
    resumePoint() {
      const last = published.at(-1);
      return {
        snapshot: last === undefined ? null : structuredClone(last.full),
        version: last?.version ?? 0,
        inboxCursor: last?.inboxCursor ?? 0,
        nextHandIndex: (recorded.at(-1)?.hand_index ?? 0) + 1,
      };
    },
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    refuse(next) {
      verdict = next;
    },
    holdAnswers(hold) {
      held?.release();
      held = null;
      if (!hold) return;
      let release: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = { promise, release };
    },
    acknowledge(handIndex) {
      acknowledged = handIndex;
    },
  };
}
