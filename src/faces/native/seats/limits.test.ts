import { beforeEach, describe, expect, it } from "vitest";
import { clientAddress } from "@/faces/address";
import {
  type Ask,
  type Chair,
  gistOf,
  good,
  type HostedTable,
  type House,
  openHouse,
  openTable,
} from "../testing/house";
import { openPair } from "../testing/pair";

const PARTY = 9;

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
beforeEach(async () => {
  ({ house, table, ana, bob } = await openPair());
});

const to = (verb: string, body: object, more: Ask = {}) =>
  house.ask(`/tables/${table.id}/lobby/${verb}`, { body, ...more });

/** Calls until one is refused; answers how often it was heard, and the refusal. */
async function untilRefused(call: () => ReturnType<typeof to>) {
  for (let heard = 0; heard < 1_000; heard += 1) {
    const answer = await call();
    if (answer.status === 429) return { heard, answer };
  }
  throw new Error("never refused");
}

const BY_SEAT: readonly [verb: string, body: object][] = [
  ["claim", {}],
  ["claim", { name: "Ana" }],
  ["start", {}],
  ["move", {}],
  ["manage", { seat_index: 2, do: "rename", name: "Bo" }],
];

describe("calls about seats", () => {
  it.each(BY_SEAT)("%s %j are heard 60 times a minute from one seat", async (verb, body) => {
    const { heard, answer } = await untilRefused(() => to(verb, { ...body, claim_token: ana.token }));
    expect([heard, gistOf(answer)]).toEqual([60, "429 rate_limited"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    // Neither another seat nor a newcomer behind the same address pays for it.
    expect((await to("claim", { claim_token: bob.token })).status).toBe(200);
    expect((await to("claim", { seat_index: 4, name: "Cleo" })).status).toBe(200);
    expect((await to("leave", { claim_token: bob.token })).status).toBe(200);
  });

  it("count for the seat whichever of its devices makes them", async () => {
    const { move_code } = good(
      await house.client.moveSeat({ params: { id: table.id }, body: { claim_token: ana.token } }),
    );
    const { claim_token } = good(
      await house.client.claimSeat({ params: { id: table.id }, body: { move_code } }),
    );
    let turn = 0;
    const { heard } = await untilRefused(() => {
      turn += 1;
      return to("claim", { claim_token: turn % 2 === 0 ? ana.token : claim_token });
    });
    expect(heard).toBe(59);
  });

  it("are the TV's own, too, and count for it alone", async () => {
    const rename = { seat_index: 2, do: "rename", name: "Bo" };
    const { heard } = await untilRefused(() => to("manage", { ...rename, host_token: table.hostToken }));
    expect(heard).toBe(60);
    expect((await to("manage", { ...rename, claim_token: ana.token })).status).toBe(200);
  });

  it.each<[string, string, object]>([
    ["a guessed token", "claim", { claim_token: "nobody-has-this-token" }],
    ["a guessed code", "claim", { move_code: "nobody-has-this-code-at-all" }],
    ["no token", "start", {}],
    ["no token", "leave", {}],
    ["no token", "move", {}],
    ["a guessed host's", "manage", { seat_index: 2, do: "mute", host_token: "nobody-has-this-token" }],
    ["a seat that is taken", "claim", { seat_index: 0, name: "Eve" }],
  ])("with %s are heard 300 times a minute from one address: %s", async (_, verb, body) => {
    let turn = 0;
    const { heard, answer } = await untilRefused(() => {
      turn += 1;
      const forwarded = { "x-forwarded-for": `10.0.${turn % 250}.1`, "x-real-ip": `10.1.0.${turn % 250}` };
      const ip = clientAddress("198.51.100.9", forwarded["x-forwarded-for"], false);
      return to(verb, body, { ip, headers: forwarded });
    });
    expect(heard).toBe(300);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    const same = { ip: "198.51.100.9" };
    // Who sits behind that address goes on, and so does everybody behind another one.
    expect((await to("claim", { claim_token: bob.token }, same)).status).toBe(200);
    expect((await to("claim", { seat_index: 4, name: "Cleo" })).status).toBe(200);
  });

  it("are no matter for a party behind one address that comes, reloads and looks after its seats", async () => {
    const tables = [table, await openTable(house), await openTable(house)];
    const answers: number[] = [];
    for (const { id } of tables) {
      const call = async (verb: string, body: object) => {
        const answer = await house.ask(`/tables/${id}/lobby/${verb}`, { body });
        answers.push(answer.status);
        return answer.json;
      };
      for (let phone = 0; phone < PARTY; phone += 1) {
        const chair = [0, 2].includes(phone) && id === table.id ? 5 : phone % 6;
        const { claim_token } = await call("claim", { seat_index: chair, name: `Guest ${phone}` });
        const bears = claim_token === undefined ? {} : { claim_token };
        for (let reload = 0; reload < 8; reload += 1) await call("claim", { ...bears, name: "Anew" });
      }
    }
    expect(answers.filter((status) => status === 429)).toEqual([]);
  });

  it("of a table that is not there count for nobody", async () => {
    const strict = openHouse({ rates: { seatGuest: { points: 1, seconds: 60 } } });
    const unknown = `/tables/${"0".repeat(20)}/lobby/claim`;
    for (let call = 0; call < 3; call += 1)
      expect(gistOf(await strict.ask(unknown, { body: { seat_index: 0, name: "Eve" } }))).toBe(
        "404 table_not_found",
      );
  });
});
