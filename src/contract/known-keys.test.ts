import { describe, expect, it } from "vitest";
import { ActionInput } from "./actions";
import { endpointList } from "./endpoints";
import { misspelt, misspeltInQuery } from "./known-keys";
import type { EndpointId } from "./paths";

const ACT = { tableId: "0123456789abcdef0123", seatIndex: 2, turnToken: "t", action: "raise" };
const wordsOf = (more: object) => {
  const parsed = ActionInput.safeParse({ ...ACT, ...more });
  return parsed.success ? null : parsed.error.issues.map(({ message }) => message);
};

describe("a key that an act does not know", () => {
  it.each([
    ["maxCall", "max_call"],
    ["MAX_CALL", "max_call"],
    ["max-call", "max_call"],
    ["raise_to", "raiseTo"],
    ["raiseto", "raiseTo"],
    ["seat_index", "seatIndex"],
    ["claimToken", "claim_token"],
    ["ammount", "amount"],
    ["amuont", "amount"],
    ["turnTokn", "turnToken"],
  ])("%s is refused with the right name, %s", (wrong, right) => {
    expect(wordsOf({ [wrong]: 40 })).toEqual([`has no field ${wrong}: write ${right}`]);
  });

  it("is named alone where it is like none, and all are named", () => {
    expect(wordsOf({ mood: "calm" })).toEqual(["has no field mood"]);
    expect(wordsOf({ mood: 1, raise_to: 60 })).toEqual([
      "has no field mood, has no field raise_to: write raiseTo",
    ]);
  });

  it("is not repeated where it may be a secret", () => {
    const secret = "hunter2-hunter2-hunter2";
    expect(wordsOf({ [secret]: 1 })).toEqual(["has a field that is not known here"]);
    expect(wordsOf({ "two words": 1 })).toEqual(["has a field that is not known here"]);
  });

  it("is no reason to refuse an act that is right", () => {
    expect(wordsOf({ raiseTo: 60, max_call: 60, say: "Hm", thought: "A pair", wait: 5 })).toBeNull();
  });
});

const keysOf = (id: EndpointId): readonly string[] =>
  Object.keys(endpointList.find((each) => each.id === id)?.body?.shape ?? {});

describe("a key that a body does not know", () => {
  it.each<[EndpointId, readonly string[], string | null]>([
    ["claimSeat", ["seatindex", "name"], "has no field seatindex: write seat_index"],
    [
      "claimSeat",
      ["seatIndex", "nmae"],
      "has no field seatIndex: write seat_index, has no field nmae: write name",
    ],
    ["claimSeat", ["seat_index", "name", "is_agnet"], "has no field is_agnet: write is_agent"],
    ["createTable", ["mode", "seat"], "has no field seat: write seats"],
    [
      "mintTv",
      ["starting_stak", "smallBlind"],
      "has no field starting_stak: write starting_stack, has no field smallBlind: write small_blind",
    ],
    ["markPaid", ["edittoken"], "has no field edittoken: write edit_token"],
    ["createSettlement", ["stake_unit"], "has no field stake_unit: write stakes_unit"],
    // Like nothing, or like something that is there as well.
    ["claimSeat", ["seat_index", "name", "colour", "emoji"], null],
    ["claimSeat", ["seat_index", "seatIndex", "name"], null],
    ["mintTv", ["unknown_key", "mode"], null],
    ["leaveSeat", [], null],
  ])("of %s, %j: %j", (id, sent, words) => expect(misspelt(sent, keysOf(id))).toBe(words));

  it("takes no longer to look at for being long or many", () => {
    const known = keysOf("publishState");
    expect(misspelt(["x".repeat(200_000)], known)).toBeNull();
    const many = Array.from({ length: 40_000 }, (_, at) => `k${at}`);
    expect(misspelt(many, known)).toBeNull();
    expect(misspelt([...many, "epohc"], known), "beyond what is looked at").toBeNull();
    expect(misspelt(["epohc", ...many], known)).toBe("has no field epohc: write epoch");
  });
});

/** Every query that the contract's document sends, whatever the endpoint. */
const DOCUMENTED_QUERIES = [
  ["tableId", "seatIndex", "sinceVersion"],
  ["tableId", "claim_token"],
  ["tableId", "hostToken"],
  ["tableId", "limit", "cursor", "mode"],
  ["status", "cursor"],
  ["edit_token"],
  ["as", "recipients"],
] as const;

/** Every body that the contract's document sends, by its keys. */
const DOCUMENTED: readonly [EndpointId, readonly string[]][] = [
  ["startPairing", ["software", "model", "country_code"]],
  ["completePairing", ["pair_code"]],
  ["putProfile", ["name", "model", "country_code"]],
  ["putEntourage", ["entourage"]],
  ["putPlaystyle", ["aggression", "bluff_frequency", "tightness", "cbet_rate", "commitment"]],
  ["putSeatPlaystyle", ["aggression", "tightness", "bluff_frequency"]],
  ["createTable", ["mode", "seats"]],
  ["mintTv", []],
  ["createSettlement", ["stakes_unit", "chip_to_unit_rate", "claim_token"]],
  ["markPaid", ["edit_token", "paid_via", "paid_ref"]],
  ["markPaid", ["player_name", "player_token", "paid_via"]],
  ["putCreditorNote", ["edit_token", "note"]],
  ["putCreditorAddresses", ["edit_token", "addresses"]],
  ["putCreditorAddresses", ["player_name", "player_token", "addresses"]],
  ["discardSettlement", ["edit_token"]],
  ["claimSeat", ["seat_index", "name"]],
  ["claimSeat", ["claim_token"]],
  ["startGame", ["claim_token"]],
  ["submitAction", ["tableId", "seatIndex", "turnToken", "action", "amount", "claim_token"]],
  ["buyinResponse", ["seat_index", "claim_token", "decision", "amount"]],
  ["claimHost", ["tableId", "claim_token"]],
];

it("no body of the contract's document has a key that is taken for another", () => {
  for (const [id, sent] of DOCUMENTED) expect(misspelt(sent, keysOf(id)), id).toBeNull();
});

describe("a name that a query does not know", () => {
  const known = Object.keys(endpointList.find((each) => each.id === "getState")?.query?.shape ?? {});

  it.each([
    ["sinceversion", "sinceVersion"],
    ["since", "sinceVersion"],
    ["seat", "seatIndex"],
    ["Seat", "seatIndex"],
    ["seat_index", "seatIndex"],
    ["table", "tableId"],
    ["wiat", "wait"],
    ["untill", "until"],
    ["claimToken", "claim_token"],
  ])("%s is refused with the right one, %s", (wrong, right) => {
    expect(misspeltInQuery([wrong], known)).toBe(`has no field ${wrong}: write ${right}`);
  });

  it("is no loss where it is like none, or the right one is there as well", () => {
    expect(misspeltInQuery(["_", "t", "mode", "name", "utm_source"], known)).toBeNull();
    expect(misspeltInQuery(["seat", "seatIndex"], known)).toBeNull();
  });

  it("is none of those that the contract's document sends", () => {
    for (const { id, query } of endpointList.filter(({ outputs }) => !(302 in outputs)))
      for (const sent of DOCUMENTED_QUERIES)
        expect(misspeltInQuery(sent, Object.keys(query?.shape ?? {})), `${id} ${sent}`).toBeNull();
  });
});

it("no two fields of a body could be taken for each other", () => {
  for (const { id } of endpointList) {
    const known = keysOf(id);
    for (const key of known)
      expect(
        misspelt(
          [key],
          known.filter((name) => name !== key),
        ),
        `${id} ${key}`,
      ).toBeNull();
  }
});
