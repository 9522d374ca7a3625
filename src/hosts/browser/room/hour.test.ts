import { expect, it } from "vitest";
import { openRoom } from "@/faces/native/testing/room";
import { hostLife } from "@/services/host/life";
import { seeded } from "@/table/testing/chance";
import { createHealth } from "../link/health";
import { createOutbox } from "../ports/outbox";
import type { TestServer } from "../testing/server";
import { createTestServer } from "../testing/server";
import { createSuccession } from "./succession";

const HOUR_MS = 60 * 60 * 1_000;
const STEP_MS = 500;
const LOSS = 0.05;

/** What the others make of a host in an hour: how often it fell silent, and how often one of them asked for its role. */
interface Hour {
  readonly silences: number;
  readonly asked: number;
  readonly lost: number;
}

type Beat = (
  server: TestServer,
  table: { readonly tableId: string; readonly hostToken: string },
) => () => void;

/** An hour in which every twentieth call never arrives. The host has nothing to say but that it lives. */
async function hourOf(beat: Beat, seed: number): Promise<Hour> {
  const server = createTestServer();
  const { id: tableId, chairs } = await openRoom(server.house, 2);
  const claim = { tableId, claim_token: chairs[0]?.token ?? "" };
  const claimed = await server.house.client.claimHost({ body: claim });
  if (!claimed.ok) throw new Error(claimed.error.code);
  const random = seeded(seed);
  let lost = 0;
  server.only = () => {
    if (random() >= LOSS) return "up";
    lost += 1;
    return "hang";
  };
  let asked = 0;
  const heir = createSuccession(server.clock, random, () => {
    asked += 1;
  });
  const stop = beat(server, { tableId, hostToken: claimed.data.hostToken });
  let silences = 0;
  let before = "here";
  for (let passed = 0; passed < HOUR_MS; passed += STEP_MS) {
    server.clock.advance(STEP_MS);
    for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    const record = server.house.live.peek(tableId);
    const sign = record === undefined ? "silent" : hostLife(record, server.clock.now());
    if (sign !== before && sign === "silent") silences += 1;
    before = sign;
    heir.see({ sign, started: true, plays: true, first: false, visible: true, busy: false, wary: false });
  }
  stop();
  heir.stop();
  return { silences, asked, lost };
}

/** The host's own beats. */
const ours: Beat = ({ client, clock }, { tableId, hostToken }) => {
  const stop = new AbortController();
  const line = { timers: clock, health: createHealth(clock, () => undefined), signal: stop.signal };
  const session = { client, tableId: tableId as never, hostToken: hostToken as never, epoch: 1 };
  createOutbox(session, line).beat({ lost: () => undefined, broken: () => undefined });
  return () => stop.abort();
};

/** One call every ten seconds, whatever becomes of it. */
const naive: Beat = ({ client, clock }, { tableId, hostToken }) => {
  let callOff = () => {};
  const body = { tableId: tableId as never, hostToken };
  const beat = () => {
    void client.publishState({ body });
    callOff = clock.after(10_000, beat);
  };
  beat();
  return () => callOff();
};

const HOURS = [1, 2];

it("an hour at 5% loss: a lost beat never looks like a dead host, and nobody takes over (decision 31)", async () => {
  for (const seed of HOURS) {
    const hour = await hourOf(ours, seed);
    expect(hour.lost).toBeGreaterThan(5);
    expect(hour).toMatchObject({ silences: 0, asked: 0 });
  }
}, 30_000);

it("the same hours without a retry have silences, and changes of hosts: the count can fail", async () => {
  let asked = 0;
  for (const seed of HOURS) {
    const hour = await hourOf(naive, seed);
    expect(hour.silences).toBeGreaterThan(5);
    asked += hour.asked;
  }
  expect(asked).toBeGreaterThan(0);
}, 30_000);
