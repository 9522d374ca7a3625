import { describe, expect, it } from "vitest";
import { createManualClock } from "@/lib/clock";
import type { Outlook } from "./succession";
import { createSuccession, delayOf } from "./succession";

const gone: Outlook = {
  sign: "silent",
  started: true,
  plays: true,
  first: false,
  visible: true,
  busy: false,
  wary: false,
};

describe("when a tab asks to host", () => {
  it.each<[string, Partial<Outlook>, number | null, number | null]>([
    ["not while the host is here", { sign: "here" }, null, null],
    ["not before the start", { started: false }, null, null],
    ["not where its chair is played from another device", { plays: false, sign: "conceded" }, null, null],
    ["not where it is hidden", { visible: false }, null, null],
    ["after 6 to 7.5 s of silence", {}, 6_000, 7_500],
    ["within 0.8 s of a concession", { sign: "conceded" }, 0, 800],
    ["after the others where it conceded itself", { sign: "conceded", wary: true }, 800, 1_600],
    ["at once at the start, from the first chair", { sign: "none", first: true }, 0, 0],
    ["at the start from any other chair after 6 to 7.5 s", { sign: "none" }, 6_000, 7_500],
    ["long after, where its own dealer fell silent", { busy: true }, 20_000, 20_000],
    ["not while it is asking", { busy: true, sign: "conceded" }, null, null],
  ])("%s", (_, outlook, least, most) => {
    expect([delayOf({ ...gone, ...outlook }, 0), delayOf({ ...gone, ...outlook }, 1)]).toEqual([least, most]);
  });
});

describe("a succession", () => {
  function open() {
    const clock = createManualClock();
    const asked: number[] = [];
    const start = clock.now();
    const heir = createSuccession(
      clock,
      () => 0.5,
      () => void asked.push(clock.now() - start),
    );
    return { clock, asked, heir };
  }

  it("asks once for a silence, and not where the host is back in time", () => {
    const { clock, asked, heir } = open();
    heir.see(gone);
    clock.advance(6_000);
    heir.see({ ...gone, sign: "here" });
    clock.advance(60_000);
    expect(asked).toEqual([]);
    heir.see(gone);
    clock.advance(60_000);
    expect(asked).toEqual([72_750]);
  });

  it("counts on while nothing changes, also where the first chair does", () => {
    const { clock, asked, heir } = open();
    for (let second = 0; second < 10; second += 1) {
      heir.see({ ...gone, first: second % 2 === 0 });
      clock.advance(1_000);
    }
    expect(asked).toEqual([6_750]);
  });

  it("asks again where it was refused and the host is still gone", () => {
    const { clock, asked, heir } = open();
    heir.see(gone);
    clock.advance(6_750);
    heir.see({ ...gone, busy: true });
    heir.see(gone);
    clock.advance(6_750);
    expect(asked).toEqual([6_750, 13_500]);
  });

  it("asks once after a concession, and again only where whoever was faster does not show itself", () => {
    const { clock, asked, heir } = open();
    const conceded = { ...gone, sign: "conceded" } as const;
    heir.see(conceded);
    clock.advance(400);
    heir.see({ ...conceded, busy: true });
    heir.see(conceded);
    clock.advance(6_749);
    expect(asked).toEqual([400]);
    clock.advance(1);
    expect(asked).toEqual([400, 7_150]);
    heir.see({ ...gone, sign: "here" });
    heir.see(conceded);
    clock.advance(400);
    expect(asked).toEqual([400, 7_150, 7_550]);
  });

  it("lets others try where its own dealer broke, and stops when it is told to", () => {
    const { clock, asked, heir } = open();
    heir.see({ ...gone, sign: "conceded" });
    heir.broke();
    clock.advance(29_999);
    expect(asked).toEqual([]);
    clock.advance(1);
    expect(asked).toEqual([30_000]);
    heir.see(gone);
    heir.stop();
    clock.advance(60_000);
    expect(asked).toHaveLength(1);
  });
});
