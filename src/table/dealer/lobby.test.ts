import { describe, expect, it } from "vitest";
import { tallyOf } from "@/settle/ledger";
import { PACES } from "../pace";
import { callingStation, drive, openGame } from "../testing/drive";
import { createMemoryHouse } from "../testing/memory-house";
import { cardsIn, dealerOf, expectRowAddsUp, expectSound } from "../testing/truths";

const names = (table: { playersPublic: readonly { name: string }[] }) =>
  table.playersPublic.map((player) => player.name);

describe("the start", () => {
  it("waits for two fresh claims, whatever was signaled", async () => {
    const house = createMemoryHouse();
    house.claim(0, "Ana");
    house.claim(1, "Ben");
    house.setFresh(1, false);
    house.signalStart();
    const game = drive(house);
    await game.settle();
    expect(house.published()).toHaveLength(0);
    house.setFresh(1, true);
    await game.settle();
    expect(names(game.table())).toEqual(["Ana", "Ben"]);
    await game.stop();
  });

  it("seats no claim that has gone stale in the lobby, until it is back", async () => {
    const house = createMemoryHouse();
    house.claim(2, "Cleo");
    house.setFresh(2, false);
    const game = await openGame(house, 2);
    expect(names(game.table())).toEqual(["Guest 0", "Guest 1"]);
    house.setFresh(2, true);
    await game.settle();
    expect(names(game.table())).toEqual(["Guest 0", "Guest 1", "Cleo"]);
    await game.stop();
  });

  it("draws the first button by card: the highest has it", async () => {
    // The draw comes from the same stacked deck: 2c 3c 4c ... puts the highest card before the last of three seats.
    const decks = [Array.from({ length: 52 }, (_, card) => card)];
    const game = await openGame(createMemoryHouse({ decks }), 3);
    await game.playUntil((table) => table.handIndex === 1);
    expect(game.table().dealerSeat).toBe(2);
    await game.stop();
  });
});

describe("a late guest", () => {
  it("is seated at once, waits out the hand, and is dealt in from the next one", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    house.claim(4, "Late", true);
    await game.settle();
    expect(game.table().playersPublic.at(-1)).toMatchObject({
      seatIndex: 4,
      name: "Late",
      chips: 2_000,
      status: "waiting",
      inHand: false,
      isAgent: true,
    });
    await game.playUntil((table) => table.handIndex === 2);
    expect(game.last().seats.at(-1)?.holeCards).toHaveLength(2);
    expect(house.recorded()[0]?.seats.map((seat) => seat.seat_index)).toEqual([0, 1]);
    expectSound(house.published());
    await game.stop();
  });

  it("makes two where one was waiting", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    await game.command({ kind: "sit_out", seat: 1 });
    await game.playUntil((table) => table.phase === "waiting");
    house.claim(5, "Late");
    await game.playUntil((table) => table.phase === "betting");
    expect(game.last().seats.filter((view) => view.pendingAction !== null)[0]?.seatIndex).not.toBe(1);
    await game.stop();
  });
});

describe("a holder", () => {
  it("may change its name at any time", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    house.rename(1, "Benjamin");
    await game.settle();
    expect(names(game.table())).toEqual(["Guest 0", "Benjamin"]);
    await game.stop();
  });

  it("who vanishes stays seated and is shown as away; nobody hurries it", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    const { seatIndex } = game.table().pendingAction ?? { seatIndex: -1 };
    house.setFresh(seatIndex, false);
    await game.pass(3_600_000);
    expect(game.table().pendingAction).toMatchObject({ seatIndex, deadline_at: null });
    const away = () => game.table().playersPublic.map((player) => player.away);
    expect(away()).toEqual([seatIndex === 0, seatIndex === 1]);
    house.setFresh(seatIndex, true);
    await game.settle();
    expect(away()).toEqual([false, false]);
    await game.stop();
  });
});

