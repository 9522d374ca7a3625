import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { AgentId } from "@/contract/agents";
import { endpointList } from "@/contract/endpoints";
import type { HandId, TableId } from "@/contract/ids";
import { ALL_PATHS, type EndpointId } from "@/contract/paths";
import { handIdOf } from "@/services/hand/write";
import { handInput, publicTable, seatView } from "@/services/testing/records";
import {
  type Ask,
  type Chair,
  gistOf,
  good,
  type HostedTable,
  type House,
  openHouse,
  openTable,
  type PairedAgent,
  pairAgent,
  pairUnclaimed,
} from "./testing/house";
import { MATRIX, READERS, type Reader } from "./testing/matrix";

/** What must not get about, and how it looks in an answer. */
const SECRETS = {
  seat2: /"(AH|KC)"/,
  seat0: /"(2C|2D)"/,
  seat4: /"(9S|9D)"/,
  before: /"(5H|5D)"/,
  deck: /"7H"/,
  ticket: /ticket-of-two/,
  owned: /"(6C|6D)"/,
} as const;

interface Scene {
  readonly pairing: { readonly code: string; readonly device: string };
  readonly house: House;
  readonly table: HostedTable;
  /** The agent's own challenge, and its hand. */
  readonly owned: { readonly agent: AgentId; readonly table: TableId; readonly hand: HandId };
  /** The bill, and a debt of `ownPlayer` on it. */
  readonly bill: { readonly id: string; readonly entry: string; readonly debtor: string };
  readonly tokens: Readonly<Record<Reader, string | null>>;
}

/** A table in the middle of a hand, one hand stored, one act in the inbox, and everybody who may ask. */
async function stage(): Promise<Scene> {
  const house = openHouse();
  const table = await openTable(house);
  const reaped = await table.sit(2, "Before");
  house.clock.advance(90_000);
  const chairs = {
    otherSeat: await table.sit(0),
    foldedSeat: await table.sit(4),
    owner: await table.sit(2, "Two", true),
  };
  const companion = chairs.owner.token;
  const takenBack = await moveOn(house, table, companion);
  await house.client.claimSeat({
    params: { id: table.id },
    body: { claim_token: companion, take_back: true },
  });
  chairs.owner = { ...chairs.owner, token: await moveOn(house, table, companion) };
  const elsewhere = await (await openTable(house)).sit(2);
  await storeHand(house, table, chairs, reaped);
  await table.publish(
    {},
    [
      seatView(0, chairs.otherSeat.claim, ["2C", "2D"]),
      seatView(2, chairs.owner.claim, ["AH", "KC"], "ticket-of-two"),
      seatView(4, chairs.foldedSeat.claim, ["9S", "9D"]),
    ],
    { full: { deck: ["7H"] } },
  );
  await queueAct(house, table, chairs.owner);
  const agent = await pairAgent(house);
  const owned = await ownChallenge(house, agent);
  const pairing = await letIn(house);
  const host = await house.client.claimHost({ body: { tableId: table.id, host_token: table.hostToken } });
  const { bill, players } = await cutBill(house, table, chairs.owner);
  return {
    house,
    table,
    owned,
    pairing,
    bill,
    tokens: {
      nobody: null,
      spectator: null,
      owner: chairs.owner.token,
      otherSeat: chairs.otherSeat.token,
      foldedSeat: chairs.foldedSeat.token,
      otherTable: elsewhere.token,
      reaped: reaped.token,
      companion,
      takenBack,
      host: host.ok ? host.data.hostToken : null,
      deposed: table.hostToken,
      agent: agent.token,
      otherAgent: (await pairUnclaimed(house)).token,
      ...players,
    },
  };
}

/** Another device plays the seat from now on; answers its token. */
async function moveOn(house: House, { id }: HostedTable, claim_token: string): Promise<string> {
  const { move_code } = good(await house.client.moveSeat({ params: { id }, body: { claim_token } }));
  return good(await house.client.claimSeat({ params: { id }, body: { move_code } })).claim_token;
}

