import { describe, expect, it } from "vitest";
import type { Failed } from "@/client/client";
import { ERRORS } from "@/contract/errors";
import { createManualClock } from "@/lib/clock";
import { idle } from "@/services/testing/world";
import { sleep, timed } from "../../timers";
import { fateOf } from "./fate";
import { createHealth } from "./health";
import type { Line } from "./insist";
import { insist, PROMPT } from "./insist";

const failed = (status: number, code: string, more = {}): Failed => ({
  ok: false,
  status,
  error: { code, message: code, ...more },
});

describe("fateOf", () => {
  it.each([
    ["fault", ["network", "aborted", "bad_answer", "rate_limited", "internal", "unavailable"]],
    ["superseded", ["host_superseded", "host_taken", "bad_host_token", "host_token_required"]],
    ["gone", ["table_closed", "table_expired"]],
    ["missing", ["table_not_found"]],
    ["refused", ["invalid_field", "body_too_large", "version_gap", "hand_conflict", "not_a_room"]],
  ] as const)("is %s for %j", (fate, codes) => {
    for (const code of codes) {
      const status = code in ERRORS ? ERRORS[code as keyof typeof ERRORS].status : 0;
      expect(fateOf(failed(status, code)), code).toBe(fate);
    }
  });

  it("takes a stranger's answer between us and the server for a fault, whatever its status", () => {
    expect(fateOf(failed(404, "bad_answer"))).toBe("fault");
    expect(fateOf(failed(502, "bad_gateway"))).toBe("fault");
  });

  it("heeds the documented flag of a superseded host", () => {
    expect(fateOf(failed(403, "something_new", { hostTokenRejected: true }))).toBe("superseded");
  });
});

