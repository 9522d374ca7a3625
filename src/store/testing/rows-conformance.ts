import { describe, expect, it } from "vitest";
import { TableId } from "@/contract/ids";
import type { HandStore, TablePlace, TableRecord, TableRows, TableSummary } from "../ports";
import { RETENTION_AFTER_EXPIRY_MS } from "../retention";
import { bumped, someHand, someTable } from "./records";

export interface Stores {
  readonly rows: TableRows;
  readonly hands: HandStore;
}

/** What every adapter of `TableRows` keeps, with the hands that go with a table. `stores` is called inside each test. */
export function rowsConformance(name: string, stores: () => Stores): void {
  describe(`TableRows on ${name}`, () => {
    it("gives back exactly what was inserted", async () => {
      const { rows } = stores();
      const table = withEverything(someTable());
      await rows.insert(table);
      expect(await rows.load(table.id)).toEqual(table);
    });

    it("answers null for an unknown table", async () => {
      expect(await stores().rows.load(TableId.parse("0".repeat(20)))).toBeNull();
    });

    it("refuses to insert a table twice and keeps the first", async () => {
      const { rows } = stores();
      const table = someTable();
      await rows.insert(table);
      await expect(rows.insert(bumped(table))).rejects.toThrow();
      expect(await rows.load(table.id)).toEqual(table);
    });

    it("counts a creator's live tables, not closed or expired ones, and stops at the cap", async () => {
      const { rows } = stores();
      const creator = `agent-${Math.random()}`;
      const now = 1_800_000_000_000;
      const open = (createdAt: number, cap = 2) => rows.insertWithin(owned(creator, createdAt), cap, now);
      expect(await open(now - 24 * 3_600_000)).toEqual({ kind: "created" });
      const closing = owned(creator, now);
      await rows.insert(closing);
      await rows.save({ ...closing, row: { ...closing.row, closedAt: now } }, closing);
      expect(await open(now - 1_000)).toEqual({ kind: "created" });
      expect(await open(now - 500)).toEqual({ kind: "created" });
      const full = { kind: "full", freesAt: now - 1_000 + 24 * 3_600_000 };
      expect(await open(now)).toEqual(full);
      expect(await open(now, 3)).toEqual({ kind: "created" });
      expect(await rows.insertWithin(owned(`${creator}-other`, now), 1, now)).toEqual({ kind: "created" });
    });

    it("lets no more through than the cap, however many come at once", async () => {
      const { rows } = stores();
      const creator = `agent-${Math.random()}`;
      const now = 1_800_000_000_000;
      const all = await Promise.all(
        Array.from({ length: 25 }, () => rows.insertWithin(owned(creator, now), 10, now)),
      );
      expect(all.filter(({ kind }) => kind === "created")).toHaveLength(10);
      expect(await rows.activeOf(creator, now, 99, null)).toHaveLength(10);
    });

    it("lists a creator's live tables newest first, each once though more are opened meanwhile", async () => {
      const { rows } = stores();
      const creator = `agent-${Math.random()}`;
      const now = 1_800_000_000_000;
      const tables = [3, 1, 2, 2].map((age) => owned(creator, now - age));
      const gone = { ...owned(creator, now), row: { ...owned(creator, now).row, closedAt: now } };
      const past = owned(creator, now - 24 * 3_600_000);
      for (const table of [...tables, gone, past, owned(`${creator}-other`, now)]) await rows.insert(table);
      const wanted = [...tables]
        .sort((a, b) => b.row.createdAt - a.row.createdAt || (a.id < b.id ? 1 : -1))
        .map(({ id, row }) => ({ id, row }));
      expect(await rows.activeOf(creator, now, 9, null)).toEqual(wanted);
      for (const limit of [1, 3]) {
        const walked: TableSummary[] = [];
        for (let after: TablePlace | null = null; ; ) {
          const page: readonly TableSummary[] = await rows.activeOf(creator, now, limit, after);
          const last = page.at(-1);
          if (!last) break;
          walked.push(...page);
          after = { id: last.id, createdAt: last.row.createdAt };
          await rows.insert(owned(creator, now + walked.length));
        }
        expect(walked.filter(({ row }) => row.createdAt < now)).toEqual(wanted);
        expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
      }
    });

    it("refuses to save a table that is not stored", async () => {
      const table = someTable();
      await expect(stores().rows.save(bumped(table), table)).rejects.toThrow();
    });

    it("writes every part that is another object than before", async () => {
      const { rows } = stores();
      const table = someTable();
      await rows.insert(table);
      const full = withEverything(table);
      await rows.save(full, table);
      expect(await rows.load(table.id)).toEqual(full);
      const closed = { ...full, row: { ...full.row, closedAt: full.row.createdAt + 5 }, published: null };
      await rows.save(closed, full);
      expect(await rows.load(table.id)).toEqual(closed);
    });

    it("keeps each of many concurrent writes, though one of them fails", async () => {
      const { rows } = stores();
      const tables = Array.from({ length: 20 }, () => someTable());
      await Promise.all(tables.map((table) => rows.insert(table)));
      const stranger = someTable();
      const outcomes = await Promise.allSettled([
        ...tables.slice(0, 10).map((table) => rows.save(bumped(table), table)),
        rows.save(bumped(stranger), stranger),
        ...tables.slice(10).map((table) => rows.save(bumped(table), table)),
      ]);
      expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(1);
      for (const table of tables) expect((await rows.load(table.id))?.lobby.revision).toBe(1);
    });

    it("purges at the instant its retention ends, hands included, and not before (decision 24)", async () => {
      const { rows, hands } = stores();
      // Long past, so that nothing else stored here is caught.
      const old = someTable(1_000_000_000_000);
      const younger = someTable(1_000_000_000_001);
      await Promise.all([old, younger].map((table) => rows.insert(table)));
      const hand = someHand(old.id, 1);
      await hands.record(hand);
      const end = old.row.expiresAt + RETENTION_AFTER_EXPIRY_MS;
      expect(await rows.purge(end - 1)).toBe(0);
      expect(await hands.get(hand.id)).not.toBeNull();
      expect(await rows.purge(end)).toBe(1);
      expect(await rows.load(old.id)).toBeNull();
      expect(await hands.get(hand.id)).toBeNull();
      expect(await hands.lastIndex(old.id)).toBe(0);
      expect(await rows.load(younger.id)).not.toBeNull();
      await rows.purge(end + 1);
    });

    it("answers a ping", async () => {
      await expect(stores().rows.ping()).resolves.toBeUndefined();
    });
  });
}

