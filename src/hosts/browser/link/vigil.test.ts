import { expect, it } from "vitest";
import type { Client, ResponseOf } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { createManualClock } from "@/lib/clock";
import { fateOf } from "./fate";
import { keepVigil } from "./vigil";

const body = { tableId: "0".repeat(20) as TableId };
const accepted: ResponseOf<"publishState"> = {
  ok: true,
  status: 200,
  data: { ok: true, epoch: 1, version: 1, pendingBuyinDecisions: [] },
};

/** A worker whose timers do not run while it sleeps. */
function open() {
  const clock = createManualClock();
  let asleep = 0;
  const timers = { now: () => clock.now() + asleep, after: clock.after };
  let sent = 0;
  // Only this one call is made.
  const client = {
    publishState: async () => {
      sent += 1;
      return accepted;
    },
  } as unknown as Client;
  const stop = new AbortController();
  const vigil = keepVigil(client, timers, stop.signal);
  return {
    clock,
    vigil,
    stop,
    sent: () => sent,
    publish: () => vigil.client.publishState({ body }),
    sleep(ms: number) {
      asleep += ms;
    },
  };
}

it("lets a host publish that runs, however long it had nothing to say", async () => {
  const { clock, vigil, publish, sent } = open();
  clock.advance(60_000);
  expect((await publish()).ok).toBe(true);
  expect([vigil.overslept, sent()]).toEqual([false, 1]);
});

it("keeps a host that slept and is not yet missed", async () => {
  const { clock, vigil, publish, sleep } = open();
  clock.advance(9_000);
  await publish();
  sleep(14_900);
  expect((await publish()).ok).toBe(true);
  clock.advance(5_000);
  expect(vigil.overslept).toBe(false);
});

it("silences one that slept until it was missed, whatever runs first when it wakes", async () => {
  for (const first of ["publish", "pulse"] as const) {
    const { clock, vigil, publish, sleep, sent } = open();
    clock.advance(9_000);
    sleep(6_000);
    if (first === "pulse") clock.advance(1_000);
    const answer = await publish();
    expect(answer.ok ? null : fateOf(answer)).toBe("superseded");
    expect([vigil.overslept, sent()]).toEqual([true, 0]);
    clock.advance(60_000);
    expect((await publish()).ok).toBe(false);
  }
});

it("counts from when the sign was given, not from when its answer was read", async () => {
  const { clock, vigil, publish, sleep } = open();
  const answer = publish();
  sleep(15_000);
  await answer;
  clock.advance(1_000);
  expect(vigil.overslept).toBe(true);
});

it("ends with its host", () => {
  const { clock, stop } = open();
  stop.abort();
  clock.advance(5_000);
  expect(clock.pending()).toBe(0);
});
