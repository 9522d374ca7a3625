import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWaits, DEFAULT_WAIT_CAPS, type Holder } from "./waits";

const caps = { token: 2, address: 4, all: 6 };
const token = (key: string): Holder => ({ kind: "token", key });
const address = (key: string): Holder => ({ kind: "address", key });

function open(cap = caps) {
  const waits = createWaits(cap);
  const enter = (holder: Holder, caller?: AbortSignal) => waits.enter(holder, caller);
  return { waits, enter };
}

describe("open waits", () => {
  it("end the oldest of a holder that has as many as it may, and no other's", () => {
    const { waits, enter } = open();
    const other = enter(token("b"));
    const own = [enter(token("a")), enter(token("a")), enter(token("a"))];
    expect([other, ...own].map(({ signal }) => signal.aborted)).toEqual([false, true, false, false]);
    expect(waits.count()).toBe(3);
  });

  it("count a token and an address of the same name apart", () => {
    const { enter } = open();
    const places = [token("x"), token("x"), address("x"), address("x")].map((holder) => enter(holder));
    expect(places.some(({ signal }) => signal.aborted)).toBe(false);
  });

  it("end the oldest of all where the process has as many as it may", () => {
    const { waits, enter } = open();
    const places = Array.from({ length: 8 }, (_, at) => enter(token(`${at}`)));
    expect(places.map(({ signal }) => signal.aborted)).toEqual([true, true, ...Array(6).fill(false)]);
    expect(waits.count()).toBe(6);
  });

  it("leave room behind them, whether they end or their caller goes", () => {
    const { waits, enter } = open();
    const caller = new AbortController();
    const places = [enter(token("a"), caller.signal), enter(token("a"))];
    caller.abort();
    expect(places[0]?.signal.aborted).toBe(true);
    enter(token("a"));
    places[1]?.leave();
    places[1]?.leave();
    expect(waits.count()).toBe(1);
    expect(places[1]?.signal.aborted).toBe(false);
    expect(enter(token("a"), AbortSignal.abort()).signal.aborted).toBe(true);
    expect(waits.count()).toBe(1);
  });

  it("are never more than they may be, whoever comes and goes, and forget whom they do not hold", () => {
    const holders = fc.constantFrom(token("a"), token("b"), token("c"), address("a"), address("b"));
    const steps = fc.array(fc.tuple(holders, fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (order) => {
        const { waits, enter } = open();
        const places: { readonly holder: Holder; readonly place: ReturnType<typeof enter> }[] = [];
        const left = new Set<object>();
        for (const [holder, leaves] of order) {
          const open = () => places.filter(({ place }) => !place.signal.aborted && !left.has(place));
          const [first] = open();
          if (leaves && first) {
            first.place.leave();
            left.add(first.place);
          } else places.push({ holder, place: enter(holder) });
          expect(waits.count()).toBe(open().length);
          expect(waits.count()).toBeLessThanOrEqual(caps.all);
          for (const { kind, key } of [token("a"), token("b"), address("a")]) {
            const own = open().filter((each) => each.holder.kind === kind && each.holder.key === key);
            expect(own.length).toBeLessThanOrEqual(caps[kind]);
          }
        }
      }),
    );
  });

  it("hold no more memory for a flood than for those who may wait", () => {
    const { waits, enter } = open(DEFAULT_WAIT_CAPS);
    for (let call = 0; call < 30_000; call += 1) enter(address("198.51.100.9"));
    expect(waits.count()).toBe(DEFAULT_WAIT_CAPS.address);
    for (let call = 0; call < 1_000; call += 1) enter(token("one device"));
    expect(waits.count()).toBe(DEFAULT_WAIT_CAPS.address + DEFAULT_WAIT_CAPS.token);
    for (let call = 0; call < 30_000; call += 1) enter(token(`device ${call}`));
    expect(waits.count()).toBe(DEFAULT_WAIT_CAPS.all);
  });
});
