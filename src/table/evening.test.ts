import fc from "fast-check";
import { expect, it } from "vitest";
import { LEEWAY_MS } from "./dealer/clock/turn-clock";
import type { Publication } from "./ports";
import type { Driver } from "./testing/drive";
import { drive, openGame } from "./testing/drive";
import type { MemoryHouse } from "./testing/house";
import { createMemoryHouse } from "./testing/memory-house";
import type { Word } from "./testing/room";
import { dealerOf, expectRowAddsUp, expectSound } from "./testing/truths";

const SEATS = 4;
const TURN = 30_000;
const GRACE = 30_000;

/** What may happen at a table in a room, all of it at any time. */
type Deed =
  | {
      readonly do: "act";
      readonly action: "fold" | "check" | "call" | "raise" | "allin";
      readonly by: number;
    }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "online" | "offline" | "away" | "rename" | "leave" | "claim"; readonly seat: number }
  | { readonly do: "word"; readonly seat: number; readonly word: Word }
  | { readonly do: "buy"; readonly decision: "buyin" | "leave"; readonly amount: number }
  | { readonly do: "host"; readonly gap: number };

const seat = fc.nat(SEATS - 1);
const act = fc.record({
  do: fc.constant("act" as const),
  action: fc.constantFrom("fold", "check", "call", "call", "raise", "allin", "allin"),
  by: fc.nat(500),
});
const presence = fc.record({
  do: fc.constantFrom("online", "offline", "offline", "away", "rename", "leave", "claim"),
  seat,
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 12, arbitrary: act },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(400, 10_000, TURN, TURN + LEEWAY_MS, 61_000, 300_000),
    }),
  },
  { weight: 4, arbitrary: presence },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("word" as const),
      seat,
      word: fc.constantFrom<Word>("sit_out", "sit_in", "sit_in", "pause", "resume", "resume"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("buy" as const),
      decision: fc.constantFrom("buyin", "buyin", "leave"),
      amount: fc.nat(3_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("host" as const),
      gap: fc.constantFrom(0, 3_000, 16_000, 200_000),
    }),
  },
);

/** Plays one evening; answers the house with everything that was published and recorded in it. */
async function evening(deeds: readonly Deed[], seed: number): Promise<MemoryHouse> {
  const house = createMemoryHouse({ mode: "room", seats: SEATS, seed });
  let game = await openGame(house, 3);
  for (const each of deeds) {
    if (each.do === "host") {
      await game.stop();
      house.clock.advance(each.gap);
      game = drive(house, { resume: house.resumePoint() });
    } else await happen(house, game, each);
    await game.settle();
  }
  await game.stop();
  return house;
}

async function happen(house: MemoryHouse, game: Driver, deed: Exclude<Deed, { do: "host" }>): Promise<void> {
  switch (deed.do) {
    case "act": {
      const owed = game.last().seats.find((view) => view.pendingAction !== null);
      if (!owed?.pendingAction || owed.claim === null) return game.pass(1_000);
      const { seatIndex, turnToken } = owed.pendingAction;
      const said = { kind: "action", seatIndex, claim: owed.claim, turnToken, action: deed.action } as const;
      house.say(deed.action === "raise" ? { ...said, amount: deed.by } : said);
      return;
    }
    case "wait":
      return game.pass(deed.ms);
    case "online":
      house.setFresh(deed.seat, true);
      return house.setOnline(deed.seat, true);
    case "offline":
      return house.setOnline(deed.seat, false);
    case "away":
      house.setOnline(deed.seat, false);
      return house.setFresh(deed.seat, false);
    case "rename":
      return house.rename(deed.seat, `Guest ${house.clock.now() % 97}`);
    case "leave":
      return house.vacate(deed.seat);
    case "claim":
      if (!house.lobby.claims.some((claim) => claim.seat_index === deed.seat)) house.claim(deed.seat, "Late");
      return;
    case "word": {
      const claim = house.lobby.claims.find((one) => one.seat_index === deed.seat)?.claim;
      if (claim) house.say({ kind: "word", seatIndex: deed.seat, claim, word: deed.word });
      return;
    }
    case "buy": {
      const { buyIn } = game.table();
      const claim = house.lobby.claims.find((one) => one.seat_index === buyIn?.seatIndex)?.claim;
      if (!buyIn || !claim) return game.pass(1_000);
      const { decision, amount } = deed;
      house.say({ kind: "buyin", seatIndex: buyIn.seatIndex, claim, decision, amount });
      return;
    }
  }
}