async function storeHand(house: House, table: HostedTable, seats: Record<string, Chair>, reaped: Chair) {
  const cards: [Chair | undefined, string[]][] = [
    [seats["otherSeat"], ["2C", "2D"]],
    [seats["owner"], ["AH", "KC"]],
    [seats["foldedSeat"], ["9S", "9D"]],
  ];
  const named = cards.flatMap(([chair, hole_cards]) => (chair ? [{ chair, hole_cards }] : []));
  const hands = [
    {
      hand_index: 1,
      private: named.map(({ chair, hole_cards }) => ({ seat_index: chair.seat, hole_cards })),
      claims: named.map(({ chair }) => ({ seat_index: chair.seat, claim: chair.claim })),
    },
    {
      hand_index: 2,
      private: [{ seat_index: 2, hole_cards: ["5H", "5D"] }],
      claims: [{ seat_index: 2, claim: reaped.claim }],
    },
  ];
  for (const hand of hands) {
    const body = { ...handInput(hand), host_token: table.hostToken };
    expect((await house.client.writeHand({ params: { id: table.id }, body })).ok).toBe(true);
  }
}

/** A challenge of the agent's with one hand in which cards were shown. */
async function ownChallenge(house: House, agent: PairedAgent) {
  const opened = good(await house.client.createTable({ body: { mode: "challenge" }, token: agent.token }));
  const [first, ...rest] = handInput().seats;
  if (!first) throw new Error("no seat");
  const body = handInput({ seats: [{ ...first, hole_cards: ["6C", "6D"] }, ...rest] });
  const host = await house.client.claimHost({ body: { tableId: opened.table_id } });
  const host_token = host.ok ? host.data.hostToken : "";
  const written = good(
    await house.client.writeHand({ params: { id: opened.table_id }, body: { ...body, host_token } }),
  );
  return { agent: agent.id, table: opened.table_id, hand: written.hand_id };
}

/** A pairing that its operator agreed to; its agent has polled, and fetches its token next. */
async function letIn(house: House) {
  const body = { software: "Claude Code", model: "a model" };
  const { pair_code: code, device_code: device } = good(await house.client.startPairing({ body }));
  good(await house.client.completePairing({ body: { device_code: device } }));
  good(await house.client.verifyPairing({ body: { pair_code: code, name: "Let in" } }));
  return { code, device };
}

/** The table's bill, and the tokens of two who owe on it. */
async function cutBill(house: House, table: HostedTable, owner: Chair) {
  const cut = good(
    await house.client.createSettlement({ params: { id: table.id }, body: {}, token: owner.token }),
  );
  if (!("edit_token" in cut)) throw new Error("only a preview");
  const [debt] = cut.entries;
  const other = cut.entries.find((entry) => entry.debtor_name !== debt?.debtor_name);
  const tokenOf = (name: string | undefined) => cut.player_tokens[name ?? ""] ?? null;
  return {
    bill: { id: cut.settlement_id, entry: debt?.entry_id ?? "", debtor: debt?.debtor_name ?? "" },
    players: {
      editToken: cut.edit_token,
      ownPlayer: tokenOf(debt?.debtor_name),
      otherPlayer: tokenOf(other?.debtor_name),
    },
  };
}

/** An act that the host has not taken yet: the inbox holds its ticket. */
async function queueAct(house: House, table: HostedTable, owner: Chair) {
  const body = { tableId: table.id, seatIndex: 2, turnToken: "ticket-of-two", action: "call" } as const;
  const act = house.client.submitAction({ body, token: owner.token });
  await house.elapse(2_000);
  await act;
}

