import { beforeEach, describe, expect, it } from "vitest";
import { seatView } from "@/services/testing/records";
import { type Chair, gistOf, type HostedTable, type House, openHouse, openTable } from "../testing/house";

const UNKNOWN = "0".repeat(20);
const DAY = 24 * 60 * 60 * 1000;

let house: House;
let table: HostedTable;
let bob: Chair;
beforeEach(async () => {
  house = openHouse();
  table = await openTable(house);
  bob = await table.sit(2, "Bob");
  await table.publish({}, views("ticket-1"));
});

const views = (ticket: string | null) => [seatView(2, bob.claim, ["AH", "KC"], ticket)];
const idle = { pendingAction: null };
const inbox = async () => (await house.live.read(table.id))?.inbox.entries ?? [];

describe("POST /tables/{id}/buyin-response", () => {
  const asked = {
    seatIndex: 2,
    floor: 100,
    cap: 1000,
    deadline_at: new Date(1_800_000_090_000).toISOString(),
  };
  const buyin = (body: Record<string, unknown>, id: string = table.id) =>
    house.ask(`/tables/${id}/buyin-response`, { body: { seat_index: 2, decision: "buyin", ...body } });
  const bust = () => table.publish({ ...idle, phase: "buy_in", buyIn: asked }, views(null));

  it("says what was applied, once, and hands it to the host in both forms", async () => {
    await bust();
    const body = { claim_token: bob.token, amount: 7_777 };
    const answers = await Promise.all([buyin(body), buyin(body), buyin(body)]);
    for (const answer of answers) expect(answer.json).toEqual({ ok: true, decision: "buyin", applied: 1000 });
    expect(await inbox()).toMatchObject([{ kind: "buyin", amount: 1000 }]);
    const beat = await house.client.publishState({ body: { tableId: table.id, hostToken: table.hostToken } });
    expect(beat).toMatchObject({
      data: { pendingBuyinDecisions: [{ seat_index: 2, decision: "buyin", amount: 1000 }] },
    });
  });

  it.each([
    ["no token", {}, "401 claim_token_required"],
    ["a stranger's token", { claim_token: "nobody-has-this" }, "401 bad_claim_token"],
    ["a chair beyond the table", { seat_index: 8, claim_token: "BOB" }, "400 seat_out_of_range"],
    ["another chair", { seat_index: 0, claim_token: "BOB" }, "403 not_your_seat"],
    ["no decision", { decision: undefined, claim_token: "BOB" }, "400 invalid_field"],
    ["an amount below none", { amount: -1, claim_token: "BOB" }, "400 invalid_field"],
  ])("with %s is refused", async (_, body, gist) => {
    await bust();
    const token = "claim_token" in body && body.claim_token === "BOB" ? { claim_token: bob.token } : {};
    expect(gistOf(await buyin({ ...body, ...token }))).toBe(gist);
  });

  it("is 409 while nobody is asked, 404 at an unknown table, 410 after its life, 401 for who lost the chair", async () => {
    const body = { claim_token: bob.token };
    expect(gistOf(await buyin(body))).toBe("409 no_buyin_open");
    expect(gistOf(await buyin(body, UNKNOWN))).toBe("404 table_not_found");
    house.clock.advance(90_000);
    await table.sit(2, "Heir");
    expect(gistOf(await buyin(body))).toBe("401 claim_expired");
    house.clock.advance(DAY);
    expect(gistOf(await buyin(body))).toBe("410 table_expired");
    await house.live.update(table.id, (r) => ({
      next: { ...r, row: { ...r.row, closedAt: 1 } },
      result: null,
    }));
    expect(gistOf(await buyin(body))).toBe("410 table_closed");
  });
});
