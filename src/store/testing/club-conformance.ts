import { describe, expect, it } from "vitest";
import { AgentId } from "@/contract/agents";
import type { AgentDraft, AgentRecord, ClubPlace, ClubStores } from "../ports-club";
import { NO_RECORD } from "../score";
import { someAgent, someBearer, someClubHand } from "./club-records";
import { someTable } from "./records";

const placeOf = ({ id, kind, record, createdAt }: AgentRecord): ClubPlace => ({
  seed: kind === "seed",
  score: record.score,
  createdAt,
  id,
});

/** What every adapter of the club's stores keeps. `stores` is called inside each test. */
export function clubConformance(name: string, stores: () => ClubStores): void {
  const insert = (agent: AgentDraft) => stores().agents.put(agent.id, () => agent);
  const won = (agentId: AgentId, winner: "human" | "agent" = "agent") =>
    stores().results.record({ tableId: someTable().id, agentId, winner, endedAt: 1_800_000_000_000 });

  describe(`AgentStore on ${name}`, () => {
    it("gives back exactly what was put, with counters at nought, by its id and its X account", async () => {
      const { agents } = stores();
      const agent = someAgent({ twitterId: `x-${Math.random()}`, kind: "x" });
      const put = await insert(agent);
      expect(put).toEqual({ ...agent, record: NO_RECORD });
      expect(await agents.get(agent.id)).toEqual(put);
      expect(await agents.byTwitterId(String(agent.twitterId))).toEqual(put);
    });

    it("answers null for whom it does not have, and changes nobody then", async () => {
      const { agents } = stores();
      const stranger = AgentId.parse("nobody-here");
      expect(await agents.get(stranger)).toBeNull();
      expect(await agents.byTwitterId("nobody")).toBeNull();
      expect(await agents.update(stranger, (stored) => stored)).toBeNull();
    });

    it("puts again over what is stored, which it shows, and never over the counters", async () => {
      const { agents } = stores();
      const agent = someAgent();
      await insert(agent);
      await won(agent.id);
      const seen: unknown[] = [];
      const again = await agents.put(agent.id, (stored) => {
        seen.push(stored);
        return { ...agent, software: "another" };
      });
      expect(seen).toMatchObject([{ id: agent.id, software: "cron-bot", record: { games: 1 } }]);
      expect(again).toMatchObject({ software: "another", record: { games: 1, agentWins: 1 } });
    });

    it("loses none of many changes at once", async () => {
      const { agents } = stores();
      const agent = someAgent();
      await insert(agent);
      await Promise.all(
        Array.from({ length: 20 }, () =>
          agents.update(agent.id, (stored) => ({ ...stored, challenges: stored.challenges + 1 })),
        ),
      );
      expect((await agents.get(agent.id))?.challenges).toBe(20);
    });

    it("lets an X account have one agent", async () => {
      const twitterId = `x-${Math.random()}`;
      const [one, two] = [someAgent({ twitterId }), someAgent({ twitterId })];
      await insert(one);
      await expect(insert(two)).rejects.toThrow();
      expect(await stores().agents.get(two.id)).toBeNull();
    });

    it("lists by record, then age, the seeds last, each once though pages are cut and rows come in", async () => {
      const { agents } = stores();
      // A kind of its own keeps what other tests stored out of the way: only these are seeds or X's.
      const make = (kind: "x" | "seed", createdAt: number) =>
        insert(someAgent({ kind, createdAt: 1_900_000_000_000 + createdAt }));
      const seed = await make("seed", 0);
      const late = await make("x", 2);
      const early = await make("x", 1);
      const best = await make("x", 3);
      await won(best.id);
      await won(best.id);
      await won(late.id, "human");
      const ours = new Set([seed, late, early, best].map(({ id }) => id as string));
      const walk = async (limit: number) => {
        const ids: string[] = [];
        let after: ClubPlace | null = null;
        for (;;) {
          const page: readonly AgentRecord[] = await agents.list(["x", "seed"], limit, after);
          const last = page.at(-1);
          if (!last) return ids.filter((id) => ours.has(id));
          ids.push(...page.map(({ id }) => id));
          after = placeOf(last);
          await make("seed", -1 - ids.length);
        }
      };
      for (const limit of [1, 2, 3, 100])
        expect(await walk(limit)).toEqual([best.id, early.id, late.id, seed.id]);
      expect((await agents.list(["seed"], 1000, null)).every(({ kind }) => kind === "seed")).toBe(true);
      expect(await agents.count(["seed", "x"])).toBeGreaterThanOrEqual(4);
    });
  });

  describe(`BearerStore on ${name}`, () => {
    it("finds a bearer by its hash, and an agent's own newest first", async () => {
      const { bearers } = stores();
      const { id } = await insert(someAgent());
      const old = someBearer(id);
      const young = someBearer(id, { createdAt: old.createdAt + 1, lastUsedAt: 7, revokedAt: 8 });
      for (const bearer of [old, young]) await bearers.insert(bearer);
      expect(await bearers.byHash(young.tokenHash)).toEqual(young);
      expect(await bearers.byHash("0".repeat(64))).toBeNull();
      expect(await bearers.ofAgent(id)).toEqual([young, old]);
    });

    it("refuses a hash twice, and a bearer of nobody", async () => {
      const { bearers } = stores();
      const { id } = await insert(someAgent());
      const bearer = someBearer(id);
      await bearers.insert(bearer);
      await expect(bearers.insert({ ...someBearer(id), tokenHash: bearer.tokenHash })).rejects.toThrow();
      await expect(bearers.insert(someBearer(AgentId.parse("nobody-here")))).rejects.toThrow();
    });

    it("notes the last use, and revokes once, for its own agent alone", async () => {
      const { bearers } = stores();
      const [own, other] = [await insert(someAgent()), await insert(someAgent())];
      const bearer = someBearer(own.id);
      await bearers.insert(bearer);
      await bearers.touch(bearer.id, 5);
      expect(await bearers.revoke(bearer.id, other.id, 6)).toBe(false);
      const all = await Promise.all([7, 7, 7].map((at) => bearers.revoke(bearer.id, own.id, at)));
      expect(all.filter((done) => done)).toHaveLength(1);
      expect(await bearers.byHash(bearer.tokenHash)).toEqual({ ...bearer, lastUsedAt: 5, revokedAt: 7 });
    });
  });

  describe(`ChallengeResultStore on ${name}`, () => {
    it("counts a table once, however many say so at once", async () => {
      const { agents, results } = stores();
      const { id } = await insert(someAgent());
      const result = { tableId: someTable().id, agentId: id, winner: "human", endedAt: 9 } as const;
      const told = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          results.record({ ...result, winner: n % 2 === 0 ? "human" : "agent" }),
        ),
      );
      expect(told.filter((recorded) => recorded)).toHaveLength(1);
      const { winner } = (await results.get(result.tableId)) ?? {};
      expect((await agents.get(id))?.record).toMatchObject({
        games: 1,
        humanWins: winner === "human" ? 1 : 0,
        agentWins: winner === "agent" ? 1 : 0,
      });
    });

    it("counts both ends, and refuses one of nobody", async () => {
      const { agents, results } = stores();
      const { id } = await insert(someAgent());
      for (const winner of ["human", "agent", "agent"] as const) await won(id, winner);
      const { record } = (await agents.get(id)) ?? {};
      expect(record).toMatchObject({ games: 3, humanWins: 1, agentWins: 2 });
      expect(record?.score).toBeGreaterThan(0);
      const tableId = someTable().id;
      const lost = { tableId, agentId: AgentId.parse("nobody-here"), winner: "agent", endedAt: 9 } as const;
      await expect(results.record(lost)).rejects.toThrow();
      expect(await results.get(tableId)).toBeNull();
    });
  });

  describe(`ClubHandStore on ${name}`, () => {
    it("keeps a hand once, newest first, until it is purged", async () => {
      const { clubHands } = stores();
      const { id } = await insert(someAgent());
      const [old, young] = [someClubHand(id, 1_000), someClubHand(id, 2_000)];
      for (const hand of [old, young]) expect(await clubHands.record(hand)).toBe(true);
      expect(await clubHands.record(old)).toBe(false);
      expect(await clubHands.ofAgent(id, 9)).toEqual([young, old]);
      expect(await clubHands.ofAgent(id, 1)).toEqual([young]);
      expect(await clubHands.purge(1_999)).toBe(1);
      expect(await clubHands.ofAgent(id, 9)).toEqual([young]);
      await clubHands.purge(2_000);
    });
  });
}
