import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InboxResult, PublicTable, PublishInput, SeatView } from "@/contract/state";
import { drive, openGame, randomPolicy } from "../testing/drive";
import { createMemoryHouse } from "../testing/memory-house";
import { dealerOf, expectSound } from "../testing/truths";

async function betting(players = 3, settings = {}) {
  const house = createMemoryHouse({ settings });
  const game = await openGame(house, players);
  await game.playUntil((table) => table.pendingAction !== null);
  return { house, game };
}

const pendingOf = (game: Awaited<ReturnType<typeof betting>>["game"]) => {
  const pending = game.last().seats.find((view) => view.pendingAction !== null)?.pendingAction;
  if (!pending) throw new Error("nobody owes an act");
  return pending;
};

describe("publications", () => {
  it("are sound through random games of 2 to 6 seats: chips, decks, secrets, tickets", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.nat(1_000_000), async (players, seed) => {
        const house = createMemoryHouse({ seed });
        const game = await openGame(house, players);
        await game.playUntil(
          (table) => table.handIndex === 6 || table.phase === "ended",
          randomPolicy(seed, 0.1),
        );
        expectSound(house.published());
        await game.stop();
      }),
      { numRuns: 30 },
    );
  });

  it("are what the contract takes, and nothing besides", async () => {
    const house = createMemoryHouse({ seed: 5 });
    const game = await openGame(house, 6);
    await game.playUntil((table) => table.handIndex === 6, randomPolicy(5, 0.1));
    for (const { version, table, seats, inboxCursor, results, full } of house.published()) {
      expect(PublicTable.strict().parse(table)).toEqual(table);
      expect(seats.map((view) => SeatView.strict().parse(view))).toEqual(seats);
      expect(results.map((result) => InboxResult.strict().parse(result))).toEqual(results);
      const whole = { tableId: table.tableId, version, table, seats, inboxCursor, results, full };
      expect(PublishInput.safeParse(whole).success).toBe(true);
    }
    await game.stop();
  });

  it("fit their size many times over, late in a long hand", async () => {
    const house = createMemoryHouse({ seed: 5, settings: { starting_stack: 100_000 } });
    const game = await openGame(house, 6);
    await game.playUntil(
      (table) => table.handIndex === 12,
      (pending, table) =>
        pending.minRaise === null || table.log.length > 150
          ? { action: "call" }
          : { action: "raise", amount: pending.minRaise },
    );
    const sizes = house.published().map((publication) => JSON.stringify(publication).length);
    expect(Math.max(...sizes)).toBeLessThan(128 * 1024);
    await game.stop();
  });
});

describe("the owing seat's view", () => {
  it("prices the act in chips it puts in and in totals of the street (decision 10)", async () => {
    const { game } = await betting();
    expect(pendingOf(game)).toMatchObject({
      needToCall: 20,
      canCheck: false,
      minRaise: 40,
      maxAmount: 2_000,
      minRaiseTo: 40,
      maxRaiseTo: 2_000,
      buttonLabel: "Call",
      deadline_at: null,
    });
    await game.act("raise", { amount: 60 });
    // The small blind has 10 in front: the least raise is to 100.
    expect(pendingOf(game)).toMatchObject({
      needToCall: 50,
      minRaise: 90,
      maxAmount: 1_990,
      minRaiseTo: 100,
      maxRaiseTo: 2_000,
    });
    await game.stop();
  });

  it("labels a free act Check, and one that takes the whole stack All-In", async () => {
    const { game } = await betting(2);
    await game.act("call");
    expect(pendingOf(game)).toMatchObject({ canCheck: true, needToCall: 0, buttonLabel: "Check" });
    await game.act("allin");
    expect(pendingOf(game)).toMatchObject({
      canCheck: false,
      needToCall: 1_980,
      maxAmount: 1_980,
      minRaise: null,
      minRaiseTo: null,
      maxRaiseTo: null,
      buttonLabel: "All-In",
    });
    await game.stop();
  });

  it("is the same that everybody sees, as far as everybody may", async () => {
    const { game } = await betting();
    const { seatIndex, since, deadline_at } = pendingOf(game);
    expect(game.table().pendingAction).toEqual({ seatIndex, since, deadline_at });
    await game.stop();
  });

  it("names the hand it makes so far", async () => {
    const { game } = await betting();
    for (const view of game.last().seats) expect(["high_card", "pair"]).toContain(view.hand?.category);
    await game.playUntil((table) => table.street === "river");
    for (const view of game.last().seats) expect(view.hand?.ranks.length).toBeGreaterThan(0);
    await game.stop();
  });
});

