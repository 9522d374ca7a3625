import { beforeEach, describe, expect, it } from "vitest";
import type { SettlementCreated } from "@/contract/settlements";
import { gistOf, type House, openHouse, pairAgent } from "../testing/house";
import { exampleNight } from "../testing/night";

let house: House;
let bill: SettlementCreated;
let other: SettlementCreated;
beforeEach(async () => {
  house = openHouse();
  bill = await (await exampleNight(house)).bill();
  other = await (await exampleNight(house)).bill();
});

const as = (sheet: SettlementCreated, name: string) => ({
  player_name: name,
  player_token: String(sheet.player_tokens[name]),
});
const WHO = {
  nobody: () => ({}),
  master: () => ({ edit_token: bill.edit_token }),
  debtor: () => as(bill, "Alice"),
  creditor: () => as(bill, "Bob"),
  bystander: () => as(bill, "Dan"),
  "the debtor under another name": () => ({ ...as(bill, "Alice"), player_name: "Bob" }),
  "the edit token of another bill": () => ({ edit_token: other.edit_token }),
  "the same player of another bill": () => as(other, "Alice"),
  "a player's token as edit token": () => ({ edit_token: String(bill.player_tokens["Alice"]) }),
  "the edit token as player token": () => ({ player_name: "Alice", player_token: bill.edit_token }),
} as const;
type Who = keyof typeof WHO;

const NOTE = { note: "Cash" };
const ADDRESSES = { addresses: [{ network: "base", address: "0xabc" }] };

/** Alice owes Bob: the first line. Everything is asked about her line or her name. */
const VERBS = {
  paid: ["POST", "entries/{e}/paid", {}],
  unpaid: ["POST", "entries/{e}/unpaid", {}],
  received: ["POST", "entries/{e}/received", {}],
  note: ["PUT", "creditor-notes/Alice", NOTE],
  "no note": ["DELETE", "creditor-notes/Alice", {}],
  addresses: ["PUT", "creditor-addresses/Alice", ADDRESSES],
  "no addresses": ["DELETE", "creditor-addresses/Alice", {}],
  discard: ["DELETE", "", {}],
  tokens: ["GET", "player-tokens", null],
} as const;
type Verb = keyof typeof VERBS;

const NONE = "401 settlement_token_required";
const EDIT = "403 bad_edit_token";
const PLAYER = "403 bad_player_token";
const row = (master: string, debtor: string, creditor: string, bystander: string): Record<Who, string> => ({
  nobody: NONE,
  master,
  debtor,
  creditor,
  bystander,
  "the debtor under another name": PLAYER,
  "the edit token of another bill": EDIT,
  "the same player of another bill": PLAYER,
  "a player's token as edit token": EDIT,
  "the edit token as player token": PLAYER,
});
const NAME = "403 not_your_name";
const ONLY = "403 edit_token_only";

/** Every token, every verb. */
const SCOPE: Record<Verb, Record<Who, string>> = {
  paid: row("200", "200", "403 not_your_debt", "403 not_your_debt"),
  unpaid: row("409 not_paid", "409 not_paid", "409 not_paid", "409 not_paid"),
  received: row("409 not_paid", "403 not_your_credit", "409 not_paid", "403 not_your_credit"),
  note: row("200", "200", NAME, NAME),
  "no note": row("404 no_creditor_note", "404 no_creditor_note", NAME, NAME),
  addresses: row("200", "200", NAME, NAME),
  "no addresses": row("404 no_creditor_addresses", "404 no_creditor_addresses", NAME, NAME),
  discard: row("204", ONLY, ONLY, ONLY),
  tokens: row("200", ONLY, ONLY, ONLY),
};

const CASES = Object.entries(SCOPE).flatMap(([verb, cells]) =>
  Object.entries(cells).map(([who, gist]) => [verb as Verb, who as Who, gist] as const),
);

