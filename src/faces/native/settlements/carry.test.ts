import { beforeEach, describe, expect, it } from "vitest";
import type { SettlementCreated, SettlementEvent, SettlementRow } from "@/contract/settlements";
import { type Answer, gistOf, type House, openHouse, pairAgent } from "../testing/house";
import { exampleNight, type Night, openNight } from "../testing/night";

/** Friday: Alice owes Bob 15, Carol owes Bob 7 and Dan 10. */
let house: House;
let first: Night;
let friday: SettlementCreated;
beforeEach(async () => {
  house = openHouse();
  first = await exampleNight(house);
  friday = await first.bill();
});

/** Saturday: Bob, called bobby there, loses 10 to Alice; Carol and Dan are not here. */
async function nextNight(lost = 1000) {
  const night = await openNight(house, ["ALICE", "Bobby"]);
  const { ALICE, Bobby } = night.chairs;
  if (!ALICE || !Bobby) throw new Error("nobody came");
  await night.play([
    [ALICE, 2000, 2000 + lost],
    [Bobby, 2000, 2000 - lost],
  ]);
  return night;
}
const WHO = [
  { name: "Alice", as: "ALICE" },
  { name: "Bob", as: "Bobby" },
  { name: "Carol", as: null },
  { name: "Dan", as: null },
];
const carry = (more: object = {}) => ({
  carry_over: friday.settlement_id,
  carry_token: friday.edit_token,
  carry_players: WHO,
  ...more,
});
const read = async (id: string) => (await house.ask(`/settlements/${id}`)).json as unknown as SettlementRow;
const lines = ({ entries }: Pick<SettlementRow, "entries">) =>
  entries.map((e) => `${e.debtor_name}>${e.creditor_name} ${e.amount_unit}`);
const pay = (sheet: SettlementCreated, place: number, body: object = {}) =>
  house.ask(`/settlements/${sheet.settlement_id}/entries/${sheet.entries[place]?.entry_id}/paid`, {
    body: { edit_token: sheet.edit_token, ...body },
  });
const discard = (sheet: SettlementCreated) =>
  house.ask(`/settlements/${sheet.settlement_id}`, {
    method: "DELETE",
    body: { edit_token: sheet.edit_token },
  });

