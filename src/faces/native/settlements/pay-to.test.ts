import { beforeEach, describe, expect, it } from "vitest";
import type { SettlementCreated } from "@/contract/settlements";
import { type Answer, gistOf, type House, openHouse } from "../testing/house";
import { exampleNight, openNight } from "../testing/night";

let house: House;
let bill: SettlementCreated;
beforeEach(async () => {
  house = openHouse();
  bill = await (await exampleNight(house)).bill();
});

const send = (method: "PUT" | "DELETE", place: string, body: object): Promise<Answer> =>
  house.ask(`/settlements/${bill.settlement_id}/${place}`, {
    method,
    body: { edit_token: bill.edit_token, ...body },
  });
const note = (text: unknown, name = "Bob") => send("PUT", `creditor-notes/${name}`, { note: text });
const addresses = (list: unknown, name = "Bob") =>
  send("PUT", `creditor-addresses/${name}`, { addresses: list });

describe("a creditor's note", () => {
  it("is kept trimmed, written over, and taken away", async () => {
    const first = await note("  WeChat: @bob · or https://pay.example/qr/abc \n before Friday ");
    expect(first.json["creditor_notes"]).toEqual({
      Bob: "WeChat: @bob · or https://pay.example/qr/abc \n before Friday",
    });
    expect((await note("Cash")).json["creditor_notes"]).toEqual({ Bob: "Cash" });
    expect((await send("DELETE", "creditor-notes/Bob", {})).json["creditor_notes"]).toEqual({});
    expect(gistOf(await send("DELETE", "creditor-notes/Bob", {}))).toBe("404 no_creditor_note");
  });

  it("takes the token in the query of a DELETE without a body", async () => {
    await note("Cash");
    const path = `/settlements/${bill.settlement_id}/creditor-notes/Bob?edit_token=${bill.edit_token}`;
    expect(gistOf(await house.ask(path, { method: "DELETE" }))).toBe("200");
  });

  it("written again the same is no news; another is, with its time", async () => {
    const first = await note("Cash");
    house.clock.advance(1000);
    expect((await note("Cash")).json).toEqual(first.json);
    const second = await note("Card");
    expect(second.json["history"]).toHaveLength(3);
    expect(second.json["history"]).toMatchObject([{}, {}, { kind: "pay_to", player_name: "Bob" }]);
    expect(second.json["pay_to_changed_at"]).not.toEqual(first.json["pay_to_changed_at"]);
  });

  it.each([[""], ["   "], ["x".repeat(501)], ["a\u0000"], ["\u202Eevil"], ["\uD800"], [7], [undefined]])(
    "is not %j",
    async (text) => expect(gistOf(await note(text))).toBe("400 invalid_field"),
  );

  it("is as long as 500, and in any writing", async () => {
    expect(gistOf(await note("梅".repeat(500)))).toBe("200");
  });

  it.each(["A/B", "100%", "a?b#c", "Bob & Co", "%2F", "梅"])(
    "is found under the name %s as an address has it",
    async (name) => {
      const night = await openNight(house, [name, "Other"]);
      const [one, two] = Object.values(night.chairs);
      if (!one || !two) return;
      await night.play([
        [one, 100, 150],
        [two, 100, 50],
      ]);
      bill = await night.bill();
      const put = await note("Cash", encodeURIComponent(name));
      expect(put.json["creditor_notes"]).toEqual({ [name]: "Cash" });
    },
  );

  it("is only of who is on a line, by the exact name", async () => {
    for (const name of ["bob", "Nobody", "%20Bob", "constructor"])
      expect(gistOf(await note("Cash", name)), name).toBe("404 player_not_on_settlement");
  });
});

describe("a creditor's addresses", () => {
  const base = { network: "base", token: "USDC", address: "0xabc" };

  it("are replaced as a list in its order, and an empty list takes them away", async () => {
    const tempo = { network: "tempo", address: "tempo1", label: "Cold wallet" };
    expect((await addresses([base, tempo])).json["creditor_addresses"]).toEqual({ Bob: [base, tempo] });
    expect((await addresses([tempo, base])).json["creditor_addresses"]).toEqual({ Bob: [tempo, base] });
    expect((await addresses([])).json["creditor_addresses"]).toEqual({});
    expect(gistOf(await addresses([]))).toBe("200");
    expect(gistOf(await send("DELETE", "creditor-addresses/Bob", {}))).toBe("404 no_creditor_addresses");
    await addresses([base]);
    expect((await send("DELETE", "creditor-addresses/Bob", {})).json["creditor_addresses"]).toEqual({});
  });

  it.each([
    [Array.from({ length: 9 }, () => base)],
    [[{ ...base, network: "" }]],
    [[{ ...base, network: "x".repeat(33) }]],
    [[{ ...base, address: "" }]],
    [[{ ...base, address: "x".repeat(129) }]],
    [[{ ...base, token: "x".repeat(17) }]],
    [[{ ...base, label: "x".repeat(33) }]],
    [[{ ...base, label: "a\u202Eb" }]],
    [[{ address: "0xabc" }]],
    ["0xabc"],
    [undefined],
  ])("are not %j", async (list) => expect(gistOf(await addresses(list))).toBe("400 invalid_field"));

  it("are at most eight, each as long as it may be", async () => {
    const long = {
      network: "n".repeat(32),
      token: "t".repeat(16),
      address: "a".repeat(128),
      label: "l".repeat(32),
    };
    expect(gistOf(await addresses(Array.from({ length: 8 }, () => long)))).toBe("200");
  });

  it("come beside the note: neither touches the other", async () => {
    await note("Cash");
    const { json } = await addresses([base]);
    expect([json["creditor_notes"], json["creditor_addresses"]]).toEqual([{ Bob: "Cash" }, { Bob: [base] }]);
  });
});
