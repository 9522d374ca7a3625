import { beforeEach, describe, expect, it } from "vitest";
import { HandList, HandRow, HandWritten } from "@/contract/hands";
import type { HandId } from "@/contract/ids";
import { handInput } from "@/services/testing/records";
import { type Chair, gistOf, type HostedTable, type House, openHouse, openTable } from "../testing/house";

const UNKNOWN = "0".repeat(20);
const DAY = 24 * 60 * 60 * 1000;

let house: House;
let table: HostedTable;
beforeEach(async () => {
  house = openHouse();
  table = await openTable(house);
});

const write = (parts: Record<string, unknown> = {}, id: string = table.id) =>
  house.ask(`/tables/${id}/hands`, { body: { ...handInput(), host_token: table.hostToken, ...parts } });
const list = async (query = "", headers = {}) =>
  HandList.parse((await house.ask(`/tables/${table.id}/hands${query}`, { headers })).json);
const bearer = (chair: Chair) => ({ authorization: `Bearer ${chair.token}` });
const one = (id: unknown, headers = {}) => house.ask(`/hands/${id}`, { headers });

describe("POST /tables/{id}/hands", () => {
  it("is 201 once, then 200 for the same hand, however often", async () => {
    const first = await write();
    expect(first.status).toBe(201);
    const { hand_id } = HandWritten.parse(first.json);
    expect(first.json).toEqual({ recorded: true, hand_id });
    for (let again = 0; again < 3; again += 1) {
      const { status, json } = await write();
      expect([status, json]).toEqual([200, { recorded: false, duplicate: true, hand_id }]);
    }
    expect((await list()).hands).toHaveLength(1);
  });

  it("stores one of many that come at once", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => write()));
    expect(all.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
  });

  it("takes no more hands of one table than people can play, so that no host fills the disk", async () => {
    house = openHouse({ rates: { writeGuestHand: { points: 3, seconds: 3600 } } });
    table = await openTable(house);
    for (const hand_index of [1, 2, 3]) expect((await write({ hand_index })).status).toBe(201);
    expect((await write({ hand_index: 4, host_token: "nobody-has-this" })).status).toBe(401);
    const refused = await write({ hand_index: 4 });
    expect(gistOf(refused)).toBe("429 rate_limited");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    table = await openTable(house);
    expect((await write({ hand_index: 1 })).status).toBe(201);
  });

  it("refuses another hand under the same index", async () => {
    await write();
    expect(gistOf(await write({ board: ["2H", "3H", "4H"] }))).toBe("409 hand_conflict");
    expect((await list()).hands[0]?.board).toEqual([]);
  });

  const [ana, claude, wei] = handInput().seats;
  it.each([
    ["chips from nowhere", { seats: [ana, { ...claude, final_stack: 9_999 }, wei] }, "409 hand_not_balanced"],
    [
      "a fortune nobody has",
      { seats: [{ ...ana, starting_stack: 90_000, final_stack: 89_980 }, claude, wei] },
      "409 hand_not_balanced",
    ],
    [
      "winners who take more than the pot",
      { winners: [{ seat_index: 2, amount: 51 }] },
      "409 hand_not_balanced",
    ],
    [
      "a chair beyond the table",
      { seats: [ana, claude, { ...wei, seat_index: 7 }] },
      "400 seat_out_of_range",
    ],
    [
      "a chair beyond any table",
      { seats: [ana, claude, { ...wei, seat_index: 12 }] },
      "400 seat_out_of_range",
    ],
    ["an index that no table reaches", { hand_index: 1_000_001 }, "400 invalid_field"],
    ["an end before there were tables", { ended_at: "1969-12-31T23:59:59Z" }, "400 invalid_field"],
    ["a beginning before there were years", { started_at: "0000-01-01T00:00:00Z" }, "400 invalid_field"],
    [
      "an act unknown",
      { actions: [{ street: "flop", seat_index: 0, action: "bluff", amount: 0 }] },
      "400 invalid_field",
    ],
    ["a card that is none", { board: ["1H"] }, "400 invalid_field"],
    ["the index none", { hand_index: 0 }, "400 invalid_field"],
    ["eleven seats", { seats: Array(11).fill(ana) }, "413 body_too_large"],
    ["501 acts", { actions: Array(501).fill(handInput().actions[0]) }, "413 body_too_large"],
    ["six board cards", { board: ["2H", "3H", "4H", "5H", "6H", "7H"] }, "413 body_too_large"],
    ["eleven winners", { winners: Array(11).fill({ seat_index: 2, amount: 1 }) }, "413 body_too_large"],
    ["8 KB of seats", { seats: [{ ...ana, note: "x".repeat(8 * 1024) }, claude, wei] }, "413 body_too_large"],
    ["200 KB", { note: "x".repeat(200 * 1024) }, "413 body_too_large"],
  ])("with %s is refused, and stores nothing", async (_, parts, gist) => {
    expect(gistOf(await write(parts))).toBe(gist);
    expect((await list()).hands).toEqual([]);
  });

  it("is the current host's alone: no seat can forge a bill (decision 30)", async () => {
    const chair = await table.sit(0);
    expect(gistOf(await write({ host_token: chair.token }))).toBe("401 bad_host_token");
    expect(gistOf(await write({ host_token: undefined }))).toBe("401 host_token_required");
    await house.client.claimHost({ body: { tableId: table.id, host_token: table.hostToken } });
    const deposed = await write();
    expect(gistOf(deposed)).toBe("409 host_superseded");
    expect(deposed.json["hostTokenRejected"]).toBe(true);
    expect(gistOf(await write({}, UNKNOWN))).toBe("404 table_not_found");
  });

  it("still takes the last hand after the table's day is over", async () => {
    house.clock.advance(DAY);
    expect((await write()).status).toBe(201);
  });

  it("takes hands out of order, each once", async () => {
    for (const hand_index of [3, 1, 2, 3]) await write({ hand_index });
    expect((await list()).hands.map((hand) => hand.hand_index)).toEqual([3, 2, 1]);
  });
});