const takenAt = (publication: Publication): number => Number(publication.full["at"]);

/** At most one seat owes, it is the one everybody is told of, and its deadline is the room's. */
function expectOneClock(publication: Publication): void {
  const { table, seats } = publication;
  const { pendingAction: pending } = table;
  expect(seats.filter((view) => view.pendingAction !== null).length).toBe(pending === null ? 0 : 1);
  if (pending === null) return;
  if (table.phase === "paused") {
    expect(pending.deadline_at).toBeNull();
    return;
  }
  const left = Date.parse(pending.deadline_at ?? "") - takenAt(publication);
  expect(left).toBeLessThanOrEqual(TURN + (pending.grace ? GRACE : 0));
}

/** The clock played for a seat only after its time: never early, and never in a pause. */
function expectNobodyHurried(before: Publication, after: Publication): void {
  const pending = before.table.pendingAction;
  if (pending === null || before.table.handIndex !== after.table.handIndex) return;
  const act = after.table.log[before.table.log.length];
  const missed = (publication: Publication) => dealerOf(publication).absences[pending.seatIndex]?.missed ?? 0;
  if (act?.seatIndex !== pending.seatIndex || missed(after) <= missed(before)) return;
  expect(["check", "fold"]).toContain(act.action);
  expect(before.table.phase).not.toBe("paused");
  expect(takenAt(after)).toBeGreaterThanOrEqual(Date.parse(pending.deadline_at ?? "") + LEEWAY_MS);
}

/** Nobody is dealt to who sits out or has no chips, and nobody is dealt to alone. */
function expectTwoAtLeast({ table }: Publication): void {
  if (table.phase !== "betting") return;
  expect(table.playersPublic.filter((player) => player.inHand).length).toBeGreaterThanOrEqual(2);
}

it("an evening in a room keeps its chips, its clock and its hands, whoever comes, goes, sleeps, pauses or hosts", async () => {
  const seen = { grace: 0, missed: 0, satOut: 0, buyIns: 0, paused: 0, waiting: 0, hands: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 25, maxLength: 90 }), fc.nat(1_000), async (deeds, seed) => {
      const house = await evening(deeds, seed);
      const published = house.published();
      expectSound(published);
      published.forEach((publication, place) => {
        expectOneClock(publication);
        expectTwoAtLeast(publication);
        const before = published[place - 1];
        if (before) expectNobodyHurried(before, publication);
        const { table } = publication;
        if (table.pendingAction?.grace) seen.grace += 1;
        if (table.playersPublic.some((player) => player.missed === 1)) seen.missed += 1;
        if (table.playersPublic.some((player) => player.missed === 2)) seen.satOut += 1;
        if (table.phase === "buy_in") seen.buyIns += 1;
        if (table.phase === "paused") seen.paused += 1;
        if (table.phase === "waiting") seen.waiting += 1;
      });
      // Every hand closes once: a row that a later host records again is the same row.
      const rows = new Map(house.recorded().map((row) => [row.hand_index, row]));
      for (const row of house.recorded()) expect(row).toEqual(rows.get(row.hand_index));
      expect([...rows.keys()].sort((a, b) => a - b)).toEqual(Array.from(rows, (_, index) => index + 1));
      const last = published.at(-1)?.table;
      const open = last?.phase === "betting" || last?.phase === "showdown" || last?.street !== null ? 1 : 0;
      expect((last?.handIndex ?? 0) - rows.size).toBeLessThanOrEqual(open);
      for (const row of rows.values()) expectRowAddsUp(row);
      seen.hands += rows.size;
    }),
    { numRuns: 40, seed: 20261121 },
  );
  // It can fail: all of it was there to be seen.
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(20);
});
