import { describe, expect, test } from "vitest";
import type { HandState } from "../state";
import { playEvening } from "../testing/random-play";
import { acts, dealt, handOf, tableOf } from "../testing/table";
import { actsOfLog } from "./log";
import type { Replay } from "./replay";
import { replayHand } from "./replay";

/** Replays a closed hand from what a hand row tells of it: stacks, blinds, board, acts, and the cards that were shown. */
function replayed(hand: HandState): Replay {
  const { smallBlind, bigBlind, ante, anteType, button, board, players } = hand;
  const chairs = Math.max(...players.map((player) => player.seat)) + 1;
  return replayHand({
    players: players.map(({ seat, startingStack, shown, cards }) => ({
      seat,
      stack: startingStack,
      cards: shown ? cards : null,
    })),
    button,
    smallBlind,
    bigBlind,
    anteType,
    antes: Array.from({ length: chairs }, (_, seat) =>
      anteType === "each" || (anteType === "bb" && seat === hand.bigBlindSeat) ? ante : 0,
    ),
    board,
    acts: actsOfLog(hand.log),
    foldsOutOfTurn: true,
    unseenMucks: true,
  });
}

/** What both must agree on. */
function outcome({ log, pots, awards, uncalled }: HandState): string {
  return JSON.stringify({ log, pots, awards, uncalled });
}

describe("a hand's log", () => {
  test("as acts: without posts, with the chips each put in", () => {
    const hand = handOf(acts(dealt(tableOf([500, 500, 100])), "60 c 100 f c"));
    expect(actsOfLog(hand.log)).toEqual([
      { seat: 0, type: "put_in", amount: 60 },
      { seat: 1, type: "put_in", amount: 50 },
      { seat: 2, type: "put_in", amount: 80 },
      { seat: 0, type: "fold", street: "preflop" },
      { seat: 1, type: "put_in", amount: 40 },
    ]);
  });

  test("replays to the same log, pots and awards: any hand of random evenings", () => {
    let hands = 0;
    let leftDuringDeal = false;
    for (let seed = 0; seed < 50; seed++) {
      let last = 0;
      playEvening(seed, 60, ({ awaiting, hand }) => {
        if (hand === null) return;
        // Whether a chair was given up before or after the deal is the one thing that a log does not tell.
        if (awaiting.kind === "hole_cards") leftDuringDeal ||= hand.log.some((act) => act.action === "fold");
        if (hand.closedAt === null || hand.index === last) return;
        last = hand.index;
        leftDuringDeal ||= hand.players.some((player) => player.cards.length === 0);
        if (!leftDuringDeal) {
          const { state, fault } = replayed(hand);
          expect(fault, `seed ${seed}, hand ${hand.index}`).toBeNull();
          expect(outcome(handOf(state)), `seed ${seed}, hand ${hand.index}`).toBe(outcome(hand));
          hands++;
        }
        leftDuringDeal = false;
      });
    }
    expect(hands).toBeGreaterThan(2000);
  });
});
