import { describe, expect, it } from "vitest";
import type { StateOutput } from "@/contract/state";
import { createManualClock } from "@/lib/clock";
import type { Answer } from "../api";
import { advance, bad, cut, good, settle } from "../testing/server";
import { state } from "../testing/states";
import { createPoller, PLAIN_MS, SLOWEST_MS, WAIT_SECONDS } from "./poller";

type Read = { readonly sinceVersion: number | null; readonly wait: number; readonly at: number };

/** A poller whose reads are answered by `answer`; null hangs until it is called off. */
function setup(answer: (read: Read, count: number) => Answer<StateOutput | null> | null) {
  const clock = createManualClock(0);
  const reads: Read[] = [];
  let version: number | null = null;
  let open = 0;
  const poller = createPoller<StateOutput | null>({
    clock,
    heard: (said) => {
      if (!said.ok) return said.status === 410 ? "over" : "nothing";
      if (said.data === null || said.data.version === version) return "nothing";
      version = said.data.version;
      return "news";
    },
    read: ({ fresh, wait, signal }) => {
      const read = { sinceVersion: fresh ? null : version, wait, at: clock.now() };
      reads.push(read);
      const said = answer(read, reads.length);
      if (said !== null) return Promise.resolve(said);
      open += 1;
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          open -= 1;
          resolve(cut);
        });
      });
    },
  });
  return { clock, reads, poller, open: () => open };
}

describe("following the table", () => {
  it("reads at once, then waits for the next version", async () => {
    const { poller, reads } = setup((_, count) => (count === 1 ? good(state()) : null));
    poller.kick();
    await settle();
    expect(reads).toEqual([{ sinceVersion: null, wait: 0, at: 0 }]);
  });

  it("asks with the version it has and the waiting seconds of the contract", async () => {
    const { poller, reads, clock } = setup((_, count) => (count === 1 ? good(state()) : null));
    poller.kick();
    await advance(clock, 50);
    expect(reads[1]).toMatchObject({ sinceVersion: 7, wait: WAIT_SECONDS });
  });

  it("asks again at once when news came, and holds one read at a time", async () => {
    let version = 7;
    const { poller, reads, clock, open } = setup((_, count) =>
      count <= 4 ? good(state({}, { version: version++ })) : null,
    );
    poller.kick();
    await advance(clock, 200);
    expect(reads.map((read) => read.sinceVersion)).toEqual([null, 7, 8, 9, 10]);
    expect(open()).toBe(1);
  });

  it("does not run hot where the server answers a waiting read without waiting", async () => {
    const { poller, reads, clock } = setup((_, count) => (count === 1 ? good(state()) : good(null, 204)));
    poller.kick();
    await advance(clock, 7600);
    expect(reads.length).toBeLessThanOrEqual(13);
  });
});

describe("trouble", () => {
  it("falls back to plain reads every 750 ms, backing off to 10 s", async () => {
    const { poller, reads, clock } = setup((_, count) => (count === 1 ? good(state()) : cut));
    poller.kick();
    await advance(clock, 60_000);
    const gaps = reads.slice(2).map((read, index) => read.at - (reads[index + 1]?.at ?? 0));
    // Answers are taken at the next step of the test's clock, ten milliseconds at most.
    for (const [index, expected] of [PLAIN_MS, 1200, 1920, 3072].entries())
      expect(Math.abs((gaps[index] ?? 0) - expected)).toBeLessThanOrEqual(10);
    expect(Math.abs(Math.max(...gaps) - SLOWEST_MS)).toBeLessThanOrEqual(10);
    expect(reads.slice(2).every((read) => read.wait === 0)).toBe(true);
  });

  it("goes back to waiting reads after the first success", async () => {
    const { poller, reads, clock } = setup((_, count) => {
      if (count === 1) return good(state());
      if (count <= 4) return cut;
      return count === 5 ? good(null, 204) : null;
    });
    poller.kick();
    await advance(clock, 5000);
    expect(reads.map((read) => read.wait)).toEqual([0, 25, 0, 0, 0, 25]);
  });

  it("waits at least as long as a 429 asks", async () => {
    const { poller, reads, clock } = setup((_, count) =>
      count === 1 ? bad(429, "rate_limited", 5000) : null,
    );
    poller.kick();
    await advance(clock, 4950);
    expect(reads).toHaveLength(1);
    await advance(clock, 100);
    expect(reads).toHaveLength(2);
  });

  it("stays with plain reads for a while where every waiting read is cut on the way", async () => {
    const { poller, reads, clock } = setup((read) => (read.wait > 0 ? cut : good(state())));
    poller.kick();
    await advance(clock, 20_000);
    expect(reads.filter((read) => read.wait > 0)).toHaveLength(3);
    const late = reads.slice(-5).map((read) => read.at);
    expect(late.slice(1).map((at, index) => at - (late[index] ?? 0))).toEqual([750, 750, 750, 750]);
    await advance(clock, 30_000);
    expect(reads.filter((read) => read.wait > 0).length).toBeGreaterThan(3);
  });

  it("gives a read up that is never answered", async () => {
    const { poller, reads, clock } = setup(() => null);
    poller.kick();
    await advance(clock, 8800, 400);
    expect(reads).toHaveLength(2);
  });
});

describe("waking and stopping", () => {
  it("a kick calls the waiting read off and reads anew without a version", async () => {
    const { poller, reads, clock, open } = setup((_, count) => (count === 2 ? null : good(state())));
    poller.kick();
    await advance(clock, 50);
    expect(open()).toBe(1);
    poller.kick();
    await settle();
    expect(open()).toBe(0);
    expect(reads[2]).toMatchObject({ sinceVersion: null, wait: 0 });
  });

  it("a kick forgets the backoff", async () => {
    const { poller, reads, clock } = setup(() => cut);
    poller.kick();
    await advance(clock, 30_000, 500);
    const before = reads.length;
    poller.kick();
    await advance(clock, 800);
    expect(reads).toHaveLength(before + 2);
  });

  it("ends by itself once nothing will come any more", async () => {
    const { poller, reads, clock } = setup((_, count) =>
      count === 1 ? good(state()) : bad(410, "table_closed"),
    );
    poller.kick();
    await advance(clock, 30_000, 500);
    expect([reads.length, clock.pending()]).toEqual([2, 0]);
  });

  it("a stop leaves no timer and no read behind", async () => {
    const { poller, reads, clock, open } = setup((_, count) => (count === 1 ? good(state()) : null));
    poller.kick();
    await advance(clock, 50);
    poller.stop();
    await settle();
    expect([open(), clock.pending()]).toEqual([0, 0]);
    await advance(clock, 60_000, 1000);
    expect(reads).toHaveLength(2);
  });
});
