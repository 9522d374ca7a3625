import { beforeEach, describe, expect, it } from "vitest";
import { MoveOutput } from "@/contract/seats";
import { HostClaimOutput } from "@/contract/tables";
import { publicTable } from "@/services/testing/records";
import { type Chair, gistOf, type House, openHouse } from "../testing/house";
import { openRoom, type Room } from "../testing/room";

let house: House;
let room: Room;
let ana: Chair;
let bob: Chair;
beforeEach(async () => {
  house = openHouse();
  room = await openRoom(house, 2);
  [ana, bob] = room.chairs as [Chair, Chair];
});

const lobby = (verb: string, body: object) => house.ask(`/tables/${room.id}/lobby/${verb}`, { body });
const takeHost = (token: string) =>
  house.ask("/host/claim", { body: { tableId: room.id, claim_token: token } });
const publish = (hostToken: string, version = 1) =>
  house.ask("/state", {
    body: { tableId: room.id, hostToken, version, table: publicTable({ tableId: room.id, mode: "room" }) },
  });
const hostTokenOf = async (token: string) => HostClaimOutput.parse((await takeHost(token)).json).hostToken;

/** All that a host may do. */
const deeds = async (hostToken: string) => {
  const headers = { authorization: `Bearer ${hostToken}` };
  const answers = [
    await publish(hostToken, 2),
    await house.ask(`/state/full?tableId=${room.id}`, { headers }),
    await house.ask(`/tables/${room.id}/inbox`, { headers }),
  ];
  return answers.map(({ status }) => status);
};

describe("a device that loses its seat while it deals the room", () => {
  it("by take_back deals no more, and the seat's own device may at once", async () => {
    const { move_code } = MoveOutput.parse((await lobby("move", { claim_token: ana.token })).json);
    const tablet = (await lobby("claim", { move_code })).json["claim_token"] as string;
    const hostToken = await hostTokenOf(tablet);
    expect((await publish(hostToken)).status).toBe(200);
    expect(gistOf(await takeHost(bob.token))).toBe("409 host_taken");
    await lobby("claim", { claim_token: ana.token, take_back: true });
    expect((await deeds(hostToken)).filter((status) => status < 400)).toEqual([]);
    expect((await takeHost(ana.token)).status).toBe(200);
  });

  it.each([
    ["release", () => lobby("manage", { claim_token: ana.token, seat_index: bob.seat, do: "release" })],
    ["leaving", () => lobby("leave", { claim_token: bob.token })],
  ])("by %s deals no more", async (_, lose) => {
    const hostToken = await hostTokenOf(bob.token);
    expect((await publish(hostToken)).status).toBe(200);
    expect((await lose()).status).toBe(200);
    expect((await deeds(hostToken)).filter((status) => status < 400)).toEqual([]);
    expect((await takeHost(ana.token)).status).toBe(200);
  });

  it("goes on dealing where the seat moved on, or another seat was freed", async () => {
    const hostToken = await hostTokenOf(ana.token);
    await publish(hostToken);
    const { move_code } = MoveOutput.parse((await lobby("move", { claim_token: ana.token })).json);
    const tablet = (await lobby("claim", { move_code })).json["claim_token"] as string;
    await lobby("manage", { claim_token: tablet, seat_index: bob.seat, do: "release" });
    expect((await publish(hostToken, 2)).status).toBe(200);
  });

  it("is known after the first publish by a seat, too, and after a reload of the host's tab", async () => {
    const body = { tableId: room.id, version: 1, claim_token: bob.token };
    const first = await house.ask("/state", {
      body: { ...body, table: publicTable({ tableId: room.id, mode: "room" }) },
    });
    const host_token = first.json["hostToken"];
    const again = await house.ask("/host/claim", { body: { tableId: room.id, host_token } });
    const { hostToken } = HostClaimOutput.parse(again.json);
    await lobby("leave", { claim_token: bob.token });
    expect((await deeds(hostToken)).filter((status) => status < 400)).toEqual([]);
  });
});
