import { createElement } from "react";
import { describe, expect, it } from "vitest";
import type { TableId } from "@/contract/ids";
import { createManualClock } from "@/lib/clock";
import { readSettleAddress } from "../../settle/model/address";
import { sheetOf } from "../../settle/testing/sheets";
import { inWords, wordsOf } from "../testing/render";
import { reachableLink } from "./links";
import { type BillMemory, createBillMemory, type MadeBill } from "./memory";
import { BillSteps } from "./settle-sheet";
import { createTvBill, type TvBillOptions } from "./store";
import { FIRST_TERMS, rateOf, worth } from "./terms";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const TABLE = "242cecf66c00001dab2f" as TableId;
const LINKS = { Alice: "https://poker.example/settle/8f3a4c12e5b6d0a19c7e?as=Alice#a1Kc93hVtq0LwZr6YbN2Qg" };

describe("terms", () => {
  it.each([
    ["100", { chips_per_unit: 100 }],
    [" 7 ", { chips_per_unit: 7 }],
    ["0.1", { chip_to_unit_rate: 10 }],
    ["0,5", { chip_to_unit_rate: 2 }],
    ["2.5", { chip_to_unit_rate: 0.4 }],
    ["0.3", null],
    ["0", null],
    ["-4", null],
    ["", null],
    ["many", null],
    ["1e10", null],
    ["0.00001", null],
  ])("of %j chips a unit are %j", (chips, rate) => expect(rateOf({ unit: "JPY", chips })).toEqual(rate));

  it("of play money need no rate", () => {
    expect(rateOf({ unit: "chips", chips: "nonsense" })).toEqual({});
    expect(rateOf(FIRST_TERMS)).toEqual({});
  });

  it("are worked out for an example", () => {
    expect(worth({ unit: "CNY", chips: "100" }, 1000)).toBe(10);
    expect(worth({ unit: "JPY", chips: "0.1" }, 1000)).toBe(10_000);
    expect(worth({ unit: "USD", chips: "x" }, 1000)).toBeNull();
  });
});

describe("a personal link on the TV", () => {
  it("leads to where phones can reach us, and keeps name and key", () => {
    const link = reachableLink(LINKS.Alice, "http://192.168.1.7:3000");
    expect(link).toBe("http://192.168.1.7:3000/settle/8f3a4c12e5b6d0a19c7e?as=Alice#a1Kc93hVtq0LwZr6YbN2Qg");
    expect(readSettleAddress(link)).toMatchObject({ name: "Alice", token: "a1Kc93hVtq0LwZr6YbN2Qg" });
  });
});

describe("what the screen remembers", () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const bill: MadeBill = { id: "8f3a4c12e5b6d0a19c7e", editToken: "k" };

  it("comes back after a reload, by table, until it is forgotten", () => {
    const shelf = storage();
    createBillMemory("a", shelf).write(bill);
    expect(createBillMemory("a", shelf).read()).toEqual(bill);
    expect(createBillMemory("b", shelf).read()).toBeNull();
    createBillMemory("a", shelf).write(null);
    expect(createBillMemory("a", shelf).read()).toBeNull();
  });

  it("is nothing where something else is stored, and the page's own where nothing is kept", () => {
    const shelf = storage();
    shelf.setItem("agent-poker.bill:a", "{");
    expect(createBillMemory("a", shelf).read()).toBeNull();
    shelf.setItem("agent-poker.bill:a", '{"id":7}');
    expect(createBillMemory("a", shelf).read()).toBeNull();
    const without = createBillMemory("a", null);
    without.write(bill);
    expect(without.read()).toEqual(bill);
  });
});

