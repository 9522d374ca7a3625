import { beforeEach, describe, expect, it } from "vitest";
import type { SettlementCreated, SettlementEntry, SettlementEvent } from "@/contract/settlements";
import { type Answer, gistOf, type House, openHouse } from "../testing/house";
import { exampleNight } from "../testing/night";

let house: House;
let bill: SettlementCreated;
beforeEach(async () => {
  house = openHouse();
  bill = await (await exampleNight(house)).bill();
});

// Alice owes Bob 15.
const at = (verb: string) =>
  `/settlements/${bill.settlement_id}/entries/${bill.entries[0]?.entry_id}/${verb}`;
const master = () => ({ edit_token: bill.edit_token });
const as = (name: string) => ({ player_name: name, player_token: bill.player_tokens[name] });
const part = (amount_unit: number, payment_key: string, more: object = as("Alice")) =>
  house.ask(at("paid"), { body: { ...more, amount_unit, payment_key, paid_via: "cash" } });
const unpaid = (body: object) => house.ask(at("unpaid"), { body });
const line = ({ json }: Answer) => (json["entries"] as SettlementEntry[])[0];

describe("a line in parts", () => {
  it("says what is open, and is paid with its last part", async () => {
    const first = line(await part(5.5, "friday-1"));
    expect(first).toMatchObject({
      amount_unit: 15,
      open_unit: 9.5,
      paid_at: null,
      payments: [{ payment_id: "p1", amount_unit: 5.5, paid_via: "cash", paid_ref: null, by: "Alice" }],
    });
    const rest = await house.ask(at("paid"), { body: { ...as("Alice"), paid_via: "bank", paid_ref: "42" } });
    expect(line(rest)).toMatchObject({ open_unit: 0, paid_via: "bank", paid_ref: "42", paid_by: "Alice" });
    expect(line(rest)?.payments.map(({ amount_unit }) => amount_unit)).toEqual([5.5, 9.5]);
    const { history } = rest.json as { history: SettlementEvent[] };
    expect(history.map(({ kind, amount_unit }) => [kind, amount_unit])).toEqual([
      ["created", undefined],
      ["paid", 5.5],
      ["paid", 9.5],
    ]);
    expect(gistOf(await part(1, "friday-2"))).toBe("409 already_paid");
  });

  it("counts a payment that is sent again once, also when it was taken back since", async () => {
    const first = await part(5, "friday-1");
    expect((await part(5, "friday-1")).json).toEqual(first.json);
    await unpaid({ ...as("Alice"), payment_id: "p1" });
    expect(line(await part(5, "friday-1"))?.open_unit).toBe(15);
    expect(line(await part(5, "friday-2"))?.payments).toMatchObject([{ payment_id: "p2" }]);
  });

  it("is named by its payer: another one's payment may have the same key", async () => {
    await part(5, "friday-1");
    expect(line(await part(3, "friday-1", master()))).toMatchObject({
      open_unit: 7,
      payments: [
        { by: "Alice", amount_unit: 5 },
        { payment_id: "p2", amount_unit: 3 },
      ],
    });
  });

  it("is one truth after a thousand at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, turn) =>
        part(2, `friday-${turn % 10}`, turn % 2 ? master() : as("Alice")),
      ),
    );
    const gists = answers.map(gistOf);
    expect(gists.every((gist) => gist === "200" || gist === "409 more_than_open")).toBe(true);
    const left = line(await house.ask(`/settlements/${bill.settlement_id}`));
    expect([left?.open_unit, left?.payments.length]).toEqual([1, 7]);
  });

  it.each([
    [{ amount_unit: 5 }, "400 invalid_field"],
    [{ amount_unit: 5, payment_key: "short" }, "400 invalid_field"],
    [{ amount_unit: 0, payment_key: "friday-1" }, "400 invalid_field"],
    [{ amount_unit: -5, payment_key: "friday-1" }, "400 invalid_field"],
    [{ amount_unit: 0.001, payment_key: "friday-1" }, "400 invalid_field"],
    [{ amount_unit: 5.001, payment_key: "friday-1" }, "400 invalid_field"],
    [{ amount_unit: 15.01, payment_key: "friday-1" }, "409 more_than_open"],
    [{ amount_unit: 1e300, payment_key: "friday-1" }, "409 more_than_open"],
    [{ amount_unit: 15, payment_key: "friday-1" }, "200"],
    [{ payment_key: "friday-1" }, "200"],
  ])("of %j is %s", async (body, gist) => {
    expect(gistOf(await house.ask(at("paid"), { body: { ...as("Alice"), ...body } }))).toBe(gist);
  });

  it("is its debtor's to pay in parts, and not received before all of it is paid", async () => {
    expect(gistOf(await part(5, "friday-1", as("Bob")))).toBe("403 not_your_debt");
    await part(5, "friday-1");
    expect(gistOf(await house.ask(at("received"), { body: as("Bob") }))).toBe("409 not_paid");
  });
});

describe("a part that was wrong", () => {
  it("is taken back alone, by who marked it, and stays in the history", async () => {
    await part(5, "friday-1");
    await part(3, "friday-2", master());
    expect(gistOf(await unpaid(as("Alice")))).toBe("400 invalid_field");
    expect(gistOf(await unpaid({ ...as("Alice"), payment_id: "p2" }))).toBe("403 not_your_mark");
    expect(gistOf(await unpaid({ ...as("Alice"), payment_id: "p9" }))).toBe("404 payment_not_found");
    const back = await unpaid({ ...as("Alice"), payment_id: "p1" });
    expect(line(back)).toMatchObject({ open_unit: 12, payments: [{ payment_id: "p2", amount_unit: 3 }] });
    expect((back.json["history"] as SettlementEvent[]).map(({ kind }) => kind)).toEqual([
      "created",
      "paid",
      "paid",
      "unpaid",
    ]);
    expect((await unpaid({ ...as("Alice"), payment_id: "p1" })).json).toEqual(back.json);
  });

  it("keeps the bill from being discarded until it is taken back", async () => {
    await part(5, "friday-1");
    const discard = () =>
      house.ask(`/settlements/${bill.settlement_id}`, { method: "DELETE", body: master() });
    expect(gistOf(await discard())).toBe("409 settlement_started");
    await unpaid(as("Alice"));
    expect(gistOf(await discard())).toBe("204");
  });

  it("is refused where the history is full, and so is another part, but not the rest", async () => {
    for (let turn = 0; turn < 150; turn += 1) {
      await part(5, `friday-${turn}`);
      await unpaid(as("Alice"));
    }
    expect(gistOf(await part(5, "saturday"))).toBe("409 history_full");
    expect(gistOf(await house.ask(at("paid"), { body: as("Alice") }))).toBe("200");
  });
});
