import { beforeEach, describe, expect, it } from "vitest";
import type { SettlementRow } from "@/contract/settlements";
import { createManualClock } from "@/lib/clock";
import type { Answer } from "../phone/api";
import type { SettleApi, Who } from "./api";
import type { Seen } from "./model/view";
import { createSettling, isCut } from "./store";
import { paid, sheetOf } from "./testing/sheets";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const fine = <T>(data: T): Answer<T> => ({ ok: true, status: 200, data });
const refused = (status: number, code: string): Answer<never> => ({
  ok: false,
  status,
  error: { code, message: `It said ${code}.` },
});

const CASH = { via: "cash", ref: null, amount: null, key: "a-key" };

/** A page over a scripted server. */
function open(options: { keyed?: boolean; who?: Answer<Who>; seen?: Seen } = {}) {
  const clock = createManualClock();
  const server = {
    sheet: fine(sheetOf()) as Answer<SettlementRow>,
    act: fine(sheetOf({ entries: [paid()] })) as Answer<SettlementRow>,
    reads: 0,
    said: [] as string[],
    kept: options.seen ?? {},
  };
  const act = async (what: string) => {
    server.said.push(what);
    return server.act;
  };
  const api: SettleApi = {
    read: async () => {
      server.reads += 1;
      return server.sheet;
    },
    who: async () => options.who ?? fine<Who>({ kind: "player", name: "Alice" }),
    pay: (id, { via, ref, amount }) => act(`pay ${id} ${via} ${ref} ${amount}`),
    undo: (id, payment) => act(`undo ${id} ${payment}`),
    confirm: (id) => act(`confirm ${id}`),
    note: (name, text) => act(`note ${name} ${text}`),
    addresses: (name, list) => act(`addresses ${name} ${list.length}`),
    discard: async () => {
      server.said.push("discard");
      return server.act.ok ? fine(null) : server.act;
    },
  };
  const memory = {
    read: () => server.kept,
    write: (seen: Seen) => void Object.assign(server, { kept: seen }),
  };
  const settling = createSettling({ api, clock, memory, keyed: options.keyed ?? true });
  const pass = async (ms: number) => {
    clock.advance(ms);
    await turn();
  };
  return { ...settling, clock, server, pass, data: () => settling.store.getState() };
}

let page: ReturnType<typeof open>;
beforeEach(async () => {
  page = open();
  page.wake();
  await turn();
});

describe("an open page", () => {
  it("shows the bill, and knows whose link it is", () => {
    expect(page.data()).toMatchObject({ sheet: { hands: 31 }, me: { kind: "player", name: "Alice" } });
  });

  it("looks again so often that a mark is seen within two seconds", async () => {
    page.server.sheet = fine(sheetOf({ closed_at: "2026-11-21T22:00:00.000Z" }));
    await page.pass(2000);
    expect(page.data().sheet?.closed_at).not.toBeNull();
  });

  it("asks nothing while it is hidden, and at once when it is back", async () => {
    page.sleep();
    const { reads } = page.server;
    await page.pass(60_000);
    expect(page.server.reads).toBe(reads);
    expect(page.clock.pending()).toBe(0);
    page.wake();
    await turn();
    expect(page.server.reads).toBe(reads + 1);
  });

  it("says within three seconds that the connection is gone, keeps what it had, and comes back", async () => {
    page.server.sheet = refused(0, "network");
    await page.pass(1200);
    await page.pass(1200);
    expect([isCut(page.data()), page.data().sheet === null]).toEqual([true, false]);
    page.server.sheet = fine(sheetOf());
    await page.pass(1200);
    expect(isCut(page.data())).toBe(false);
  });

  it("stops where the bill is gone", async () => {
    page.server.sheet = refused(404, "settlement_not_found");
    await page.pass(1200);
    expect(page.data().gone).toBe("not_found");
    expect(page.clock.pending()).toBe(0);
  });
});

describe("a link", () => {
  it("without a key only reads, and is not asked about", async () => {
    page = open({ keyed: false });
    page.wake();
    await turn();
    expect(page.data().me).toEqual({ kind: "reader", badToken: false });
  });

  it("whose key does not fit only reads, and is told so", async () => {
    page = open({ who: fine<Who>({ kind: "nobody" }) });
    page.wake();
    await turn();
    expect(page.data().me).toEqual({ kind: "reader", badToken: true });
  });

  it("that nobody could judge yet is judged at the next look", async () => {
    page = open({ who: refused(0, "network") });
    page.wake();
    await turn();
    expect(page.data().me.kind).toBe("asking");
  });
});

