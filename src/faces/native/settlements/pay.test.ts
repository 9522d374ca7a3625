import { beforeEach, describe, expect, it } from "vitest";
import type { SettlementCreated, SettlementEntry } from "@/contract/settlements";
import { type Answer, gistOf, type House, openHouse } from "../testing/house";
import { exampleNight } from "../testing/night";

let house: House;
let bill: SettlementCreated;
beforeEach(async () => {
  house = openHouse();
  bill = await (await exampleNight(house)).bill();
});

const DAY = 24 * 60 * 60 * 1000;
const at = (entry: SettlementEntry | undefined, verb = "paid") =>
  `/settlements/${bill.settlement_id}/entries/${entry?.entry_id}/${verb}`;
const line = (place: number) => bill.entries[place];
const master = () => ({ edit_token: bill.edit_token });
const as = (name: string) => ({ player_name: name, player_token: bill.player_tokens[name] });
const entries = ({ json }: Answer) => json["entries"] as SettlementEntry[];
const read = () => house.ask(`/settlements/${bill.settlement_id}`);

describe("mark paid", () => {
  it("answers the bill with when, how and by what reference", async () => {
    const body = { ...master(), paid_via: "x402", paid_ref: "base:0xabc123" };
    const answer = await house.ask(at(line(0)), { body });
    expect(answer.status).toBe(200);
    expect(entries(answer)[0]).toMatchObject({ paid_via: "x402", paid_ref: "base:0xabc123" });
    expect(entries(answer)[0]?.paid_at).toMatch(/Z$/);
    expect((await read()).json).toEqual(answer.json);
  });

  it("takes the token in the query, without any body, and in the header", async () => {
    const byQuery = await house.ask(`${at(line(0))}?edit_token=${bill.edit_token}`, { method: "POST" });
    expect(gistOf(byQuery)).toBe("200");
    const query = new URLSearchParams({
      player_name: "Carol",
      player_token: String(bill.player_tokens["Carol"]),
    });
    expect(gistOf(await house.ask(`${at(line(1))}?${query}`, { method: "POST" }))).toBe("200");
    const headers = { authorization: `Bearer ${bill.player_tokens["Carol"]}` };
    expect(gistOf(await house.ask(at(line(2)), { body: {}, headers }))).toBe("200");
  });

  it("is 409 already_paid the second time, in the documented form", async () => {
    const first = await house.ask(at(line(0)), { body: master() });
    const again = await house.ask(at(line(0)), { body: as("Alice") });
    expect(gistOf(again)).toBe("409 already_paid");
    expect(again.json).toMatchObject({
      ok: false,
      reason: "already_paid",
      paid_at: entries(first)[0]?.paid_at,
    });
  });

  it("closes the bill with its last line, and keeps it thirty days then", async () => {
    for (const entry of bill.entries) await house.ask(at(entry), { body: master() });
    expect((await read()).json["closed_at"]).not.toBeNull();
    house.clock.advance(30 * DAY - 1);
    expect((await read()).status).toBe(200);
    house.clock.advance(1);
    expect(gistOf(await read())).toBe("404 settlement_not_found");
  });

  it("of an open bill is possible until 48 hours after its table was opened (decision 24)", async () => {
    house.clock.advance(2 * DAY - 1);
    expect(gistOf(await house.ask(at(line(0)), { body: master() }))).toBe("200");
    house.clock.advance(1);
    expect(gistOf(await house.ask(at(line(1)), { body: master() }))).toBe("404 settlement_not_found");
  });

  it.each([
    [{ paid_via: "" }],
    [{ paid_via: "x".repeat(25) }],
    [{ paid_ref: "" }],
    [{ paid_ref: "x".repeat(129) }],
    [{ paid_ref: "a\u0000b" }],
    [{ paid_ref: "a\u202Eb" }],
    [{ paid_via: 7 }],
  ])("refuses %j", async (body) => {
    expect(gistOf(await house.ask(at(line(0)), { body: { ...master(), ...body } }))).toBe(
      "400 invalid_field",
    );
  });

  it("takes any short channel, and a reference as it is", async () => {
    const paid_ref = "https://pay.example/receipt?id=1&x=<script>";
    const answer = await house.ask(at(line(0)), { body: { ...master(), paid_via: "pigeon", paid_ref } });
    expect(entries(answer)[0]).toMatchObject({ paid_via: "pigeon", paid_ref });
  });

  it("is 404 of a line and a bill that are not there", async () => {
    const nowhere = `/settlements/${bill.settlement_id}/entries/nothing/paid`;
    expect(gistOf(await house.ask(nowhere, { body: master() }))).toBe("404 entry_not_found");
    const nobody = `/settlements/${"0".repeat(20)}/entries/x/paid`;
    expect(gistOf(await house.ask(nobody, { body: master() }))).toBe("404 settlement_not_found");
    expect(gistOf(await house.ask("/settlements/hello"))).toBe("404 settlement_not_found");
  });
});