describe("GET /tables/{id}/hands", () => {
  it("is public, newest first, a page at a time", async () => {
    for (let hand_index = 1; hand_index <= 7; hand_index += 1) await write({ hand_index });
    const pages: number[][] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: HandList = await list(`?limit=3${cursor === "" ? "" : `&cursor=${cursor}`}`);
      pages.push(page.hands.map((hand) => hand.hand_index));
      cursor = page.next_cursor;
    }
    expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
    expect((await list("?limit=7")).next_cursor).toBeNull();
  });

  it("gives fifty where nothing is said", async () => {
    for (let hand_index = 1; hand_index <= 51; hand_index += 1) await write({ hand_index });
    const page = await list();
    expect(page.hands).toHaveLength(50);
    expect(page.next_cursor).not.toBeNull();
  });

  it.each(["?limit=0", "?limit=101", "?limit=x", "?cursor=made-up", "?cursor=h1.5"])(
    "is 400 for %s",
    async (query) => {
      expect(gistOf(await house.ask(`/tables/${table.id}/hands${query}`))).toBe("400 invalid_field");
    },
  );

  it("is empty before the first hand, 404 at an unknown table, 401 for a strange token", async () => {
    expect(await list()).toEqual({ hands: [], next_cursor: null });
    expect(gistOf(await house.ask(`/tables/${UNKNOWN}/hands`))).toBe("404 table_not_found");
    expect(gistOf(await house.ask(`/tables/${table.id}/hands?claim_token=nobody-has-this`))).toBe(
      "401 bad_claim_token",
    );
  });
});