describe("a chair that is given up", () => {
  it("in mid-hand: its hand is folded, its chips go with it, and the hand goes on without it", async () => {
    const house = createMemoryHouse({ seed: 8 });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.street === "flop" && table.pendingAction !== null);
    const { seatIndex } = game.table().pendingAction ?? { seatIndex: -1 };
    const old = game.last().seats[seatIndex];
    house.vacate(seatIndex);
    await game.settle();
    expect(game.last().seats.map((view) => view.seatIndex)).not.toContain(seatIndex);
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex, action: "fold", amount: 0 });
    expect(game.table().pendingAction?.seatIndex).not.toBe(seatIndex);
    await game.playUntil((table) => table.handIndex === 2);
    expect(game.table().playersPublic.map((player) => player.seatIndex)).toEqual(
      [0, 1, 2].filter((seat) => seat !== seatIndex),
    );
    const [row] = house.recorded();
    expect(row?.seats.map(({ name }) => name)).toEqual(["Guest 0", "Guest 1", "Guest 2"]);
    expect(row?.private.find((one) => one.seat_index === seatIndex)?.hole_cards).toEqual(old?.holeCards);
    expectSound(house.published());
    await game.stop();
  });

  it("with a hand that is tabled plays on to the end, and what it wins leaves with the seat and stands in the bill (TDA 13)", async () => {
    const shove = async (vacated: number | null) => {
      const house = createMemoryHouse({ seed: 3 });
      const game = await openGame(house, 3, { pace: "normal" });
      await game.playUntil(
        (table) => table.showdown.length === 3 && table.communityCards.length < 5,
        () => ({ action: "allin" }),
      );
      if (vacated !== null) house.vacate(vacated);
      await game.playUntil((table) => table.winners.length > 0);
      const [row] = house.recorded();
      if (row === undefined) throw new Error("no hand was recorded");
      expectRowAddsUp(row);
      return { house, game, row };
    };
    const kept = await shove(null);
    const winner = kept.row.winners[0]?.seat_index ?? -1;
    const freed = await shove(winner);
    expect(freed.row).toEqual({ ...kept.row, claims: freed.row.claims, ended_at: freed.row.ended_at });
    const seats = freed.row.seats.map(
      ({ seat_index: seat, name, starting_stack: start, final_stack: final }) => ({
        seat,
        name,
        start,
        final,
        claim: freed.row.claims.find(({ seat_index }) => seat_index === seat)?.claim ?? null,
      }),
    );
    const nets = tallyOf([{ index: 1, seats }]).map(({ seat, net }) => [seat, net]);
    expect(nets).toEqual([0, 1, 2].map((seat) => [seat, seat === winner ? 4000 : -2000]));
    expect(names(freed.game.table())).not.toContain(`Guest ${winner}`);
    await Promise.all([kept.game.stop(), freed.game.stop()]);
  });

  it("is whose who claims it next, with a starting stack and without a card of the hand that is on", async () => {
    const house = createMemoryHouse({ seed: 8 });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.street === "flop" && table.pendingAction !== null);
    house.vacate(1);
    await game.settle();
    const claim = house.claim(1, "Newcomer");
    await game.settle();
    expect(game.last().seats[1]).toMatchObject({ claim, holeCards: [], hand: null });
    expect(cardsIn(game.last().seats[1])).toEqual(new Set());
    await game.playUntil((table) => table.handIndex === 2);
    expect(game.table().playersPublic[1]).toMatchObject({ name: "Newcomer", status: "playing" });
    expectSound(house.published());
    await game.stop();
  });

  it("between hands leaves the others playing, and the last one waiting", async () => {
    const house = createMemoryHouse({ seed: 4 });
    const game = await openGame(house, 2, { pace: "normal" });
    await game.playUntil((table) => table.phase === "between");
    house.vacate(0);
    await game.pass(PACES.normal.showdown);
    expect(game.table()).toMatchObject({ phase: "waiting", standings: [] });
    expect(names(game.table())).toEqual(["Guest 1"]);
    house.claim(4, "Late");
    await game.playUntil((table) => table.phase === "betting");
    expectSound(house.published());
    await game.stop();
  });
});