describe("the connection's health", () => {
  function health() {
    const clock = createManualClock();
    const changes: boolean[] = [];
    return { clock, changes, health: createHealth(clock, (up) => void changes.push(up)) };
  }

  it("outlives a lost packet", () => {
    const { clock, changes, health: one } = health();
    one.failed("outbox", clock.now());
    clock.advance(1_400);
    one.ok("outbox");
    clock.advance(60_000);
    expect(changes).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it("breaks after a second and a half of failing, and is back with the next success", () => {
    const { clock, changes, health: one } = health();
    one.failed("outbox", clock.now());
    clock.advance(1_500);
    expect(changes).toEqual([false]);
    expect(one.up).toBe(false);
    one.failed("outbox", clock.now());
    one.ok("outbox");
    expect(changes).toEqual([false, true]);
    expect(one.up).toBe(true);
  });

  it("counts from the beginning of the call, so that a server that hangs is known at once", () => {
    const { clock, changes, health: one } = health();
    one.failed("outbox", clock.now() - 2_500);
    expect(changes).toEqual([false]);
  });

  it("is up only when nobody fails any more", () => {
    const { clock, changes, health: one } = health();
    one.failed("outbox", clock.now() - 2_000);
    one.failed("inbox", clock.now() - 2_000);
    one.ok("outbox");
    clock.advance(10_000);
    expect(changes).toEqual([false]);
    one.ok("inbox");
    one.ok("somebody else");
    expect(changes).toEqual([false, true]);
  });
});

describe("insist", () => {
  function line() {
    const timers = createManualClock();
    const stop = new AbortController();
    const health = createHealth(timers, () => undefined);
    const one: Line = { timers, health, signal: stop.signal };
    return { timers, stop, line: one };
  }
  const who = { who: "test", ...PROMPT };
  const good = { ok: true, status: 200 } as const;

  it("tries again after faults, each time a little later, and answers with the first success", async () => {
    const { timers, line: one } = line();
    const at: number[] = [];
    const start = timers.now();
    const answers = [failed(0, "network"), failed(503, "unavailable"), failed(429, "rate_limited"), good];
    const answer = insist(one, who, async () => {
      at.push(timers.now() - start);
      return answers.shift() ?? good;
    });
    for (let i = 0; i < 50; i++) {
      await idle();
      timers.advance(50);
    }
    expect(await answer).toBe(good);
    expect(at).toEqual([0, 250, 750, 1_750]);
  });

  it("leaves a server alone that asks for it, for as long as it asks, and knows that it is there", async () => {
    const { timers, line: one } = line();
    const at: number[] = [];
    const start = timers.now();
    const busy = { ...failed(429, "rate_limited"), retryAfter: 90 };
    // A stranger's word on the way counts for nothing: a host that is silent for long is dead.
    const stranger = { ...failed(503, "bad_answer"), retryAfter: 90 };
    const answers = [busy, { ...busy, retryAfter: 0.1 }, stranger, good];
    const answer = insist(one, who, async () => {
      at.push(timers.now() - start);
      return answers.shift() ?? good;
    });
    await idle();
    timers.advance(80_000);
    expect(one.health.up).toBe(true);
    for (let i = 0; i < 300; i++) {
      await idle();
      timers.advance(50);
    }
    expect(await answer).toBe(good);
    expect(at).toEqual([0, 90_000, 90_500, 91_500]);
  });

  it("takes no for an answer", async () => {
    const { line: one } = line();
    const no = failed(409, "host_superseded");
    let calls = 0;
    const answer = await insist(one, who, async () => {
      calls += 1;
      return no;
    });
    expect(answer).toBe(no);
    expect(calls).toBe(1);
  });

  it("calls off an attempt that is not answered, and gives the next one longer", async () => {
    const { timers, line: one } = line();
    const start = timers.now();
    const lasted: number[] = [];
    void insist<{ readonly status: number }>(one, who, (signal) => {
      const began = timers.now();
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          lasted.push(timers.now() - began);
          resolve(failed(0, "aborted"));
        });
      });
    });
    while (timers.now() < start + 40_000) {
      await idle();
      timers.advance(250);
    }
    expect(lasted.slice(0, 4)).toEqual([2_500, 5_000, 10_000, 10_000]);
  });

  it("has failed from the beginning where nothing was answered, and only from its end where it broke off", async () => {
    const patience = { who: "wait", patience: [35_000], pauses: [60_000] };
    const broken = line();
    let breakOff: () => void = () => undefined;
    void insist<typeof good>(
      broken.line,
      patience,
      () =>
        new Promise((resolve) => {
          breakOff = () => resolve(failed(0, "network"));
        }),
    );
    await idle();
    broken.timers.advance(20_000);
    breakOff();
    await idle();
    broken.timers.advance(1_400);
    expect(broken.line.health.up).toBe(true);
    broken.timers.advance(100);
    expect(broken.line.health.up).toBe(false);
    const hung = line();
    void insist<typeof good>(
      hung.line,
      patience,
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(failed(0, "aborted")));
        }),
    );
    await idle();
    hung.timers.advance(35_000);
    await idle();
    expect(hung.line.health.up).toBe(false);
  });

  it("ends when it is called off, in a call and between two", async () => {
    const between = line();
    const one = insist(between.line, who, async () => failed(0, "network"));
    await idle();
    between.stop.abort();
    expect(await one).toBeNull();
    expect(between.timers.pending()).toBe(1); // the health's own look
    const during = line();
    const two = insist<{ readonly status: number }>(
      during.line,
      who,
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(failed(0, "aborted")));
        }),
    );
    await idle();
    during.stop.abort();
    expect(await two).toBeNull();
    expect(during.timers.pending()).toBe(0);
  });

  it("asks nothing when it was called off before", async () => {
    const { stop, line: one } = line();
    stop.abort();
    expect(await insist(one, who, () => Promise.reject(new Error("asked")))).toBeNull();
  });
});

describe("timers", () => {
  it("sleep as long as they are told, or until they are called off", async () => {
    const clock = createManualClock();
    const stop = new AbortController();
    const woke: string[] = [];
    void sleep(clock, 100, stop.signal).then(() => woke.push("one"));
    void sleep(clock, 5_000, stop.signal).then(() => woke.push("two"));
    clock.advance(100);
    await idle();
    expect(woke).toEqual(["one"]);
    stop.abort();
    await idle();
    expect(woke).toEqual(["one", "two"]);
    await sleep(clock, 5_000, stop.signal);
    expect(clock.pending()).toBe(0);
  });

  it("leave nothing behind a call that was answered in time", async () => {
    const clock = createManualClock();
    const stop = new AbortController();
    expect(await timed(clock, 1_000, stop.signal, async () => 7)).toBe(7);
    expect(clock.pending()).toBe(0);
    await expect(timed(clock, 1_000, stop.signal, () => Promise.reject(new Error("no")))).rejects.toThrow(
      "no",
    );
    expect(clock.pending()).toBe(0);
  });
});
