import { beforeEach, describe, expect, it } from "vitest";
import { AgentId, ClubList } from "@/contract/agents";
import { clubHand } from "@/contract/rows/examples";
import { gistOf, type House, openHouse, pairAgent, pairUnclaimed } from "../testing/house";

let house: House;
beforeEach(() => {
  house = openHouse();
});

const list = async (query = "", of = house) => {
  const answer = await of.ask(`/clubs${query}`);
  expect(answer.status, answer.text).toBe(200);
  return ClubList.parse(answer.json);
};
const ids = ({ agents }: ClubList) => agents.map(({ id }) => id);
const won = (agentId: AgentId, winner: "human" | "agent") =>
  house.club.results.record({
    tableId: house.ctx.random.id20() as never,
    agentId,
    winner,
    endedAt: house.clock.now(),
  });
const seed = (id: string) =>
  pairAgent(house, { id: AgentId.parse(id), twitterId: null, kind: "seed", createdAt: 1 });

describe("GET /clubs", () => {
  it("is public: claimed agents by their record, the seeds below, nobody without X", async () => {
    const fir = await seed("fir");
    const loser = await pairAgent(house);
    house.clock.advance(1);
    const fresh = await pairAgent(house);
    const winner = await pairAgent(house);
    await pairUnclaimed(house);
    await won(winner.id, "agent");
    await won(loser.id, "human");
    const page = await list();
    expect(ids(page)).toEqual([winner.id, loser.id, fresh.id, fir.id]);
    expect(page.next_cursor).toBeNull();
    expect(page.agents[0]).toMatchObject({ challenge_games: 1, challenge_agent_wins: 1 });
    expect(page.agents[3]).toMatchObject({ twitter_id: null, challenge_games: 0 });
  });

  it("shows agents of a trusted local pairing too (decision 21)", async () => {
    const home = openHouse({ localPairing: "trusted" });
    const local = await pairUnclaimed(home);
    expect(ids(await list("", home))).toEqual([local.id]);
  });

  it("says of each what the agent reads of itself, playstyle and overrides included", async () => {
    const agent = await pairAgent(house, {
      crew: { entourage: ["A"], playstyle: { aggression: 0.9 }, overrides: [{ tightness: 0.1 }] },
    });
    const me = await house.ask("/agents/me", { headers: agent.headers });
    expect((await house.ask("/clubs")).json["agents"]).toEqual([me.json]);
  });

  it("gives pages that lose and repeat nobody, though agents come in between", async () => {
    const all: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      all.push((await pairAgent(house)).id);
      house.clock.advance(1);
    }
    all.push((await seed("ash")).id, (await seed("birch")).id);
    const walked: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: ClubList = await list(`?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
      walked.push(...ids(page));
      cursor = page.next_cursor;
      await won((await pairAgent(house)).id, "agent");
    }
    expect(walked.filter((id) => all.includes(id))).toEqual(all);
    expect(new Set(walked).size).toBe(walked.length);
  });

  it("finds one by its id, and nobody who is not listed", async () => {
    const one = await pairAgent(house);
    const hidden = await pairUnclaimed(house);
    expect(ids(await list(`?agent=${one.id}`))).toEqual([one.id]);
    for (const id of [hidden.id, "nobody", "%00"])
      expect(await list(`?agent=${id}`)).toEqual({ agents: [], next_cursor: null });
  });

  it.each(["?limit=0", "?limit=1001", "?limit=x", "?cursor=made-up", "?cursor=c2.1.1.a"])(
    "is 400 for %s",
    async (query) => expect(gistOf(await house.ask(`/clubs${query}`))).toBe("400 invalid_field"),
  );
});

describe("POST /clubs/{id}/hand", () => {
  const write = (parts: Record<string, unknown> = {}, id = "fir", ip = "192.0.2.1") =>
    house.ask(`/clubs/${id}/hand`, { body: { ...clubHand, ...parts }, ip });
  beforeEach(async () => void (await seed("fir")));

  it("is 201 once, then 200 for the same hand; another hand is another", async () => {
    const first = await write();
    expect(first.status).toBe(201);
    const id = first.json["hand_id"];
    expect(first.json).toEqual({ recorded: true, hand_id: id });
    const again = await write();
    expect([again.status, again.json]).toEqual([200, { recorded: false, duplicate: true, hand_id: id }]);
    expect((await write({ hand_index: 2 })).status).toBe(201);
    const stored = await house.club.clubHands.ofAgent(AgentId.parse("fir"), 9);
    expect(stored).toHaveLength(2);
    expect(stored.at(-1)?.row).toEqual({ ...clubHand, hand_id: stored.at(-1)?.id });
  });

  it("counts for nobody", async () => {
    await write();
    expect((await list()).agents[0]).toMatchObject({ challenge_games: 0 });
  });

  const [first, ...rest] = clubHand.seats;
  it.each([
    ["an unknown agent", {}, "nobody", "404 agent_not_found"],
    ["an agent of no form", {}, "%00", "404 agent_not_found"],
    [
      "chips from nowhere",
      { seats: [{ ...first, final_stack: 1 }, ...rest] },
      "fir",
      "409 hand_not_balanced",
    ],
    [
      "a chair that no table has",
      { seats: [{ ...first, seat_index: 9 }, ...rest] },
      "fir",
      "400 seat_out_of_range",
    ],
    ["no time", { ended_at: undefined }, "fir", "400 invalid_field"],
    ["a mode with nobody's crew", { mode: "tv" }, "fir", "400 invalid_field"],
    ["eleven seats", { seats: Array(11).fill(first) }, "fir", "413 body_too_large"],
    ["501 acts", { actions: Array(501).fill(clubHand.actions[0]) }, "fir", "413 body_too_large"],
    ["six cards on the board", { board: Array(6).fill("AH") }, "fir", "413 body_too_large"],
    ["eleven winners", { winners: Array(11).fill(clubHand.winners[0]) }, "fir", "413 body_too_large"],
    [
      "8 KB of seats",
      { seats: [{ ...first, note: "x".repeat(8192) }, ...rest] },
      "fir",
      "413 body_too_large",
    ],
    [
      "64 KB of acts",
      { actions: [{ ...clubHand.actions[0], note: "x".repeat(65_536) }] },
      "fir",
      "413 body_too_large",
    ],
    ["1 KB of board", { board: ["x".repeat(1024)] }, "fir", "413 body_too_large"],
    [
      "8 KB of winners",
      { winners: [{ ...clubHand.winners[0], note: "x".repeat(8192) }] },
      "fir",
      "413 body_too_large",
    ],
  ])("of %s is refused, and kept nowhere", async (_, parts, id, gist) => {
    expect(gistOf(await write(parts, id))).toBe(gist);
    expect(await house.club.clubHands.ofAgent(AgentId.parse("fir"), 9)).toEqual([]);
  });

  it("is not of an agent that the club does not show", async () => {
    expect(gistOf(await write({}, (await pairUnclaimed(house)).id))).toBe("404 agent_not_found");
  });

  it("is 60 an hour for an address; what is refused does not count, nor do other addresses", async () => {
    for (let hand_index = 1; hand_index <= 60; hand_index += 1) {
      expect((await write({ pot: 1 })).status).toBe(409);
      expect((await write({ hand_index })).status).toBe(201);
    }
    const over = await write({ hand_index: 61 });
    expect(gistOf(over)).toBe("429 rate_limited");
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(3_000);
    expect((await write({ hand_index: 61 }, "fir", "198.51.100.7")).status).toBe(201);
  });
});