describe("an earlier bill that is carried over", () => {
  it("is netted in, and closed there with a reference to the later one", async () => {
    const saturday = await (await nextNight()).bill(carry());
    expect(saturday.carried_from).toBe(friday.settlement_id);
    // 22 came to Bob on Friday, of which he lost 10; Alice owed 15 and won 10.
    expect(saturday.players.map((p) => [p.name, p.net_chips, p.carried_unit, p.net_unit])).toEqual([
      ["ALICE", 1000, -15, -5],
      ["Bobby", -1000, 22, 12],
      ["Carol", 0, -17, -17],
      ["Dan", 0, 10, 10],
    ]);
    expect(saturday.entries.reduce((sum, each) => sum + each.amount_unit, 0)).toBe(22);
    expect(saturday.entries).toHaveLength(3);
    const old = await read(friday.settlement_id);
    expect(old.closed_at).not.toBeNull();
    for (const entry of old.entries)
      expect(entry).toMatchObject({
        open_unit: 0,
        paid_via: "carried",
        paid_ref: saturday.view_url,
        payments: [{ carried_to: saturday.settlement_id }],
      });
    expect(old.history.map(({ kind }) => kind)).toEqual(["created", "carried", "carried", "carried"]);
    expect(Object.keys(saturday.player_tokens)).toEqual(["ALICE", "Bobby", "Carol", "Dan"]);
  });

  it("counts what is open only: parts and lines that are paid stay paid", async () => {
    await pay(friday, 0, { amount_unit: 10, payment_key: "part-one" });
    await pay(friday, 1);
    const saturday = await (await nextNight()).bill(carry());
    expect(lines(saturday)).toEqual(["Bobby>ALICE 5", "Carol>Dan 10"]);
    const old = await read(friday.settlement_id);
    expect(old.entries.map(({ paid_via }) => paid_via)).toEqual(["carried", null, "carried"]);
    expect(old.entries[0]?.payments.map(({ amount_unit }) => amount_unit)).toEqual([10, 5]);
  });

  it("that a night pays back leaves a bill without a line, settled from the start", async () => {
    for (const place of [1, 2]) await pay(friday, place);
    const night = await nextNight(1500);
    const saturday = await night.bill(carry({ carry_players: WHO.slice(0, 2) }));
    expect([saturday.entries, saturday.closed_at === null]).toEqual([[], false]);
    expect((await read(friday.settlement_id)).closed_at).not.toBeNull();
    expect((await discard(saturday)).status).toBe(204);
    expect((await read(friday.settlement_id)).closed_at).toBeNull();
  });

  it("takes no mark, no correction and no confirmation any more", async () => {
    const saturday = await (await nextNight()).bill(carry());
    const late = await pay(friday, 0);
    expect([gistOf(late), late.json["settlement_id"]]).toEqual(["409 carried_over", saturday.settlement_id]);
    const at = `/settlements/${friday.settlement_id}/entries/${friday.entries[0]?.entry_id}`;
    const body = { edit_token: friday.edit_token };
    expect(gistOf(await house.ask(`${at}/unpaid`, { body }))).toBe("409 carried_over");
    expect(gistOf(await house.ask(`${at}/received`, { body }))).toBe("409 carried_over");
    expect(gistOf(await discard(friday))).toBe("409 settlement_started");
  });

  it("is open again, as it was, when the later one is discarded; its history only grows", async () => {
    const before = await read(friday.settlement_id);
    const night = await nextNight();
    expect(gistOf(await discard(await night.bill(carry())))).toBe("204");
    const after = await read(friday.settlement_id);
    expect({ ...after, history: [] }).toEqual({ ...before, history: [] });
    const kinds = after.history.map(({ kind }: SettlementEvent) => kind);
    expect(kinds).toEqual(["created", ...Array(3).fill("carried"), ...Array(3).fill("carried_back")]);
    expect((await night.cut(carry())).status).toBe(201);
  });

  it("keeps the later one where its own table has another bill open meanwhile", async () => {
    const saturday = await (await nextNight()).bill(carry());
    const { Alice, Bob } = first.chairs;
    if (!Alice || !Bob) return;
    await first.play([
      [Alice, 500, 400],
      [Bob, 4200, 4300],
    ]);
    const other = await first.bill();
    const refused = await discard(saturday);
    expect([gistOf(refused), refused.json["settlement_id"]]).toEqual([
      "409 settlement_exists",
      other.settlement_id,
    ]);
  });

  it("may be the same table's own: the hands since, by claim, with what is open", async () => {
    const { Alice, Bob } = first.chairs;
    if (!Alice || !Bob) return;
    await first.play([
      [Alice, 500, 400],
      [Bob, 4200, 4300],
    ]);
    const { json } = await first.cut(carry({ preview: true, carry_players: undefined }));
    expect(json["carry_over"]).toMatchObject({
      players: [{ as: "Alice" }, { as: "Bob" }, { as: null }, { as: null }],
    });
    const next = await first.bill(
      carry({ carry_players: WHO.map(({ name }, at) => ({ name, as: at < 2 ? name : null })) }),
    );
    expect(next.hands).toBe(1);
    expect(lines(next).sort()).toEqual(["Alice>Bob 16", "Carol>Bob 7", "Carol>Dan 10"]);
  });

  it("counts in full whatever tonight's rate is, in coins", async () => {
    const night = await nextNight();
    const odd = await night.bill(carry({ chip_to_unit_rate: undefined, chips_per_unit: 7 }));
    const cents = odd.players.map(({ net_unit }) => Math.round(net_unit * 100));
    expect(cents.reduce((sum, each) => sum + each, 0)).toBe(0);
    // 1,000 chips are 142.86.
    expect(odd.players.map(({ net_unit }) => net_unit)).toEqual([127.86, -120.86, -17, 10]);
    for (const { amount_chips, amount_unit } of odd.entries)
      expect(Math.abs(amount_chips - amount_unit * 7)).toBeLessThan(2);
  });
});

describe("who is who", () => {
  it("is proposed by name in a preview that changes nothing, and has to be said for the bill", async () => {
    const night = await nextNight();
    const preview = await night.cut(carry({ preview: true, carry_players: undefined }));
    expect(preview.json["carry_over"]).toEqual({
      settlement_id: friday.settlement_id,
      players: [
        { name: "Alice", as: "ALICE", open_unit: -15 },
        { name: "Bob", as: null, open_unit: 22 },
        { name: "Carol", as: null, open_unit: -17 },
        { name: "Dan", as: null, open_unit: 10 },
      ],
    });
    expect((await read(friday.settlement_id)).closed_at).toBeNull();
    expect(gistOf(await night.cut(carry({ carry_players: undefined })))).toBe("400 invalid_field");
    expect(gistOf(await night.cut(carry({ carry_players: WHO.slice(1) })))).toBe("400 invalid_field");
    const nobody = WHO.map((each) => ({ ...each, as: "Nobody" }));
    expect(gistOf(await night.cut(carry({ carry_players: nobody })))).toBe("400 invalid_field");
    expect((await night.cut()).json["carried_from"]).toBeNull();
  });

  it("keeps somebody who was not here apart from somebody of the same name who was", async () => {
    const night = await nextNight();
    const apart = WHO.map((each) => ({ ...each, as: null }));
    const made = await night.bill(carry({ carry_players: apart }));
    expect(made.players.map(({ name }) => name)).toEqual([
      "ALICE",
      "Bobby",
      "Alice (2)",
      "Bob",
      "Carol",
      "Dan",
    ]);
  });
});

