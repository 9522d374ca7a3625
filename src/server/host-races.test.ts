import { expect, it } from "vitest";
import type { HostClaimOutput } from "@/contract/tables";
import { openHouse, posted } from "./testing/house";

const ORIGIN = "http://poker.test";
const RACES = 30;

it(`${RACES} races for a room's hosting have one winner each over the database, and a restart knows the last`, async () => {
  const first = await openHouse();
  const { fetch } = first.house;
  const ask = async <T>(path: string, body: unknown, bearer?: string) => {
    const request = posted(`${ORIGIN}${path}`, body);
    if (bearer !== undefined) request.headers.set("authorization", `Bearer ${bearer}`);
    const answer = await fetch(request);
    return { status: answer.status, json: (await answer.json()) as T & { readonly code?: string } };
  };
  const pairing = (
    await ask<{ pair_code: string; device_code: string }>("/auth/pair/start", {
      software: "Codex",
      model: "m",
    })
  ).json;
  await ask("/auth/pair/verify", { pair_code: pairing.pair_code, name: "Ada" });
  const paired = await ask<{ token: string }>("/auth/pair/complete", {
    device_code: pairing.device_code,
  });
  const room = await ask<{ table_id: string }>("/tables", { mode: "room", seats: 4 }, paired.json.token);
  const tableId = room.json.table_id;
  const seats = await Promise.all(
    [0, 1, 2, 3].map(async (seat_index) => {
      const body = { seat_index, name: `Guest ${seat_index}` };
      return (await ask<{ claim_token: string }>(`/tables/${tableId}/lobby/claim`, body)).json.claim_token;
    }),
  );
  let held: HostClaimOutput | null = null;
  for (let round = 1; round <= RACES; round += 1) {
    if (held) await ask("/state", { tableId, hostToken: held.hostToken, epoch: held.epoch, concede: true });
    const answers = await Promise.all(
      seats.map((claim_token) => ask<HostClaimOutput>("/host/claim", { tableId, claim_token })),
    );
    const codes = answers.map(({ status, json }) => json.code ?? status);
    expect(codes.toSorted()).toEqual([200, "host_taken", "host_taken", "host_taken"]);
    held = answers.find(({ status }) => status === 200)?.json ?? null;
    expect(held?.epoch).toBe(round);
  }
  await first.house.close();

  const second = await openHouse({}, first.dataDir);
  const beat = { tableId, hostToken: held?.hostToken, epoch: RACES };
  expect((await second.house.fetch(posted(`${ORIGIN}/state`, beat))).status).toBe(200);
  const late = posted(`${ORIGIN}/host/claim`, { tableId, claim_token: seats[0] });
  expect((await second.house.fetch(late)).status).toBe(409);
  await second.end();
});
