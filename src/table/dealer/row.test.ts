import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HandInput } from "@/contract/hands";
import { openGame, randomPolicy } from "../testing/drive";
import { createMemoryHouse } from "../testing/memory-house";
import { dealerOf, expectRowAddsUp } from "../testing/truths";
import { cardText } from "../view/text";

describe("hand rows", () => {
  it("are what the contract takes, equal to the engine's log, and add up (random games, 2 to 6 seats)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.nat(10_000), async (players, seed) => {
        const house = createMemoryHouse({ seed });
        const game = await openGame(house, players);
        await game.playUntil(
          (table) => table.handIndex === 8 || table.phase === "ended",
          randomPolicy(seed, 0.08),
        );
        for (const row of house.recorded()) {
          expectRowAddsUp(row);
          const token = "0123456789012345678901";
          expect(HandInput.safeParse({ ...row, host_token: token }).error?.issues).toBeUndefined();
          const closing = house
            .published()
            .find(
              ({ table }) =>
                table.handIndex === row.hand_index && table.winners.length > 0 && table.pot === 0,
            );
          if (closing === undefined) throw new Error(`hand ${row.hand_index} was never published closed`);
          const { hand } = dealerOf(closing).engine;
          expect(row.actions).toEqual(
            hand?.log.map(({ street, seat, action, amount }) => ({
              street,
              seat_index: seat,
              action,
              amount,
            })),
          );
          expect(row.board).toEqual(hand?.board.map(cardText));
          expect(
            closing.table.log.map(({ seatIndex, ...act }) => ({ ...act, seat_index: seatIndex })),
          ).toEqual(row.actions);
        }
        await game.stop();
      }),
      { numRuns: 25 },
    );
  });

  it("begin each hand with the stacks that the last one ended with, buy-ins apart", async () => {
    const house = createMemoryHouse({ seed: 77, mode: "challenge" });
    const game = await openGame(house, 5);
    await game.playUntil((table) => table.phase === "ended", randomPolicy(77));
    const rows = house.recorded();
    expect(rows.length).toBeGreaterThan(3);
    rows.slice(1).forEach((row, index) => {
      const ended = new Map(rows[index]?.seats.map((seat) => [seat.seat_index, seat.final_stack]));
      for (const seat of row.seats) expect(seat.starting_stack).toBe(ended.get(seat.seat_index));
    });
    await game.stop();
  });

  it("show the cards of seats that showed, and keep the others' apart: every hand dealt is in one of the two", async () => {
    const house = createMemoryHouse({ seed: 12 });
    const game = await openGame(house, 4);
    await game.playUntil((table) => table.handIndex === 6, randomPolicy(12));
    for (const row of house.recorded()) {
      const shown = row.seats.filter((seat) => seat.hole_cards !== undefined).map((seat) => seat.seat_index);
      const hidden = row.private.map((seat) => seat.seat_index);
      expect([...shown, ...hidden].toSorted()).toEqual(row.seats.map((seat) => seat.seat_index));
      const cards = [
        ...row.board,
        ...row.seats.flatMap((seat) => seat.hole_cards ?? []),
        ...row.private.flatMap((seat) => seat.hole_cards),
      ];
      expect(new Set(cards).size).toBe(cards.length);
    }
    await game.stop();
  });

  it("name the claim behind each seat, and tell agents from people", async () => {
    const house = createMemoryHouse();
    const claims = [house.claim(0, "Ana"), house.claim(3, "Bot", true)];
    const game = await openGame(house, 0);
    await game.playUntil((table) => table.handIndex === 2);
    const [row] = house.recorded();
    expect(row?.claims).toEqual([
      { seat_index: 0, claim: claims[0] },
      { seat_index: 3, claim: claims[1] },
    ]);
    expect(row?.seats.map(({ name, is_human }) => [name, is_human])).toEqual([
      ["Ana", true],
      ["Bot", false],
    ]);
    await game.stop();
  });

  it("carry what a replay needs: button, blinds, ante and its kind", async () => {
    const settings = { small_blind: 25, big_blind: 50, ante: 10, ante_type: "bb" } as const;
    const game = await openGame(createMemoryHouse({ settings }), 3);
    await game.playUntil((table) => table.handIndex === 2);
    expect(game.house.recorded()[0]).toMatchObject({
      small_blind: 25,
      big_blind: 50,
      ante: 10,
      ante_type: "bb",
      button: expect.any(Number),
    });
    expect(
      game.house
        .recorded()[0]
        ?.actions.slice(0, 3)
        .map((act) => [act.action, act.amount]),
    ).toEqual([
      ["ante", 10],
      ["post_sb", 25],
      ["post_bb", 50],
    ]);
    await game.stop();
  });
});