/** A TV over a scripted server. */
function screen(known: MadeBill | null = null) {
  const said: unknown[] = [];
  let kept = known;
  const memory: BillMemory = {
    read: () => kept,
    write: (bill) => {
      kept = bill;
    },
  };
  const { settlement_id: _id, created_at: _at, closed_at: _closed, history: _history, ...bill } = sheetOf();
  const refusal = {
    ok: false,
    status: 409,
    error: { code: "settlement_exists", message: "There is one." },
  } as const;
  const script = { refuse: false, gone: false, sheet: sheetOf() };
  const client: TvBillOptions["client"] = {
    createSettlement: async ({ body }) => {
      said.push(body);
      if (script.refuse) return refusal;
      if (body?.preview) return { ok: true, status: 200, data: { ...bill, preview: true } };
      const made = { ...script.sheet, edit_token: "the-key", player_tokens: {}, player_share_urls: LINKS };
      return { ok: true, status: 201, data: made };
    },
    getSettlement: async () =>
      script.gone
        ? { ok: false, status: 404, error: { code: "settlement_not_found", message: "Gone." } }
        : { ok: true, status: 200, data: script.sheet },
    getPlayerTokens: async ({ token }) => {
      said.push({ tokens: token });
      return { ok: true, status: 200, data: { player_tokens: {}, player_share_urls: LINKS } };
    },
    discardSettlement: async ({ token }) => {
      said.push({ discard: token });
      return { ok: true, status: 204, data: null };
    },
  };
  const clock = createManualClock();
  const tv = createTvBill({ client, tableId: TABLE, hostToken: () => "the-host", memory, clock });
  return { ...tv, tv, said, clock, script, kept: () => kept, step: () => tv.store.getState().step };
}

describe("settling on the TV", () => {
  const CNY = { unit: "CNY", chips: "100" } as const;

  it("asks for terms, shows the bill before it is made, makes it as the table's host, and shows links", async () => {
    const tv = screen();
    tv.start();
    await turn();
    expect(tv.step().kind).toBe("terms");
    await tv.preview(CNY);
    expect(tv.step()).toMatchObject({ kind: "preview", preview: { total_net_chips: 3200 } });
    await tv.create();
    expect(tv.step()).toMatchObject({ kind: "made", links: LINKS });
    const body = { stakes_unit: "CNY", chips_per_unit: 100, host_token: "the-host" };
    expect(tv.said).toEqual([{ ...body, preview: true }, body]);
    expect(tv.kept()).toEqual({ id: "8f3a4c12e5b6d0a19c7e", editToken: "the-key" });
  });

  it("finds its bill again after a reload, and follows what is paid while it is looked at", async () => {
    const tv = screen({ id: "8f3a4c12e5b6d0a19c7e", editToken: "the-key" });
    tv.start();
    await turn();
    expect([tv.step().kind, tv.said]).toEqual(["made", [{ tokens: "the-key" }]]);
    tv.script.sheet = sheetOf({ closed_at: "2026-11-21T22:00:00.000Z" });
    tv.clock.advance(2000);
    await turn();
    expect(tv.step()).toMatchObject({ sheet: { closed_at: "2026-11-21T22:00:00.000Z" } });
    tv.stop();
    expect(tv.clock.pending()).toBe(0);
  });

  it("discards and asks for terms again; so it does where the bill has gone", async () => {
    const tv = screen({ id: "8f3a4c12e5b6d0a19c7e", editToken: "the-key" });
    tv.start();
    await turn();
    await tv.discard();
    expect([tv.step().kind, tv.kept(), tv.said.at(-1)]).toEqual(["terms", null, { discard: "the-key" }]);
    const gone = screen({ id: "8f3a4c12e5b6d0a19c7e", editToken: "the-key" });
    gone.script.gone = true;
    gone.start();
    await turn();
    expect([gone.step().kind, gone.kept()]).toEqual(["terms", null]);
  });

  it("says it where another bill is open", async () => {
    const tv = screen();
    tv.script.refuse = true;
    tv.start();
    await turn();
    await tv.preview(CNY);
    const state = tv.store.getState();
    expect([state.step.kind, state.fault?.code]).toEqual(["terms", "settlement_exists"]);
    expect(wordsOf(inWords(createElement(BillSteps, { bill: tv.tv, state }), "en"))).toContain(
      "open bill already",
    );
  });

  it.each(["en", "zh", "pt"] as const)("is drawn in %s at every step", async (locale) => {
    const tv = screen();
    tv.start();
    await turn();
    const words: string[] = [];
    const draw = () =>
      words.push(
        wordsOf(inWords(createElement(BillSteps, { bill: tv.tv, state: tv.store.getState() }), locale)),
      );
    draw();
    await tv.preview(CNY);
    draw();
    await tv.create();
    draw();
    expect(words[1]).toContain("Alice");
    expect(words[1]).toMatch(/15[.,]00/);
    expect(words[2]).toContain("Alice");
    expect(words.join("")).not.toMatch(/settle\.\w/);
  });
});
