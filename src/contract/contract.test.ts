import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ActionInput, BuyinInput } from "./actions";
import { AgentRow, ClubHandInput } from "./agents";
import { ENDPOINTS, endpointList } from "./endpoints";
import { ERROR_CODES, ERRORS } from "./errors";
import { HandInput, HandRow } from "./hands";
import { CardText, ClaimToken, HandId, PresentedToken, SeatIndex, TableId, Timestamp } from "./ids";
import { ALL_PATHS, PAGE_PATHS, PATHS } from "./paths";
import * as examples from "./rows/examples";
import { PublicTable, PublishInput, SeatView, StateOutput } from "./state";
import { ClaimInput, HostClaimInput, InboxEntry, LobbyOutput, MintTvInput, TableRow } from "./tables";

const fits = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe("ids and small words", () => {
  it.each([
    [
      "a table id",
      TableId,
      "242cecf66c00001dab2f",
      ["242CECF66C00001DAB2F", "242cecf66c00001dab2", "", "x".repeat(20), 7],
    ],
    ["a hand id", HandId, "9b1f00c4d2a871e35f60", ["9b1f00c4d2a871e35f6", "9b1f00c4d2a871e35f601"]],
    ["a seat", SeatIndex, 8, [9, -1, 0.5, "0", null]],
    ["a card", CardText, "TH", ["10H", "th", "1H", "THH", ""]],
    [
      "a time",
      Timestamp,
      "2026-04-20T22:30:00.000Z",
      ["2026-04-20", "2026-04-20T22:30:00+02:00", "yesterday"],
    ],
    ["a token we give", ClaimToken, examples.CLAIM_TOKEN, ["short", "x".repeat(129)]],
    ["a token shown to us", PresentedToken, "short", ["", "x".repeat(257), 7]],
  ])("%s has its form and no other", (_, schema, good, bad) => {
    expect(fits(schema, good)).toBe(true);
    for (const value of bad) expect(fits(schema, value), JSON.stringify(value)).toBe(false);
  });
});

describe("the examples", () => {
  it.each([
    ["table row", TableRow, examples.tableRow],
    ["lobby", LobbyOutput, examples.lobby],
    ["public table", PublicTable, examples.publicTable],
    ["seat view", SeatView, examples.seatView],
    ["state", StateOutput, examples.state],
    ["hand", HandRow, examples.handRow],
    ["agent", AgentRow, examples.agentRow],
    ["hand without a table", ClubHandInput, examples.clubHand],
  ])("of a %s are whole: parsing takes nothing away", (_, schema, example) => {
    expect(schema.parse(example)).toEqual(example);
  });

  it("tell one story: the hand's chips add up", () => {
    const { seats, actions, pot, winners } = examples.handRow;
    const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);
    expect(total(seats.map((seat) => seat.final_stack - seat.starting_stack))).toBe(0);
    expect(total(winners.map((winner) => winner.amount))).toBe(pot);
    const put = total(actions.map((act) => act.amount));
    // The raiser's uncalled forty went back to him (decision 39).
    expect(put - pot).toBe(40);
  });
});

describe("inputs", () => {
  it("ignore keys that nobody knows (contract: unknown keys ignored)", () => {
    expect(MintTvInput.parse({ host: true, colour: "green" })).toEqual({ host: true });
    expect(ClaimInput.parse({ seat_index: 1, name: "A", extra: {} })).toEqual({ seat_index: 1, name: "A" });
  });

  it.each([
    [
      "act",
      ActionInput,
      { tableId: examples.TABLE_ID, seatIndex: 2, turnToken: "t", action: "call", wait: 50 },
    ],
    ["buy-in", BuyinInput, { seat_index: 2, decision: "leave" }],
    ["heartbeat of a host", PublishInput, { tableId: examples.TABLE_ID, hostToken: "h" }],
    ["claim of hosting", HostClaimInput, { tableId: examples.TABLE_ID }],
    ["claim", ClaimInput, {}],
    ["mint", MintTvInput, {}],
  ])("of the least %s are enough", (_, schema, least) => expect(fits(schema, least)).toBe(true));

  it.each([
    ["chips beyond any table", ActionInput, { amount: 2e9 }],
    ["a wait beyond a minute", ActionInput, { wait: 51 }],
    ["a ticket without end", ActionInput, { turnToken: "x".repeat(129) }],
  ])("refuse %s", (_, schema, change) => {
    const act = { tableId: examples.TABLE_ID, seatIndex: 2, turnToken: "t", action: "call" };
    expect(fits(schema, { ...act, ...change })).toBe(false);
  });

  it("bound every list that a host sends", () => {
    const publish = { tableId: examples.TABLE_ID, hostToken: "h", version: 1 };
    expect(fits(PublishInput, { ...publish, seats: Array(10).fill(examples.seatView) })).toBe(false);
    expect(fits(PublishInput, { ...publish, results: Array(101).fill({ id: 1, applied: true }) })).toBe(
      false,
    );
    const { hand_id: _id, table_id: _table, mode: _mode, ...row } = examples.handRow;
    const hand = { ...row, host_token: "h", private: [], claims: [] };
    expect(fits(HandInput, hand)).toBe(true);
    for (const [field, value] of Object.entries({
      seats: Array(11).fill(row.seats[0]),
      actions: Array(501).fill(row.actions[0]),
      board: Array(6).fill("AH"),
      winners: Array(11).fill(row.winners[0]),
      claims: Array(11).fill({ seat_index: 0, claim: "x" }),
      private: Array(11).fill({ seat_index: 0, hole_cards: ["AH", "KC"] }),
    }))
      expect(fits(HandInput, { ...hand, [field]: value }), field).toBe(false);
  });

  it("tell an act in the inbox from a buy-in", () => {
    const common = { id: 1, at: "2026-04-20T22:30:00.000Z", seatIndex: 2, claim: examples.CLAIM };
    expect(fits(InboxEntry, { ...common, kind: "action", turnToken: "t", action: "fold" })).toBe(true);
    expect(fits(InboxEntry, { ...common, kind: "buyin", decision: "leave" })).toBe(true);
    expect(fits(InboxEntry, { ...common, kind: "buyin", action: "fold" })).toBe(false);
  });
});