/** The reader's request to an endpoint, its credential where that endpoint takes one. Seat 2 is what everybody is after. */
function requestOf(
  id: EndpointId,
  { table, owned, pairing, bill }: Scene,
  reader: Reader,
  token: string | null,
) {
  const seat = reader === "foldedSeat" ? 4 : 2;
  const own = token === null ? {} : { claim_token: token };
  const host = token === null ? {} : { host_token: token };
  const query: Partial<Record<EndpointId, string>> = {
    getState: `?tableId=${table.id}${reader === "spectator" ? "" : `&seatIndex=${seat}`}`,
    getFullState: `?tableId=${table.id}`,
    signIn: `?pair_code=${pairing.code}`,
    exportHand: "?format=jsonl",
    exportTable: "?format=jsonl",
  };
  const hand = handInput({ hand_index: 3 });
  const { host_token: _, private: _hidden, claims: _claims, ...row } = hand;
  const body: Partial<Record<EndpointId, object>> = {
    mintTv: {},
    mintRoom: { seats: 4 },
    openSandbox: {},
    claimSeat: own,
    startGame: own,
    manageSeat: {
      seat_index: 2,
      do: "rename",
      name: "Two again",
      ...(reader === "host" || reader === "deposed" ? host : own),
    },
    leaveSeat: own,
    moveSeat: own,
    postChat: { text: "Good luck", ...own },
    submitAction: { tableId: table.id, seatIndex: seat, turnToken: "stale", action: "call", wait: 1, ...own },
    sayWord: { word: "sit_out", ...own },
    buyinResponse: { seat_index: seat, decision: "leave", ...own },
    publishState: {
      tableId: table.id,
      version: 2,
      table: publicTable({ tableId: table.id }),
      ...(token === null ? {} : { hostToken: token }),
    },
    claimHost: { tableId: table.id, ...host },
    writeHand: { ...hand, host_token: undefined, ...host },
    putProfile: { name: "Renamed" },
    putAvatar: { avatar_url: "https://images.example/a.png" },
    putCountry: { country_code: "CN" },
    putEntourage: { entourage: ["A", "B", "C", "D", "E", "F"] },
    putPlaystyle: { aggression: 1 },
    putSeatPlaystyle: { aggression: 0 },
    writeClubHand: row,
    createTable: { mode: "demo" },
    writeResult: { winner: "agent", ...host },
    startPairing: { software: "Codex", model: "another model" },
    completePairing: { pair_code: pairing.code },
    refusePairing: { pair_code: pairing.code },
    verifyPairing: { pair_code: pairing.code, name: "Mine now" },
    createSettlement: {},
    putCreditorNote: { note: "Cash" },
    putCreditorAddresses: { addresses: [{ network: "base", address: "0xabc" }] },
  };
  const asks = reader === "agent" || reader === "otherAgent";
  const ofTable = asks ? owned.hand : handIdOf(table.id, reader === "reaped" ? 2 : 1);
  const things: Partial<Record<EndpointId, string>> = {
    getHand: ofTable,
    exportHand: ofTable,
    writeClubHand: owned.agent,
    closeTable: owned.table,
  };
  const path = ALL_PATHS[id].path
    .replace("/settlements/{id}", `/settlements/${bill.id}`)
    .replace("{id}", things[id] ?? table.id)
    .replace("{i}", "2")
    .replace("{code}", pairing.code)
    .replace("{entryId}", bill.entry)
    .replace("{name}", encodeURIComponent(bill.debtor))
    .concat(query[id] ?? "");
  const ask: Ask = {
    method: ALL_PATHS[id].method,
    ...(body[id] ? { body: body[id] } : {}),
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  };
  return { path, ask };
}

describe.each(Object.entries(MATRIX))("%s", (id, row) => {
  it.each(READERS)("answers %s what it may know and nothing else", async (reader) => {
    const scene = await stage();
    const token = scene.tokens[reader];
    const { path, ask } = requestOf(id as EndpointId, scene, reader, token);
    const answer = await scene.house.ask(path, ask);
    // The interface's own description has cards as examples; there are no secrets in it.
    const text = id === "getOpenapi" ? "" : answer.text + (answer.headers.get("location") ?? "");
    const seen = Object.entries(SECRETS).filter(([, look]) => look.test(text));
    expect([gistOf(answer), ...seen.map(([name]) => `+${name}`)].join(" ")).toBe(row[reader]);
    expect(text, "a device code").not.toContain(scene.pairing.device);
    for (const [other, secret] of Object.entries(scene.tokens)) {
      if (secret === null) continue;
      // Whoever holds the edit token hands the players theirs.
      const handsOut = id === "getPlayerTokens" && reader === "editToken" && other.endsWith("Player");
      if (other !== reader && !handsOut) expect(text, `${other}'s token`).not.toContain(secret);
      expect(text, `${other}'s hash`).not.toContain(hashOf(secret));
    }
  });
});

it("has a row for every endpoint, and a cell for every reader", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(endpointList.map(({ id }) => id).sort());
  for (const row of Object.values(MATRIX)) expect(Object.keys(row).sort()).toEqual([...READERS].sort());
});

it("can fail: a leak in any answer is seen", async () => {
  const { house, table, tokens } = await stage();
  const answer = await house.ask(`/state?tableId=${table.id}&seatIndex=2&claim_token=${tokens.owner}`);
  expect(SECRETS.seat2.test(answer.text) && SECRETS.ticket.test(answer.text)).toBe(true);
});
