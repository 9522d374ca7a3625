import { describe, expect, it } from "vitest";
import { AgentRow } from "@/contract/agents";
import { agentRowOf } from "@/services/agent/view";
import { cleanName } from "@/services/lobby/names";
import { createMemoryClub } from "@/store/memory-club";
import { someAgent } from "@/store/testing/club-records";
import { openHouse } from "../testing/house";
import { SEEDS } from "./agents";
import { plantSeeds } from "./plant";

describe("the house's own agents", () => {
  it("are a dozen, each under a slug of its own, with a crew for nine chairs that would pass as anybody's", () => {
    expect(SEEDS).toHaveLength(12);
    expect(new Set(SEEDS.map(({ id }) => id)).size).toBe(12);
    const crews = SEEDS.flatMap(({ crew }) => crew.map((name) => name.toLowerCase()));
    expect(new Set(crews).size).toBe(crews.length);
    for (const { id, name, crew } of SEEDS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(crew).toHaveLength(9);
      for (const each of [name, ...crew]) expect(cleanName(each)).toBe(each);
    }
  });

  it("play differently, one of them neutral, some with characters in single seats", async () => {
    const { agents } = createMemoryClub();
    await plantSeeds(agents, 1_000);
    const rows = (await agents.list(["seed"], 99, null)).map(agentRowOf);
    for (const row of rows) expect(AgentRow.parse(row)).toEqual(row);
    expect(rows.map(({ id }) => id as string)).toEqual(SEEDS.map(({ id }) => id));
    const styles = rows.map(({ playstyle }) => JSON.stringify(playstyle));
    expect(new Set(styles).size).toBeGreaterThanOrEqual(11);
    const mixed = rows.filter(({ entourage_playstyles: slots }) => slots.some((slot) => slot !== null));
    expect(mixed.length).toBeGreaterThanOrEqual(5);
    for (const { twitter_id, challenge_games, challenges, software } of rows)
      expect([twitter_id, challenge_games, challenges, software]).toEqual([null, 0, 0, undefined]);
  });

  it("come once, into a club that has nobody", async () => {
    const { agents } = createMemoryClub();
    expect(await plantSeeds(agents, 1_000)).toBe(12);
    expect(await plantSeeds(agents, 2_000)).toBe(0);
    expect(await agents.count(["seed"])).toBe(12);
    const lived = createMemoryClub();
    const somebody = someAgent();
    await lived.agents.put(somebody.id, () => somebody);
    expect(await plantSeeds(lived.agents, 1_000)).toBe(0);
  });

  it("stand in the club of a new house, and are the same after a restart", async () => {
    const first = await openHouse();
    const clubs = async ({ house }: Pick<typeof first, "house">) =>
      (await house.fetch(new Request("http://localhost/clubs"))).json();
    const before = await clubs(first);
    expect(before).toMatchObject({ agents: { length: 12 } });
    await first.house.close();
    const second = await openHouse({}, first.dataDir);
    expect(await clubs(second)).toEqual(before);
    await second.end();
  });
});