describe("a chair that changes hands (decision 28)", () => {
  it("in mid-hand: the old hand is folded, the new holder sees no card of it, and is dealt in next", async () => {
    const house = createMemoryHouse({ seed: 8 });
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.street === "flop" && table.pendingAction !== null);
    const old = game.last().seats[1];
    if (!old?.claim) throw new Error("chair 1 has no view");
    expect(old.holeCards).toHaveLength(2);
    const claim = house.claim(1, "Newcomer");
    await game.settle();
    const taken = game.last().seats[1];
    expect(taken).toMatchObject({ claim, holeCards: [], hand: null, pendingAction: null, lastOutcome: null });
    expect(cardsIn(taken)).toEqual(new Set());
    expect(game.table().playersPublic[1]).toMatchObject({ folded: true, inHand: false });
    expect(game.table().log.at(-1)).toMatchObject({ seatIndex: 1, action: "fold", amount: 0 });
    await game.playUntil((table) => table.handIndex === 2);
    expect(game.table().playersPublic[1]).toMatchObject({ name: "Newcomer", status: "playing" });
    expect(game.last().seats[1]).toMatchObject({ claim });
    expect(game.last().seats[1]?.holeCards).toHaveLength(2);
    expectSound(house.published());
    const [row] = house.recorded();
    expect(row?.claims.find((one) => one.seat_index === 1)?.claim).toBe(old.claim);
    expect(row?.private.find((one) => one.seat_index === 1)?.hole_cards).toEqual(old.holeCards);
    await game.stop();
  });

  it("takes nothing that the old holder says afterwards", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 3);
    await game.playUntil((table) => table.pendingAction !== null);
    const owing = game.last().seats.find((view) => view.pendingAction !== null);
    if (!owing?.pendingAction || !owing.claim) throw new Error("nobody owes an act");
    const { seatIndex, turnToken } = owing.pendingAction;
    house.claim(seatIndex, "Newcomer");
    const id = house.say({ kind: "action", seatIndex, claim: owing.claim, turnToken, action: "allin" });
    await game.settle();
    expect(house.published().flatMap((one) => one.results)).toEqual([
      { id, applied: false, reason: "seat_changed" },
    ]);
    expect(game.table().pendingAction?.seatIndex).not.toBe(seatIndex);
    await game.stop();
  });

  it("between hands: the chips leave with the old holder, and the new one brings a starting stack", async () => {
    const house = createMemoryHouse({ seed: 4 });
    const game = await openGame(house, 3, { pace: "normal" });
    await game.playUntil((table) => table.phase === "between");
    const before = game.table().playersPublic;
    house.claim(0, "Newcomer");
    await game.settle();
    expect(game.table().playersPublic.map((player) => player.chips)).toEqual([
      2_000,
      before[1]?.chips,
      before[2]?.chips,
    ]);
    expectSound(house.published());
    await game.stop();
  });

  it("heads-up with a third seat busted, the game goes on with the newcomer instead of ending", async () => {
    const house = createMemoryHouse({ seed: 6, mode: "challenge" });
    const game = await openGame(house, 3);
    await game.playUntil(
      (table) =>
        table.pendingAction !== null && table.playersPublic.some((player) => player.status === "busted"),
      (pending) => (pending.seatIndex === 2 ? { action: "fold" } : { action: "allin" }),
    );
    const standing = game.table().playersPublic.filter((player) => player.status === "playing");
    expect(standing).toHaveLength(2);
    house.claim(standing[1]?.seatIndex ?? -1, "Newcomer");
    await game.playUntil((table) => table.pendingAction !== null, callingStation);
    expect(house.published().every((publication) => publication.table.phase !== "ended")).toBe(true);
    expect(game.table().playersPublic.some((player) => player.name === "Newcomer")).toBe(true);
    await game.stop();
  });

  it("waits for a fresh claim before the old holder loses anything", async () => {
    const house = createMemoryHouse();
    const game = await openGame(house, 2);
    await game.playUntil((table) => table.pendingAction !== null);
    const { claim } = dealerOf(game.last()).holders[0] ?? {};
    house.claim(0, "Ghost");
    house.setFresh(0, false);
    await game.settle();
    expect(dealerOf(game.last()).holders[0]?.claim).toBe(claim);
    await game.stop();
  });
});
