import { expect, it } from "vitest";
import { type Guest, playOn, seatGuests, startHost } from "./testing/host";
import { createTestServer } from "./testing/server";

/** Time passes; these guests' phones go on reading. */
async function readOn(
  server: ReturnType<typeof createTestServer>,
  guests: readonly Guest[],
  seconds: number,
): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    for (const guest of guests) await guest.pending();
    await server.pass(5_000, 5_000);
  }
}

it("a phone without a sign for 90 s is marked, sat out by the operator, and dealt in again when it is back", async () => {
  const server = createTestServer();
  const table = await server.mint();
  const tv = startHost(server, table);
  await server.settle();
  const guests = await seatGuests(server, table.tableId, 3);
  const others = guests.slice(0, 2);
  await server.pass(100);
  const third = () => tv.last().table?.playersPublic.find(({ seatIndex }) => seatIndex === 2);
  const fresh = () => tv.last().lobby?.claims.map((claim) => claim.fresh);

  await readOn(server, others, 85);
  expect([fresh(), third()?.away]).toEqual([[true, true, true], false]);
  await readOn(server, others, 10);
  expect([fresh(), third()?.away]).toEqual([[true, true, false], true]);
  expect(third()?.status).toBe("playing");

  tv.host.command({ kind: "sit_out", seat: 2 });
  await server.settle();
  expect(third()?.status).toBe("sitting_out");
  const { handIndex = 0 } = tv.last().table ?? {};
  const untilHand = async (index: number) => {
    while ((tv.last().table?.handIndex ?? 0) < index) await playOn(server, others, 1);
  };
  await untilHand(handIndex + 1);
  expect(third()).toMatchObject({ inHand: false, away: true });

  await guests[2]?.pending();
  await server.pass(100);
  expect(fresh()).toEqual([true, true, true]);
  tv.host.command({ kind: "sit_in", seat: 2 });
  await server.settle();
  await untilHand(handIndex + 2);
  expect(third()).toMatchObject({ status: "playing", inHand: true, away: false });
  tv.host.stop();
});
