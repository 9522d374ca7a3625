import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { HostSnapshot } from "@/hosts/host";
import { LOCALES } from "@/messages/locale";
import { Composer } from "../../../talk/components/composer";
import { count, wordsOf } from "../../../tv/testing/render";
import { lobbyOf, NOW, player } from "../../../tv/testing/tables";
import { feltMarkup, feltSnapshot, ownOf, PENDING, roomSitting } from "../../testing/felt";
import { chatLine, roomOf } from "../../testing/room";
import { Dock } from "../dock/dock";
import { Header } from "../frame/header";
import { Result } from "../result";
import { Table } from "../table/table";
import { RoomOver } from "./over";

const GAP = /[{}]|undefined|NaN|\[object|\b(?:company|felt|tv|cards|common|phone|style|settle)\.\w/;
const GUESTS = [
  { seat: 0, name: "Ana" },
  { seat: 1, name: "Bo" },
  { seat: 2, name: "Cy", fresh: false, agent: true },
];
const lobby = lobbyOf(GUESTS, { seats: 3, mode: "room" });
const sitting = roomSitting();
const watching = roomSitting({ watching: true });

const at = (fields: Parameters<typeof feltSnapshot>[0] = {}): HostSnapshot =>
  feltSnapshot({ lobby, ...fields });
const soon = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();
const buyIn = (seatIndex: number) => ({ seatIndex, floor: 100, cap: 1240, deadline_at: soon(80) });
const broke = (seat: number) =>
  ["Ana", "Bo", "Cy"].map((name, index) =>
    player(index, name, index === seat ? { chips: 0, status: "busted", inHand: false } : {}),
  );

// The device's clock stands still, so that what is left of a deadline is known to the second.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});
afterAll(() => {
  vi.useRealTimers();
});

describe.each(LOCALES)("in %s", (locale) => {
  test.each(["chat", "people", "stats", "move"] as const)(
    "the panel %s has no key and no gap",
    async (panel) => {
      const room = await roomOf({
        panel,
        before: [chatLine(1, 1), chatLine(2, 2, { text: undefined, reaction: "wow" })],
      });
      expect(wordsOf(feltMarkup(RoomOver, {}, at(), { locale, room, sitting }))).not.toMatch(GAP);
    },
  );

  test("the top, the dock and the end have none either", async () => {
    const room = await roomOf({ fresh: [chatLine(1, 1)] });
    const ended = at({ table: { phase: "ended", standings: [{ seatIndex: 0, name: "Ana", chips: 6000 }] } });
    for (const [part, snapshot] of [
      [Header, at()],
      [Dock, at({ moved: true })],
      [Dock, at({ table: { phase: "buy_in", buyIn: buyIn(0), playersPublic: broke(0) } })],
      [Dock, at({ table: { phase: "buy_in", buyIn: buyIn(1), playersPublic: broke(1) } })],
      [Result, ended],
    ] as const)
      expect(wordsOf(feltMarkup(part, {}, snapshot, { locale, room, sitting }))).not.toMatch(GAP);
  });
});

describe("the talk", () => {
  const before = [chatLine(1, 1, { text: "hello <script>alert(1)</script>" })];

  test("is a log that is said as it grows, with each line as text and nothing else", async () => {
    const html = feltMarkup(RoomOver, {}, at(), { room: await roomOf({ panel: "chat", before }), sitting });
    expect(html).toMatch(/role="log"[^>]*aria-live="polite"/);
    expect(html).toContain("hello &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toContain("<script");
  });

  test("has a box and reactions for a chair, and for who watches only the log", async () => {
    const seated = feltMarkup(RoomOver, {}, at(), { room: await roomOf({ panel: "chat", before }), sitting });
    expect(seated).toContain('aria-label="Say something"');
    expect(seated).toContain('aria-label="Nice hand"');
    const room = await roomOf({ panel: "chat", before, seat: null });
    const seen = feltMarkup(RoomOver, {}, at({ own: null }), { room, sitting: watching });
    expect(seen).not.toContain("<input");
    expect(seen).not.toContain('aria-label="Nice hand"');
    expect(wordsOf(seen)).toContain("hello");
  });

  test("leaves out whom one has muted", async () => {
    const room = await roomOf({ panel: "chat", before: [...before, chatLine(2, 2)], muted: ["claim-1-1"] });
    const words = wordsOf(feltMarkup(RoomOver, {}, at(), { room, sitting }));
    expect(words).not.toContain("hello");
    expect(words).toContain("line 2");
  });

  test("counts what is unread on its button, and not what was said before one came", async () => {
    const unread = await roomOf({ before, fresh: [chatLine(2, 1), chatLine(3, 2), chatLine(4, 0)] });
    expect(wordsOf(feltMarkup(Header, {}, at(), { room: unread, sitting }))).toContain("Talk: 2 new lines");
    const read = await roomOf({ before });
    const words = wordsOf(feltMarkup(Header, {}, at(), { room: read, sitting }));
    expect(words).toContain("Talk");
    expect(words).not.toContain("new line");
  });

  test("hangs over the chairs for eyes, and is said once for ears", async () => {
    const room = await roomOf({ fresh: [chatLine(2, 1, { text: "well played" })] });
    const table = feltMarkup(Table, {}, at(), { room, sitting });
    expect(table).toMatch(/felt-bubble"[^>]*><p[^>]*>well played/);
    expect(table).toMatch(/aria-hidden="true"[^>]*class="felt-bubble"/);
    const over = feltMarkup(RoomOver, {}, at(), { room, sitting });
    expect(wordsOf(over)).toContain("Guest 1: well played");
  });

  test("says why a line was not taken, with the seconds", async () => {
    const room = await roomOf({
      api: {
        say: async () => ({
          ok: false,
          status: 429,
          error: { code: "rate_limited", message: "" },
          retryAfterMs: 6500,
        }),
      },
    });
    await room.chat.say({ text: "again" });
    expect(wordsOf(feltMarkup(Composer, { chat: room.chat }, at(), { room, sitting }))).toContain(
      "Try again in 7 s",
    );
  });
});

describe("the people", () => {
  test("are shown with what is to be known of them", async () => {
    const words = wordsOf(
      feltMarkup(RoomOver, {}, at(), { room: await roomOf({ panel: "people" }), sitting }),
    );
    expect(words).toMatch(/Ana · You Seat 1 · Runs the room/);
    expect(words).toMatch(/Cy Seat 3 · Agent · No sign/);
  });

  test("are run by who came first: they alone may stop the game", async () => {
    const first = wordsOf(
      feltMarkup(RoomOver, {}, at(), { room: await roomOf({ panel: "people" }), sitting }),
    );
    expect(first).toContain("Pause the game");
    const second = await roomOf({ panel: "people", seat: 1 });
    const words = wordsOf(
      feltMarkup(RoomOver, {}, at({ own: ownOf({ seatIndex: 1 }) }), { room: second, sitting }),
    );
    expect(words).not.toContain("Pause the game");
    expect(words).toContain("Leave the table");
  });

  test("go on from a pause by the same button", async () => {
    const paused = at({ table: { phase: "paused" } });
    const words = wordsOf(
      feltMarkup(RoomOver, {}, paused, { room: await roomOf({ panel: "people" }), sitting }),
    );
    expect(words).toContain("Go on");
  });

  test("who watches has no seat to change", async () => {
    const room = await roomOf({ panel: "people", seat: null });
    const words = wordsOf(feltMarkup(RoomOver, {}, at({ own: null }), { room, sitting: watching }));
    expect(words).toContain("Bo");
    expect(words).not.toContain("Leave the table");
  });

  test("who gives no sign has a mark at the chair", async () => {
    const html = feltMarkup(Table, {}, at(), { room: await roomOf(), sitting });
    expect(count(html, "felt-no-sign")).toBe(1);
    expect(html).toContain('aria-label="No sign"');
  });
});

describe("the dock of a room", () => {
  const dock = async (fields: Parameters<typeof at>[0], seat: number | null = 0) =>
    feltMarkup(Dock, {}, at(fields), {
      room: await roomOf({ seat }),
      sitting: seat === null ? watching : sitting,
    });

  test("asks who busted how many chips to bring, the cap standing ready", async () => {
    const html = await dock({ table: { phase: "buy_in", buyIn: buyIn(0), playersPublic: broke(0) } });
    expect(wordsOf(html)).toContain("Buy in for 1,240");
    expect(wordsOf(html)).toContain("From 100 to 1,240");
    expect(wordsOf(html)).toMatch(/1:20 left/);
    expect(wordsOf(html)).toContain("Leave");
    expect(html).not.toContain("aria-keyshortcuts");
  });

  test("hurries nobody who busted while the game is paused", async () => {
    const held = { phase: "paused" as const, buyIn: { ...buyIn(0), deadline_at: null } };
    const words = wordsOf(await dock({ table: { ...held, playersPublic: broke(0) } }));
    expect(words).toContain("Buy in for 1,240 The game is paused");
    expect(words).not.toMatch(/left/);
  });

  test("tells everybody else who is choosing, and for how long", async () => {
    const fields = { table: { phase: "buy_in" as const, buyIn: buyIn(1), playersPublic: broke(1) } };
    for (const seat of [0, null]) {
      const words = wordsOf(await dock({ ...fields, ...(seat === null ? { own: null } : {}) }, seat));
      expect(words).toContain("Bo is choosing");
      expect(words).toMatch(/1:20 left/);
      expect(words).not.toContain("Buy in for");
    }
  });

  test("has one word for who sits out", async () => {
    const players = [player(0, "Ana", { status: "sitting_out" }), player(1, "Bo"), player(2, "Cy")];
    const words = wordsOf(await dock({ table: { playersPublic: players } }));
    expect(words).toContain("I’m back");
    expect(words).not.toContain("Fold");
  });

  test("gives a seat back that went on to another device", async () => {
    const words = wordsOf(await dock({ moved: true, own: ownOf({ pendingAction: PENDING }) }));
    expect(words).toContain("Your seat is played on another device");
    expect(words).not.toContain("Your turn");
    expect(words).toContain("Play here again");
    expect(words).not.toContain("Fold");
  });

  test("decides nothing for who watches", async () => {
    const html = await dock({ own: null }, null);
    expect(html).not.toContain("<button");
  });
});

describe("a turn with an end", () => {
  const pending = { ...PENDING, since: soon(-20), deadline_at: soon(10) };
  const owed = (grace = false) =>
    at({
      own: ownOf({ pendingAction: { ...pending, grace } }),
      table: { pendingAction: { ...pending, grace } },
    });

  test("empties a ring at the chair, from where it stands now", async () => {
    const html = feltMarkup(Table, {}, owed(), { room: await roomOf(), sitting });
    expect(html).toMatch(/felt-count" style="animation-duration:30000ms;animation-delay:-20000ms"/);
  });

  test("counts for its owner, and is said to be short once", async () => {
    const words = wordsOf(feltMarkup(Dock, {}, owed(), { room: await roomOf(), sitting }));
    expect(words).toContain("0:10");
    expect(words).toContain("10 seconds left");
  });

  test("goes by the server's clock where this device's is wrong", async () => {
    const skewed = { ...owed(), clockSkew: -5000 };
    const words = wordsOf(feltMarkup(Dock, {}, skewed, { room: await roomOf(), sitting }));
    expect(words).toContain("0:15");
  });

  test("is longer for who lost the connection, in words", async () => {
    const words = wordsOf(feltMarkup(Dock, {}, owed(true), { room: await roomOf(), sitting }));
    expect(words).toContain("you have a little longer");
    const theirs = at({ own: null, table: { pendingAction: { ...pending, seatIndex: 1, grace: true } } });
    const room = await roomOf({ seat: null });
    expect(wordsOf(feltMarkup(Dock, {}, theirs, { room, sitting: watching }))).toContain(
      "Gale has a little longer",
    );
  });

  test("is nobody's hurry where no end is stamped", async () => {
    const calm = at({ own: ownOf({ pendingAction: PENDING }), table: { pendingAction: PENDING } });
    const room = await roomOf();
    expect(feltMarkup(Table, {}, calm, { room, sitting })).not.toContain("felt-count");
    expect(feltMarkup(Dock, {}, calm, { room, sitting })).not.toContain('role="timer"');
  });
});

test("a crew's table has nothing of a room", () => {
  const html = feltMarkup(Header, {}, feltSnapshot()) + feltMarkup(Dock, {}, feltSnapshot());
  expect(wordsOf(html)).not.toContain("Talk");
  expect(wordsOf(html)).toContain("Hands in words");
});