describe("what an answer may not hold (decision 38)", () => {
  it("is a card in a public seat: a field nobody named is dropped", () => {
    const [player] = examples.publicTable.playersPublic;
    const leaky = {
      ...examples.publicTable,
      playersPublic: [{ ...player, holeCards: ["AH", "KC"] }],
      deck: ["7H"],
    };
    expect(JSON.stringify(PublicTable.parse(leaky))).not.toMatch(/AH|7H/);
  });

  it("is a ticket or a price in the public's pending decision (decision 29)", () => {
    const leaky = { ...examples.publicTable, pendingAction: examples.ownPending };
    expect(JSON.stringify(PublicTable.parse(leaky))).not.toMatch(/turnToken|needToCall/);
  });
});

describe("rows and paths", () => {
  it("have the documented endpoints, at their places", () => {
    const places = endpointList.map(({ method, path }) => `${method} ${path}`).sort();
    expect(places).toEqual([
      "DELETE /agents/me/entourage/{i}/playstyle",
      "DELETE /settlements/{id}",
      "DELETE /settlements/{id}/creditor-addresses/{name}",
      "DELETE /settlements/{id}/creditor-notes/{name}",
      "DELETE /tables/{id}",
      "GET /agents/me",
      "GET /agents/me/hands",
      "GET /agents/me/settlements",
      "GET /auth/pair/{code}",
      "GET /auth/twitter/callback",
      "GET /auth/twitter/login",
      "GET /clubs",
      "GET /hands/{id}",
      "GET /hands/{id}/export",
      "GET /openapi.json",
      "GET /room/{id}",
      "GET /settlements/{id}",
      "GET /settlements/{id}/player-tokens",
      "GET /state",
      "GET /state/full",
      "GET /tables",
      "GET /tables/{id}",
      "GET /tables/{id}/chat",
      "GET /tables/{id}/export",
      "GET /tables/{id}/hands",
      "GET /tables/{id}/inbox",
      "GET /tables/{id}/lobby",
      "POST /action",
      "POST /auth/pair/complete",
      "POST /auth/pair/refuse",
      "POST /auth/pair/start",
      "POST /auth/pair/verify",
      "POST /auth/revoke",
      "POST /clubs/{id}/hand",
      "POST /host/claim",
      "POST /settlements/{id}/entries/{entryId}/paid",
      "POST /settlements/{id}/entries/{entryId}/received",
      "POST /settlements/{id}/entries/{entryId}/unpaid",
      "POST /state",
      "POST /tables",
      "POST /tables/room",
      "POST /tables/sandbox",
      "POST /tables/tv",
      "POST /tables/{id}/buyin-response",
      "POST /tables/{id}/chat",
      "POST /tables/{id}/hands",
      "POST /tables/{id}/lobby/claim",
      "POST /tables/{id}/lobby/leave",
      "POST /tables/{id}/lobby/manage",
      "POST /tables/{id}/lobby/move",
      "POST /tables/{id}/lobby/start",
      "POST /tables/{id}/result",
      "POST /tables/{id}/seat",
      "POST /tables/{id}/settlements",
      "PUT /agents/me/avatar",
      "PUT /agents/me/country",
      "PUT /agents/me/entourage",
      "PUT /agents/me/entourage/{i}/playstyle",
      "PUT /agents/me/playstyle",
      "PUT /agents/me/profile",
      "PUT /settlements/{id}/creditor-addresses/{name}",
      "PUT /settlements/{id}/creditor-notes/{name}",
    ]);
  });

  it("are the same set, pages apart from calls", () => {
    expect(Object.keys(ENDPOINTS).sort()).toEqual(Object.keys(ALL_PATHS).sort());
    expect(Object.keys(PATHS).filter((id) => id in PAGE_PATHS)).toEqual([]);
  });

  it("name every error that there is somewhere, or the face itself does", () => {
    const named = new Set<string>(endpointList.flatMap(({ errors }) => errors));
    const faces = ["not_found", "method_not_allowed", "internal", "unavailable"];
    // Said to our own signed-in pages, whose calls are no rows.
    faces.push("foreign_origin", "sign_in_required", "not_your_agent", "bearer_not_found");
    expect(ERROR_CODES.filter((code) => !named.has(code) && !faces.includes(code))).toEqual([]);
  });

  it("have codes in snake_case, with a status of refusal and words for a human", () => {
    for (const code of ERROR_CODES) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(ERRORS[code].status).toBeGreaterThanOrEqual(400);
      expect(ERRORS[code].message).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("cost a browser no schema: paths.ts imports nothing", () => {
    expect(readFileSync(new URL("./paths.ts", import.meta.url), "utf8")).not.toMatch(/\bimport\b/);
  });
});