describe("a wrong mark", () => {
  it("taken back from a closed bill leaves it there until 48 hours after its table was opened, and a day at least", async () => {
    const [paid] = bill.entries;
    const reopen = async () => {
      for (const entry of bill.entries) await house.ask(at(entry), { body: master() });
      expect((await house.ask(at(paid, "unpaid"), { body: master() })).json["closed_at"]).toBeNull();
    };
    await reopen();
    house.clock.advance(2 * DAY - 1);
    expect((await read()).status).toBe(200);
    await reopen();
    house.clock.advance(DAY - 1);
    expect((await read()).status).toBe(200);
    house.clock.advance(1);
    expect(gistOf(await read())).toBe("404 settlement_not_found");
  });

  it("is taken back by who made it, and both stay in the history", async () => {
    await house.ask(at(line(0)), { body: { ...as("Alice"), paid_via: "cash" } });
    expect(gistOf(await house.ask(at(line(0), "unpaid"), { body: as("Bob") }))).toBe("403 not_your_mark");
    expect(gistOf(await house.ask(at(line(0), "unpaid"), { body: master() }))).toBe("403 not_your_mark");
    const back = await house.ask(at(line(0), "unpaid"), { body: as("Alice") });
    expect(entries(back)[0]).toMatchObject({ paid_at: null, paid_via: null, paid_ref: null });
    expect(gistOf(await house.ask(at(line(0), "unpaid"), { body: as("Alice") }))).toBe("409 not_paid");
    expect((await read()).json["history"]).toMatchObject([
      { kind: "created" },
      { kind: "paid", by: "Alice", paid_via: "cash", entry_id: line(0)?.entry_id },
      { kind: "unpaid", by: "Alice" },
    ]);
  });

  it("opens a closed bill again, unless its table has another open one by now", async () => {
    house = openHouse();
    const night = await exampleNight(house);
    bill = await night.bill();
    for (const entry of bill.entries) await house.ask(at(entry), { body: master() });
    expect((await house.ask(at(line(0), "unpaid"), { body: master() })).json["closed_at"]).toBeNull();
    await house.ask(at(line(0)), { body: master() });
    const { Alice, Bob } = night.chairs;
    if (!Alice || !Bob) return;
    await night.play([
      [Alice, 500, 400],
      [Bob, 4200, 4300],
    ]);
    const next = await night.bill();
    const refused = await house.ask(at(line(0), "unpaid"), { body: master() });
    expect([gistOf(refused), refused.json["settlement_id"]]).toEqual([
      "409 settlement_exists",
      next.settlement_id,
    ]);
  });

  it("stays once the creditor has said that it came, which only the creditor says, once", async () => {
    expect(gistOf(await house.ask(at(line(0), "received"), { body: as("Bob") }))).toBe("409 not_paid");
    await house.ask(at(line(0)), { body: as("Alice") });
    expect(gistOf(await house.ask(at(line(0), "received"), { body: as("Alice") }))).toBe(
      "403 not_your_credit",
    );
    const said = await house.ask(at(line(0), "received"), { body: as("Bob") });
    expect(entries(said)[0]?.received_at).toMatch(/Z$/);
    house.clock.advance(1000);
    expect((await house.ask(at(line(0), "received"), { body: as("Bob") })).json).toEqual(said.json);
    expect(gistOf(await house.ask(at(line(0), "unpaid"), { body: as("Alice") }))).toBe(
      "409 already_received",
    );
  });

  it("is corrected until the history is full; payments it always takes", async () => {
    for (let turn = 0; turn < 150; turn += 1) {
      await house.ask(at(line(0)), { body: master() });
      await house.ask(at(line(0), "unpaid"), { body: master() });
    }
    expect(gistOf(await house.ask(at(line(0), "unpaid"), { body: master() }))).toBe("409 history_full");
    expect(gistOf(await house.ask(at(line(0)), { body: master() }))).toBe("409 already_paid");
    expect(gistOf(await house.ask(at(line(1)), { body: master() }))).toBe("200");
  });
});

describe("discard", () => {
  const discard = (ask: object, query = "") =>
    house.ask(`/settlements/${bill.settlement_id}${query}`, { method: "DELETE", ...ask });

  it("takes the edit token in body, query or header, and leaves nothing to read", async () => {
    expect(gistOf(await discard({}, `?edit_token=${bill.edit_token}`))).toBe("204");
    expect(gistOf(await read())).toBe("404 settlement_not_found");
    expect(gistOf(await discard({ body: master() }))).toBe("404 settlement_not_found");
  });

  it("is refused without a token (401), with another (403), and once a line is paid (409)", async () => {
    expect(gistOf(await discard({}))).toBe("401 settlement_token_required");
    expect(gistOf(await discard({ body: { edit_token: "nobody-has-this" } }))).toBe("403 bad_edit_token");
    expect(gistOf(await discard({ body: { edit_token: bill.player_tokens["Bob"] } }))).toBe(
      "403 bad_edit_token",
    );
    expect(gistOf(await discard({ body: as("Bob") }))).toBe("403 edit_token_only");
    await house.ask(at(line(0)), { body: master() });
    const refused = await discard({ body: master() });
    expect([gistOf(refused), refused.json["reason"]]).toEqual([
      "409 settlement_started",
      "settlement_started",
    ]);
  });

  it("and a thousand marks and discards at once leave one truth", async () => {
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, turn) =>
        turn % 3 === 0 ? discard({ body: master() }) : house.ask(at(line(turn % 3)), { body: master() }),
      ),
    );
    const gists = answers.map(gistOf);
    const left = await read();
    const discarded = gists.filter((gist) => gist === "204").length;
    const marked = gists.filter((gist) => gist === "200").length;
    expect(discarded === 1 ? [left.status, marked] : [left.status, marked, discarded]).toEqual(
      discarded === 1 ? [404, 0] : [200, 2, 0],
    );
    expect(
      gists.every((gist) => /^(20[04]|404 settlement|409 (already_paid|settlement_started))/.test(gist)),
    ).toBe(true);
  });

  it("or a thousand marks of one line are one mark", async () => {
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, turn) =>
        house.ask(at(line(0)), { body: { ...(turn % 2 ? master() : as("Alice")), paid_via: `by-${turn}` } }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter((answer) => gistOf(answer) === "409 already_paid")).toHaveLength(999);
    expect(entries(await read())[0]?.paid_via).toBe(won[0] && entries(won[0])[0]?.paid_via);
  });
});
