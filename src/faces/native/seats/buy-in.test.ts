import { beforeEach, expect, it } from "vitest";
import { BuyinOutput } from "@/contract/actions";
import type { HostToken } from "@/contract/ids";
import type { SettlementCreated } from "@/contract/settlements";
import { handInput, publicTable, seatView } from "@/services/testing/records";
import { type Chair, gistOf, good, type House, openHouse } from "../testing/house";
import { openRoom, type Room } from "../testing/room";

let house: House;
let room: Room;
let hostToken: HostToken;
let version: number;
beforeEach(async () => {
  house = openHouse();
  room = await openRoom(house, 3);
  const [first] = room.chairs;
  const body = { tableId: room.id, claim_token: first?.token ?? "" };
  good(await house.client.startGame({ params: { id: room.id }, body }));
  hostToken = good(await house.client.claimHost({ body })).hostToken;
  version = 0;
});

const chair = (seat: number): Chair => {
  const found = room.chairs[seat];
  if (!found) throw new Error("no such chair");
  return found;
};

/** The host offers the chair a buy-in, or nobody one. */
async function offer(seatIndex: number | null) {
  version += 1;
  const deadline_at = new Date(house.clock.now() + 90_000).toISOString();
  const buyIn = seatIndex === null ? null : { seatIndex, floor: 100, cap: 1500, deadline_at };
  const phase = seatIndex === null ? "between" : "buy_in";
  const table = publicTable({ tableId: room.id, mode: "room", phase, buyIn, pendingAction: null });
  const seats = room.chairs.map((one) => seatView(one.seat, one.claim, []));
  const body = { tableId: room.id, hostToken, version, table, seats };
  return good(await house.client.publishState({ body }));
}

const respond = (seat: number, body: Record<string, unknown>, token: string | null = chair(seat).token) =>
  house.ask(`/tables/${room.id}/buyin-response`, {
    body: { seat_index: seat, ...body },
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });

it.each([
  [{ decision: "buyin", amount: 9_999 }, 1500],
  [{ decision: "buyin", amount: 3 }, 100],
  [{ decision: "buyin", amount: 0 }, 100],
  [{ decision: "buyin", amount: 700 }, 700],
  [{ decision: "buyin" }, 1500],
  [{ decision: "leave", amount: 700 }, 0],
  [{ decision: "leave", amount: 0 }, 0],
])(
  "a room's busted seat says %j, and hears that %s chips count (decisions 5 and 41)",
  async (body, applied) => {
    await offer(1);
    const answer = await respond(1, body);
    expect(BuyinOutput.parse(answer.json)).toEqual({ ok: true, decision: body.decision, applied });
    const { pendingBuyinDecisions } = good(
      await house.client.publishState({ body: { tableId: room.id, hostToken } }),
    );
    expect(pendingBuyinDecisions).toMatchObject([{ seat_index: 1, decision: body.decision }]);
  },
);

it("is refused to everybody else, and to a seat that is not asked", async () => {
  await offer(1);
  const buy = { decision: "buyin" };
  expect(gistOf(await respond(2, buy))).toBe("409 no_buyin_open");
  expect(gistOf(await respond(1, buy, chair(2).token))).toBe("403 not_your_seat");
  expect(gistOf(await respond(1, buy, null))).toBe("401 claim_token_required");
  expect(gistOf(await respond(1, buy, hostToken))).toBe("401 bad_claim_token");
  await offer(null);
  expect(gistOf(await respond(1, buy))).toBe("409 no_buyin_open");
});

it("stands when the host changes before it has taken the choice", async () => {
  await offer(1);
  expect(gistOf(await respond(1, { decision: "buyin", amount: 1500 }))).toBe("200");
  house.clock.advance(16_000);
  const body = { tableId: room.id, claim_token: chair(2).token };
  const next = good(await house.client.claimHost({ body }));
  const inbox = good(
    await house.client.getInbox({ params: { id: room.id }, query: {}, token: next.hostToken }),
  );
  expect(inbox.entries).toMatchObject([
    { kind: "buyin", seatIndex: 1, claim: chair(1).claim, decision: "buyin", amount: 1500 },
  ]);
  expect(gistOf(await respond(1, { decision: "leave" }))).toBe("200");
  expect((await respond(1, { decision: "leave" })).json).toMatchObject({ decision: "buyin", applied: 1500 });
});

it("is on the bill: started with 2,000, bust, bought 1,500, left with 600 is 2,900 owed", async () => {
  const stacks = [
    [
      [1, 2000, 0],
      [2, 2000, 4000],
    ],
    [
      [1, 1500, 600],
      [2, 4000, 4900],
    ],
  ] as const;
  for (const [place, hand] of stacks.entries()) {
    const seats = hand.map(([seat_index, starting_stack, final_stack]) => ({
      seat_index,
      name: `Guest ${seat_index}`,
      is_human: true,
      starting_stack,
      final_stack,
    }));
    const pot = (hand[0]?.[1] ?? 0) - (hand[0]?.[2] ?? 0);
    const body = handInput({
      hand_index: place + 1,
      seats,
      actions: [],
      pot,
      winners: [{ seat_index: 2, amount: pot }],
      claims: [chair(1), chair(2)].map(({ seat, claim }) => ({ seat_index: seat, claim })),
    });
    good(await house.client.writeHand({ params: { id: room.id }, body: { ...body, host_token: hostToken } }));
  }
  const cut = await house.ask(`/tables/${room.id}/settlements`, {
    body: { claim_token: chair(2).token },
  });
  const bill = cut.json as unknown as SettlementCreated;
  expect(bill.players).toMatchObject([
    { name: "Guest 1", net_chips: -2900, invested_chips: 3500, final_chips: 600, buy_ins: 1 },
    { name: "Guest 2", net_chips: 2900, buy_ins: 0 },
  ]);
  expect(bill.entries).toMatchObject([
    { debtor_name: "Guest 1", creditor_name: "Guest 2", amount_unit: 2900 },
  ]);
});
