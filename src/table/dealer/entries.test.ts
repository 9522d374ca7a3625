import { describe, expect, it } from "vitest";
import type { Driver } from "../testing/drive";
import { openGame } from "../testing/drive";
import type { House } from "../testing/house";
import { createMemoryHouse } from "../testing/memory-house";
import { dealerOf, expectSound } from "../testing/truths";

const resultsIn = (house: House) => house.published().flatMap((publication) => publication.results);

function owing(game: Driver) {
  const view = game.last().seats.find((one) => one.pendingAction !== null);
  if (!view?.pendingAction || !view.claim) throw new Error("nobody owes an act");
  return { ...view.pendingAction, claim: view.claim, lastOutcome: view.lastOutcome };
}

async function betting(players = 3) {
  const house = createMemoryHouse();
  const game = await openGame(house, players);
  await game.playUntil((table) => table.pendingAction !== null);
  return { house, game };
}

describe("an act", () => {
  it("that was clamped says so, with the act as it was taken (decision 11)", async () => {
    const { house, game } = await betting();
    await game.act("raise", { amount: 25 });
    await game.act("raise", { raiseTo: 90_000 });
    await game.act("call");
    expect(resultsIn(house).map(({ id: _, ...rest }) => rest)).toEqual([
      { applied: true, reason: "adjusted", act: { action: "call", amount: 20, to: 20 } },
      { applied: true, reason: "adjusted", act: { action: "call", amount: 10, to: 20 } },
      { applied: true, reason: "adjusted", act: { action: "check", amount: 0, to: 20 } },
    ]);
    await game.stop();
  });

  it("that the rules refuse is not applied, and the turn stays with the same token", async () => {
    const { house, game } = await betting();
    const { turnToken, seatIndex } = owing(game);
    await game.act("check");
    expect(resultsIn(house).at(-1)).toMatchObject({ applied: false, reason: "cannot_check" });
    expect(owing(game)).toMatchObject({
      turnToken,
      seatIndex,
      lastOutcome: { turnToken, applied: false, act: "check", amount: 0 },
    });
    await game.act("call");
    expect(resultsIn(house).at(-1)).toMatchObject({ applied: true });
    await game.stop();
  });

  it("over its own guard is refused with its price, and taken within it (max_call)", async () => {
    const { house, game } = await betting();
    const { claim, seatIndex, turnToken } = owing(game);
    const say = (more: object) => {
      house.say({ kind: "action", seatIndex, claim, turnToken, action: "call", ...more });
      return game.settle();
    };
    await say({ max_call: 19 });
    await say({ action: "allin", max_call: 1_999 });
    await say({ action: "raise", amount: 25, max_call: 19 });
    await say({ action: "raise", raiseTo: 60, max_call: 59 });
    const refusal = { applied: false, reason: "over_max_call" };
    expect(resultsIn(house).map(({ id: _, ...rest }) => rest)).toEqual([
      { ...refusal, price: 20 },
      { ...refusal, price: 2_000 },
      { ...refusal, price: 20 },
      { ...refusal, price: 60 },
    ]);
    expect(owing(game)).toMatchObject({ turnToken, lastOutcome: { applied: false } });
    await say({ max_call: 20 });
    expect(resultsIn(house).at(-1)).toMatchObject({ applied: true, act: { action: "call", amount: 20 } });
    await game.stop();
  });

  it("that costs no more than its guard is taken, and a fold under any", async () => {
    const { house, game } = await betting();
    const { claim, seatIndex, turnToken } = owing(game);
    house.say({ kind: "action", seatIndex, claim, turnToken, action: "raise", raiseTo: 60, max_call: 60 });
    await game.settle();
    expect(resultsIn(house).at(-1)).toMatchObject({ applied: true, act: { action: "raise", amount: 60 } });
    const next = owing(game);
    const fold = { kind: "action", seatIndex: next.seatIndex, claim: next.claim, max_call: 0 } as const;
    house.say({ ...fold, turnToken: next.turnToken, action: "fold" });
    await game.settle();
    expect(resultsIn(house).at(-1)).toMatchObject({ applied: true, act: { action: "fold" } });
    await game.stop();
  });

  it("with yesterday's token changes nothing", async () => {
    const { house, game } = await betting();
    const { claim, seatIndex, turnToken } = owing(game);
    const log = game.table().log;
    house.say({ kind: "action", seatIndex, claim, turnToken: `${turnToken}x`, action: "allin", amount: 5 });
    await game.settle();
    expect(resultsIn(house).at(-1)).toMatchObject({ applied: false, reason: "stale_turn" });
    expect(game.table().log).toEqual(log);
    expect(owing(game).lastOutcome).toEqual({
      turnToken: `${turnToken}x`,
      applied: false,
      act: "allin",
      amount: 5,
    });
    await game.stop();
  });

  it("said twice is applied once, and its outcome stays applied", async () => {
    const { house, game } = await betting();
    const { claim, seatIndex, turnToken } = owing(game);
    const said = { kind: "action", seatIndex, claim, turnToken, action: "call" } as const;
    house.say(said);
    house.say(said);
    await game.settle();
    expect(resultsIn(house).map((result) => result.reason)).toEqual([undefined, "stale_turn"]);
    const outcome = game.last().seats.find((view) => view.seatIndex === seatIndex)?.lastOutcome;
    expect(outcome).toEqual({ turnToken, applied: true, act: "call", amount: 20 });
    await game.stop();
  });

  it("for a chair that nobody holds or another one holds is refused by its claim", async () => {
    const { house, game } = await betting();
    const { claim, seatIndex, turnToken } = owing(game);
    house.say({ kind: "action", seatIndex: 5, claim, turnToken, action: "call" });
    house.say({ kind: "action", seatIndex: (seatIndex + 1) % 3, claim, turnToken, action: "call" });
    await game.settle();
    expect(resultsIn(house).map((result) => result.reason)).toEqual(["seat_changed", "seat_changed"]);
    await game.stop();
  });

  it("comes after a new turn token for every decision (decision 29)", async () => {
    const { house, game } = await betting();
    await game.playUntil((table) => table.handIndex === 4);
    const turns = new Map<string, string>();
    for (const publication of house.published()) {
      const { turn, engine } = dealerOf(publication);
      if (turn === null) continue;
      const decision = `${engine.handIndex} ${engine.hand?.log.length} ${turn.seat}`;
      expect([undefined, turn.token]).toContain(turns.get(decision));
      turns.set(decision, turn.token);
    }
    expect(new Set(turns.values()).size).toBe(turns.size);
    await game.stop();
  });
});