describe("unshown cards (decision 15)", () => {
  let chair: Chair;
  let other: Chair;
  let id: HandId;
  beforeEach(async () => {
    chair = await table.sit(2, "Claude");
    other = await table.sit(0, "Ana");
    const hidden = [
      { seat_index: 2, hole_cards: ["AH", "KC"] },
      { seat_index: 0, hole_cards: ["7S", "2D"] },
      { seat_index: 4, hole_cards: ["9S", "9D"] },
    ];
    const claims = [
      { seat_index: 2, claim: chair.claim },
      { seat_index: 0, claim: other.claim },
    ];
    id = HandWritten.parse((await write({ private: hidden, claims })).json).hand_id;
  });

  const cards = (row: HandRow | undefined) => row?.seats.map((seat) => seat.hole_cards?.join(" ") ?? "-");

  it("are nobody's without a token", async () => {
    expect(cards((await list()).hands[0])).toEqual(["-", "-", "-"]);
    expect((await one(id)).text).not.toMatch(/AH|7S|9S|hole_cards/);
  });

  it("are one's own with one's own token, in the list and in the hand", async () => {
    expect(cards((await list("", bearer(chair))).hands[0])).toEqual(["-", "AH KC", "-"]);
    expect(cards((await list(`?claim_token=${other.token}`)).hands[0])).toEqual(["7S 2D", "-", "-"]);
    const headers = { "x-claim-token": chair.token };
    expect(cards(HandRow.parse((await one(id, headers)).json))).toEqual(["-", "AH KC", "-"]);
  });

  it("stay the old holder's when the chair goes to somebody else", async () => {
    house.clock.advance(90_000);
    const heir = await table.sit(2, "Heir");
    expect(cards((await list("", bearer(heir))).hands[0])).toEqual(["-", "-", "-"]);
    expect(cards((await list("", bearer(chair))).hands[0])).toEqual(["-", "AH KC", "-"]);
  });

  it("are refused to another table's token", async () => {
    const elsewhere = await openTable(house);
    const stranger = await elsewhere.sit(2);
    expect(gistOf(await one(id, bearer(stranger)))).toBe("401 bad_claim_token");
  });

  it("are read with a sign of life (decision 18)", async () => {
    house.clock.advance(30_000);
    await list("", bearer(chair));
    const record = await house.live.read(table.id);
    expect(record?.lobby.claims.find(({ seat }) => seat === 2)?.lastSeenAt).toBe(house.clock.now());
  });

  it("were shown to all where the seat showed down", async () => {
    const [ana, claude, wei] = handInput().seats;
    await write({ hand_index: 2, seats: [ana, { ...claude, hole_cards: ["AH", "KC"] }, wei] });
    expect(cards((await list("?limit=1")).hands[0])).toEqual(["-", "AH KC", "-"]);
  });
});

describe("GET /hands/{id}", () => {
  it("is the row of the list", async () => {
    const { json } = await write();
    expect((await one(json["hand_id"])).json).toEqual((await list()).hands[0]);
  });

  it.each([UNKNOWN, "nope"])("is 404 for %s", async (id) => {
    expect(gistOf(await one(id))).toBe("404 hand_not_found");
  });

  it("is its creator's at a challenge or a demo, and so nobody's else (decision 7)", async () => {
    const { json } = await write();
    const stored = await house.hands.get(json["hand_id"] as HandId);
    if (!stored) throw new Error("not stored");
    const elsewhere = { id: "b".repeat(20) as HandId, index: 9 };
    await house.hands.record({ ...stored, ...elsewhere, row: { ...stored.row, mode: "challenge" } });
    expect(gistOf(await one(elsewhere.id))).toBe("401 bearer_required");
  });

  it("is gone with its table", async () => {
    const { json } = await write();
    await house.live.purge(house.clock.now() + 2 * DAY);
    expect(gistOf(await one(json["hand_id"]))).toBe("404 hand_not_found");
  });

  it("is readable for a day after its table's day, and the strange token is named", async () => {
    const { json } = await write();
    house.clock.advance(DAY + 1);
    expect((await one(json["hand_id"])).status).toBe(200);
    expect(gistOf(await one(`${json["hand_id"]}?claim_token=${"x".repeat(300)}`))).toBe("400 invalid_field");
  });
});