describe("the public table", () => {
  it("says who has the button and the blinds, heads-up too", async () => {
    const { game } = await betting(2);
    const { dealerSeat, smallBlindSeat, bigBlindSeat } = game.table();
    expect(smallBlindSeat).toBe(dealerSeat);
    expect(bigBlindSeat).toBe(1 - (dealerSeat ?? 0));
    await game.stop();
  });

  it("counts street bets into the pot, shows them in front of their seats, and the last act beside", async () => {
    const { game } = await betting();
    await game.act("raise", { amount: 60 });
    const { pot, pots, playersPublic } = game.table();
    expect(pot).toBe(90);
    expect(pots).toEqual([]);
    expect(playersPublic.map((player) => player.bet).toSorted()).toEqual([10, 20, 60]);
    expect(playersPublic.map((player) => player.lastAction?.action).toSorted()).toEqual([
      "post_bb",
      "post_sb",
      "raise",
    ]);
    await game.stop();
  });

  it("starts a street with no last act, and keeps folded seats folded", async () => {
    const { game } = await betting();
    await game.act("call");
    await game.act("fold");
    await game.act("check");
    await game.settle();
    const { playersPublic, street } = game.table();
    expect(street).toBe("flop");
    expect(playersPublic.map((player) => player.lastAction)).toEqual([null, null, null]);
    expect(playersPublic.filter((player) => player.folded)).toHaveLength(1);
    await game.stop();
  });

  it("cuts side pots, main pot first", async () => {
    const house = createMemoryHouse({ seed: 13 });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.phase === "betting");
    await game.act("raise", { amount: 500 });
    await game.act("allin");
    await game.act("call");
    await game.act("call");
    const open = house.published().find((one) => one.table.pots.length > 0)?.table;
    expect(open?.pots.reduce((sum, pot) => sum + pot.amount, 0)).toBe(open?.pot);
    await game.stop();
  });

  it("counts down the hands of a level, and raises it", async () => {
    const levels = [
      { small_blind: 10, big_blind: 20, hands: 2 },
      { small_blind: 50, big_blind: 100 },
    ];
    const { house, game } = await betting(3, { levels });
    await game.playUntil((table) => table.handIndex === 3 && table.pendingAction !== null);
    const blinds = [1, 2, 3].map((hand) => {
      const during = house
        .published()
        .find((one) => one.table.handIndex === hand && one.table.pendingAction !== null);
      return during?.table.blinds;
    });
    expect(blinds.map((one) => [one?.big, one?.level, one?.handsLeft])).toEqual([
      [20, 1, 2],
      [20, 1, 1],
      [100, 2, null],
    ]);
    await game.stop();
  });

  it("keeps the record pot of the game", async () => {
    const { house, game } = await betting();
    await game.playUntil((table) => table.handIndex === 6, randomPolicy(4));
    const record = Math.max(...house.recorded().map((row) => row.pot));
    expect(game.table().biggestPot?.amount).toBe(record);
    await game.stop();
  });

  it("places by chips, then by who lasted longer, then by who began the last hand richer", async () => {
    const house = createMemoryHouse({ seed: 40, mode: "challenge" });
    const game = await openGame(house, 6);
    await game.playUntil((table) => table.phase === "ended", randomPolicy(40, 0.1));
    const { standings } = game.table();
    const lastHand = (seat: number) =>
      house.recorded().findLast((row) => row.seats.some((one) => one.seat_index === seat));
    const outIn = standings.slice(1).map(({ seatIndex }) => {
      const row = lastHand(seatIndex);
      const stack = row?.seats.find((one) => one.seat_index === seatIndex)?.starting_stack ?? 0;
      return (row?.hand_index ?? 0) * 1e6 + stack;
    });
    expect(outIn).toEqual(outIn.toSorted((a, b) => b - a));
    expect(new Set(standings.map((place) => place.seatIndex)).size).toBe(6);
    await game.stop();
  });

  it("is there at once for a host that resumes, the same as before", async () => {
    const { house, game } = await betting();
    await game.stop();
    const heard: unknown[] = [];
    const again = drive(house, {
      resume: house.resumePoint(),
      listen: (news) => void heard.push(news.table),
    });
    await again.settle();
    expect(heard).toEqual([house.published().at(-1)?.table]);
    expect(dealerOf(again.last()).engine.hand?.players).toHaveLength(3);
    await again.stop();
  });
});