describe("no token writes outside its scope", () => {
  const send = (verb: Verb, who: Who, where: "body" | "query") => {
    const [method, place, body] = VERBS[verb];
    const path = `/settlements/${bill.settlement_id}/${place.replace("{e}", bill.entries[0]?.entry_id ?? "")}`;
    const token = WHO[who]();
    const bare = path.replace(/\/$/, "");
    if (body === null || where === "query")
      return house.ask(`${bare}?${new URLSearchParams(token)}`, { method, ...(body && { body }) });
    return house.ask(bare, { method, body: { ...body, ...token } });
  };

  it.each(CASES)("%s by %s: %s", async (verb, who, gist) => {
    const before = (await house.ask(`/settlements/${bill.settlement_id}`)).text;
    const untouched = (await house.ask(`/settlements/${other.settlement_id}`)).text;
    for (const where of ["query", "body"] as const) {
      const answer = await send(verb, who, where);
      const again = where === "body" && gist.startsWith("2");
      if (!again) expect(gistOf(answer), where).toBe(gist);
      if (gist.startsWith("2")) continue;
      expect((await house.ask(`/settlements/${bill.settlement_id}`)).text).toBe(before);
    }
    expect((await house.ask(`/settlements/${other.settlement_id}`)).text).toBe(untouched);
  });

  it("nor is a token said in an answer, but to who holds the edit token", async () => {
    const tokens = [bill.edit_token, ...Object.values(bill.player_tokens)];
    for (const [verb, who] of CASES) {
      if (verb === "discard" || (verb === "tokens" && who === "master")) continue;
      const { text } = await send(verb, who, "body");
      for (const token of tokens) expect(text, `${verb} by ${who}`).not.toContain(token);
    }
    for (const token of tokens) expect(house.logs.join("")).not.toContain(token);
  });
});

describe("GET player-tokens", () => {
  it("says the tokens again, worked out from the edit token, in query or header", async () => {
    const path = `/settlements/${bill.settlement_id}/player-tokens`;
    const byQuery = await house.ask(`${path}?edit_token=${bill.edit_token}`);
    const byHeader = await house.ask(path, { headers: { authorization: `Bearer ${bill.edit_token}` } });
    for (const { json } of [byQuery, byHeader])
      expect(json).toEqual({ player_tokens: bill.player_tokens, player_share_urls: bill.player_share_urls });
  });
});

describe("GET /agents/me/settlements", () => {
  const mine = async (headers: Record<string, string>, query = "") => {
    const answer = await house.ask(`/agents/me/settlements${query}`, { headers });
    const list = answer.json["settlements"] as { settlement_id: string }[] | undefined;
    return list ? list.map((each) => each.settlement_id) : gistOf(answer);
  };

  it("lists bills of one's own tables, open or closed, newest first, a page at a time", async () => {
    const agent = await pairAgent(house);
    const stranger = await pairAgent(house);
    const ids: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const night = await exampleNight(house);
      await house.live.update(night.table.id, (record) => ({
        next: { ...record, row: { ...record.row, mode: "room", creator: agent.id } },
        result: null,
      }));
      house.clock.advance(1000);
      const cut = await night.bill();
      ids.unshift(cut.settlement_id);
      if (turn > 0) continue;
      for (const { entry_id } of cut.entries)
        await house.ask(`/settlements/${cut.settlement_id}/entries/${entry_id}/paid`, {
          body: { edit_token: cut.edit_token },
        });
    }
    expect(await mine(agent.headers)).toEqual(ids);
    expect(await mine(agent.headers, "?status=open")).toEqual(ids.slice(0, 2));
    expect(await mine(agent.headers, "?status=closed")).toEqual(ids.slice(2));
    const page = await house.ask("/agents/me/settlements?limit=2", { headers: agent.headers });
    expect(await mine(agent.headers, `?limit=2&cursor=${page.json["next_cursor"]}`)).toEqual(ids.slice(2));
    expect(await mine(stranger.headers)).toEqual([]);
    expect(page.text).not.toMatch(/edit_token|player_token/);
  });

  it("is refused without a bearer, and with what is no cursor or status", async () => {
    const { headers } = await pairAgent(house);
    expect(await mine({})).toBe("401 bearer_required");
    expect(await mine({ authorization: `Bearer ${bill.edit_token}` })).toBe("401 invalid_or_revoked_token");
    expect(await mine(headers, "?cursor=nonsense")).toBe("400 invalid_field");
    expect(await mine(headers, "?status=lost")).toBe("400 invalid_field");
  });
});