describe("what its reader does", () => {
  it("is shown as the server answers it", async () => {
    expect(await page.pay("e1", CASH)).toBe(true);
    expect(page.server.said).toEqual(["pay e1 cash null null"]);
    expect(page.data()).toMatchObject({ busy: false, notice: null });
    expect(page.data().sheet?.entries[0]?.paid_via).toBe("cash");
  });

  it("is one thing at a time: a second tap does nothing", async () => {
    const both = await Promise.all([page.pay("e1", CASH), page.pay("e1", CASH)]);
    expect([both, page.server.said.length]).toEqual([[true, false], 1]);
  });

  it("is not undone by a look that began before it", async () => {
    page.clock.advance(1200);
    const act = page.pay("e1", CASH);
    await act;
    await turn();
    expect(page.data().sheet?.entries[0]?.paid_at).not.toBeNull();
  });

  it.each([
    [409, "already_paid", { kind: "already_paid" }],
    [403, "not_your_debt", { kind: "refused" }],
    [500, "internal", { kind: "failed", fault: { code: "internal", status: 500 } }],
  ])("is told plainly when it is refused (%d %s)", async (status, code, notice) => {
    page.server.act = refused(status, code);
    expect(await page.undo("e1", "p1")).toBe(false);
    expect(page.data().notice).toEqual(notice);
  });

  it("is told for a while, and then no more", async () => {
    await page.payTo("Bob", "Cash", []);
    await page.pass(3999);
    expect(page.data().notice).toEqual({ kind: "saved" });
    await page.pass(1);
    expect(page.data().notice).toBeNull();
  });

  it("is told for as long of the time that the page is seen, however long it was hidden", async () => {
    page.server.act = refused(403, "not_your_debt");
    await page.undo("e1", "p1");
    await page.pass(3000);
    page.sleep();
    await page.pass(60_000);
    expect(page.data().notice).toEqual({ kind: "refused" });
    page.wake();
    await page.pass(4000);
    expect(page.data().notice).toBeNull();
  });

  it("has its time from when it is back, where the answer came in the meantime", async () => {
    page.server.act = refused(403, "not_your_debt");
    page.sleep();
    await page.undo("e1", "p1");
    expect(page.clock.pending()).toBe(0);
    page.wake();
    await page.pass(4000);
    expect(page.data().notice).toBeNull();
  });

  it("may confirm, and discard, after which there is nothing to look at", async () => {
    await page.confirm("e1");
    await page.discard();
    expect(page.server.said).toEqual(["confirm e1", "discard"]);
    expect([page.data().gone, page.clock.pending()]).toEqual(["discarded", 0]);
  });

  it("writes addresses, then the note, which is taken away only where one was", async () => {
    await page.payTo("Bob", "", []);
    await page.payTo("Bob", "Cash", [{ network: "base", address: "0xabc" }]);
    page.server.act = fine(sheetOf({ creditor_notes: { Bob: "Cash" } }));
    await page.confirm("e1");
    await page.payTo("Bob", "", []);
    expect(page.server.said).toEqual([
      "addresses Bob 0",
      "addresses Bob 1",
      "note Bob Cash",
      "confirm e1",
      "addresses Bob 0",
      "note Bob null",
    ]);
  });
});

describe("pay-to details", () => {
  it("are remembered as seen, and as checked when the reader says so", async () => {
    const nothing = { at: null, note: null, addresses: [] };
    expect(page.server.kept).toEqual({ Bob: nothing, Dan: nothing });
    const said = (at: string, note: string) =>
      fine(sheetOf({ pay_to_changed_at: { Bob: at }, creditor_notes: { Bob: note } }));
    const [one, two] = ["2026-11-21T20:01:00.000Z", "2026-11-21T20:02:00.000Z"];
    page.server.sheet = said(one, "Cash");
    await page.pass(1200);
    page.server.sheet = said(two, "Not cash");
    await page.pass(1200);
    expect(page.server.kept).toMatchObject({ Bob: { at: one, note: "Cash" } });
    page.checked("Bob");
    expect(page.server.kept).toMatchObject({ Bob: { at: two, note: "Not cash" } });
  });
});