/** A challenge of an agent's. */
const owned = (creator: string, createdAt: number): TableRecord => {
  const table = someTable(createdAt);
  return { ...table, row: { ...table.row, mode: "challenge", creator } };
};

/** The table with content in all five parts, names outside ASCII and a NUL included. */
export function withEverything(table: TableRecord): TableRecord {
  const claim = {
    claim: "claim-00000001" as TableRecord["lobby"]["claims"][number]["claim"],
    seat: 0,
    name: "Zoë \u0000 梅 🂡",
    tokenHash: "ab".repeat(32),
    sealed: true,
    isAgent: false,
    muted: true,
    companions: [{ tokenHash: "12".repeat(32), isAgent: true }],
    move: { codeHash: "34".repeat(32), until: 5 },
    claimedAt: table.row.createdAt + 1,
    lastSeenAt: table.row.createdAt + 2,
  };
  const entry = {
    id: 1,
    at: "2027-01-15T08:00:00.000Z",
    kind: "action" as const,
    seatIndex: 0,
    claim: claim.claim,
    turnToken: "t".repeat(22),
    action: "raise" as const,
    amount: 60,
  };
  return {
    id: table.id,
    row: { ...table.row, creator: "agent-1" },
    lobby: { revision: 3, claims: [claim], former: [{ ...claim, seat: 2 }], startedAt: 7 },
    host: { epoch: 2, tokenHash: "cd".repeat(32), formerHashes: ["ef"], updatedAt: 9, adoptionHash: "01" },
    inbox: {
      nextId: 2,
      entries: [entry],
      acts: [{ id: 1, seat: 0, turnToken: entry.turnToken, said: "raise:60", result: null }],
    },
    published: somePublished(table.id),
    chat: [
      { id: 7, at: 8, seat: 0, claim: claim.claim, name: claim.name, said: { text: "Zoë 🂡" }, key: null },
      {
        id: 8,
        at: 9,
        seat: 0,
        claim: claim.claim,
        name: "Zo",
        said: { reaction: "clap" },
        key: "a-key-of-mine",
      },
    ],
  };
}

function somePublished(tableId: TableId): NonNullable<TableRecord["published"]> {
  const table = {
    tableId,
    mode: "tv" as const,
    phase: "betting" as const,
    handIndex: 1,
    street: "preflop" as const,
    communityCards: [],
    pot: 30,
    pots: [],
    dealerSeat: 0,
    smallBlindSeat: 0,
    bigBlindSeat: 1,
    blinds: { small: 10, big: 20, ante: 0, anteType: "none" as const, level: 1, handsLeft: null },
    playersPublic: [],
    pendingAction: null,
    showdown: [],
    winners: [],
    equity: [],
    buyIn: null,
    log: [],
    standings: [],
    biggestPot: null,
  };
  return {
    epoch: 2,
    version: 41,
    inboxCursor: 0,
    at: 9,
    table,
    seats: [],
    full: { format: 1, deck: [51, 0] },
  };
}