describe("a flood of entries", () => {
  it("is answered in publications of at most a hundred results, each once", async () => {
    const { house, game } = await betting();
    const { claim, seatIndex } = owing(game);
    for (let i = 0; i < 250; i++)
      house.say({ kind: "action", seatIndex, claim, turnToken: `guess ${i}`, action: "fold" });
    await game.settle();
    const sizes = house.published().map((publication) => publication.results.length);
    expect(Math.max(...sizes)).toBe(100);
    expect(resultsIn(house).map((result) => result.id)).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
    await game.stop();
  });
});

describe("the buy-in", () => {
  /** Seats 0 and 1 lose all to seat 2 or to each other until somebody is broke. */
  async function broke(players = 3) {
    const house = createMemoryHouse({ seed: 21 });
    const game = await openGame(house, players);
    for (let hand = 0; hand < 30 && game.table().phase !== "buy_in"; hand++) {
      if (game.table().pendingAction === null) await game.pass(1_000);
      else await game.act("allin");
    }
    const { buyIn } = game.table();
    if (!buyIn) throw new Error("nobody went broke");
    const claimOf = (seat: number) => {
      const claim = game.last().seats.find((view) => view.seatIndex === seat)?.claim;
      if (!claim) throw new Error("no claim");
      return claim;
    };
    return { house, game, buyIn, claimOf };
  }

  it("is offered to each busted seat in turn, and no card is dealt before all have chosen", async () => {
    const { house, game, buyIn, claimOf } = await broke(4);
    expect(buyIn.floor).toBe(100);
    const asked: number[] = [];
    const { handIndex } = game.table();
    for (let offer = game.table().buyIn; offer !== null; offer = game.table().buyIn) {
      asked.push(offer.seatIndex);
      expect(game.table().handIndex).toBe(handIndex);
      const claim = claimOf(offer.seatIndex);
      house.say({ kind: "buyin", seatIndex: offer.seatIndex, claim, decision: "buyin", amount: 500 });
      await game.settle();
    }
    expect(asked.length).toBeGreaterThan(1);
    await game.playUntil((table) => table.handIndex === handIndex + 1 && table.pendingAction !== null);
    for (const seat of asked)
      expect(dealerOf(game.last()).engine.seats[seat]).toMatchObject({ status: "active", invested: 2_500 });
    expectSound(house.published());
    await game.stop();
  });

  it("is clamped between floor and cap, and its result says what was applied (decision 41)", async () => {
    const { house, game, buyIn, claimOf } = await broke();
    const { seatIndex } = buyIn;
    const before = game.table().playersPublic.find((player) => player.seatIndex === seatIndex)?.chips;
    expect(before).toBe(0);
    house.say({ kind: "buyin", seatIndex, claim: claimOf(seatIndex), decision: "buyin", amount: 1_000_000 });
    await game.settle();
    expect(resultsIn(house).at(-1)).toMatchObject({
      applied: true,
      reason: "adjusted",
      act: { action: "buyin", amount: buyIn.cap, to: buyIn.cap },
    });
    await game.stop();
  });

  it("without an amount is the cap", async () => {
    const { house, game, buyIn, claimOf } = await broke();
    const { seatIndex, cap } = buyIn;
    house.say({ kind: "buyin", seatIndex, claim: claimOf(seatIndex), decision: "buyin" });
    await game.settle();
    const last = resultsIn(house).at(-1);
    expect(last?.act).toEqual({ action: "buyin", amount: cap, to: cap });
    expect(last?.reason).toBeUndefined();
    await game.stop();
  });

  it("turned down takes the seat out of the game", async () => {
    const { house, game, buyIn, claimOf } = await broke();
    const { seatIndex } = buyIn;
    house.say({ kind: "buyin", seatIndex, claim: claimOf(seatIndex), decision: "leave" });
    await game.settle();
    expect(resultsIn(house).at(-1)?.act).toEqual({ action: "leave", amount: 0, to: 0 });
    expect(game.table().playersPublic.find((player) => player.seatIndex === seatIndex)?.status).toBe(
      "busted",
    );
    await game.stop();
  });

  it("lapses into leaving after 90 s, by the clock and not by ticks", async () => {
    const { game, buyIn } = await broke();
    expect(Date.parse(buyIn.deadline_at ?? "") - game.house.clock.now()).toBe(90_000);
    await game.pass(89_999);
    expect(game.table().buyIn).toEqual(buyIn);
    await game.pass(1);
    expect(game.table().buyIn?.seatIndex).not.toBe(buyIn.seatIndex);
    await game.stop();
  });

  it("of a seat that has none open is refused", async () => {
    const { house, game, buyIn, claimOf } = await broke();
    const other = game.table().playersPublic.find((player) => player.chips > 0)?.seatIndex ?? -1;
    house.say({ kind: "buyin", seatIndex: other, claim: claimOf(other), decision: "buyin", amount: 500 });
    await game.settle();
    expect(resultsIn(house).at(-1)).toMatchObject({ applied: false, reason: "buy_in_closed" });
    expect(game.table().buyIn).toEqual(buyIn);
    await game.stop();
  });
});