describe("who may carry", () => {
  const gist = async (night: Night, more: object) =>
    gistOf(await night.cut(carry({ preview: true, ...more })));

  it("is whoever has the earlier bill's edit token, and nobody with less", async () => {
    const night = await nextNight();
    expect(await gist(night, {})).toBe("200");
    expect(await gist(night, { carry_token: undefined })).toBe("401 settlement_token_required");
    expect(await gist(night, { carry_token: "nobody-has-this" })).toBe("403 bad_edit_token");
    expect(await gist(night, { carry_token: friday.player_tokens["Alice"] })).toBe("403 bad_edit_token");
    expect(await gist(night, { carry_over: "0".repeat(20) })).toBe("404 settlement_not_found");
  });

  it("is the agent that opened both tables, by its bearer alone", async () => {
    const agent = await pairAgent(house);
    const own = (night: Night) =>
      house.live.update(night.table.id, (record) => ({
        next: { ...record, row: { ...record.row, mode: "room" as const, creator: agent.id } },
        result: null,
      }));
    await discard(friday);
    await own(first);
    friday = await first.bill();
    const night = await nextNight();
    await own(night);
    const ask = (headers: Record<string, string>): Promise<Answer> =>
      house.ask(`/tables/${night.table.id}/settlements`, {
        body: { stakes_unit: "CNY", chip_to_unit_rate: 0.01, ...carry({ carry_token: undefined }) },
        headers,
      });
    const stranger = await pairAgent(house);
    expect(gistOf(await ask(stranger.headers))).toBe("403 not_your_table");
    expect(gistOf(await ask(agent.headers))).toBe("201");
  });

  it("is nobody in another currency, nor where nothing is open, nor once it is forgotten", async () => {
    const night = await nextNight();
    expect(await gist(night, { stakes_unit: "EUR" })).toBe("409 carry_unit_differs");
    for (const place of [0, 1, 2]) await pay(friday, place);
    expect(await gist(night, {})).toBe("409 nothing_to_carry");
    house.clock.advance(30 * 24 * 60 * 60 * 1000);
    const late = await nextNight();
    expect(await gist(late, {})).toBe("404 settlement_not_found");
  });
});

it("a thousand carries, marks and discards at once leave every coin once", async () => {
  const night = await nextNight();
  const made: SettlementCreated[] = [];
  await Promise.all(
    Array.from({ length: 1000 }, async (_, turn) => {
      if (turn % 3 === 0) {
        const answer = await night.cut(carry({ create_key: `a-key-of-this-turn-${turn % 5}` }));
        if (answer.status === 201) made.push(answer.json as unknown as SettlementCreated);
      } else if (turn % 3 === 1)
        await pay(friday, turn % 2, { amount_unit: 1, payment_key: `part-${turn % 7}` });
      else {
        const sheet = made.at(-1);
        if (sheet) await discard(sheet);
      }
    }),
  );
  const old = await read(friday.settlement_id);
  const standing = new Set(
    old.entries.flatMap(({ payments }) => payments.flatMap(({ carried_to }) => carried_to ?? [])),
  );
  expect(standing.size).toBeLessThanOrEqual(1);
  const paid = old.entries.flatMap(({ payments }) => payments.filter(({ carried_to }) => !carried_to));
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const carried = sum(
    old.entries.flatMap(({ payments }) => payments.filter((p) => p.carried_to).map((p) => p.amount_unit)),
  );
  const open = sum(old.entries.map(({ open_unit }) => open_unit));
  expect(sum(paid.map(({ amount_unit }) => amount_unit)) + carried + open).toBe(32);
  for (const id of standing) expect((await read(id)).carried_from).toBe(friday.settlement_id);
  if (standing.size === 0) expect(carried).toBe(0);
});
