import { describe, expect, it } from "vitest";
import { CATALOGUES } from "@/messages/catalogues";
import { createT } from "@/messages/t";
import { tableOf } from "../testing/data";
import { pending, player, theirTurn } from "../testing/states";
import { announcement } from "./announce";

const t = createT(CATALOGUES.en, "en");
const waiting = { pendingAction: theirTurn(1) };
const pair = { category: "pair" as const, ranks: [12] };
const seat = { seatIndex: 0, holeCards: ["AS", "KD"], hand: pair, sealed: true };

describe("what is said aloud", () => {
  it("the own cards once, when they come", () => {
    const dealt = tableOf(waiting);
    expect(announcement(t, null, dealt, false)).toBe("Your cards: ace of spades and king of diamonds");
    expect(announcement(t, dealt, dealt, false)).toBe("");
  });

  it("the same cards again in a new hand", () => {
    const next = tableOf({ ...waiting, handIndex: 4 });
    expect(announcement(t, tableOf(waiting), next, false)).toContain("ace of spades");
  });

  it("never covered cards, nor what they make", () => {
    const flop = tableOf({ ...waiting, street: "flop", communityCards: ["AH", "5D", "2C"] }, { seat });
    const said = announcement(t, null, flop, true);
    expect(said).toContain("Your cards are covered");
    expect(said).not.toMatch(/spades|king|Pair/);
  });

  it("a street with its new cards alone, and the made hand", () => {
    const flop = tableOf({ ...waiting, street: "flop", communityCards: ["AH", "5D", "2C"] }, { seat });
    expect(announcement(t, tableOf(waiting, { seat }), flop, false)).toBe(
      "Flop: ace of hearts, five of diamonds, and deuce of clubs. You have: Pair of aces.",
    );
    const turn = tableOf({ ...waiting, street: "turn", communityCards: ["AH", "5D", "2C", "9S"] }, { seat });
    expect(announcement(t, flop, turn, false)).toBe("Turn: nine of spades. You have: Pair of aces.");
  });

  it("the own turn once, with its price", () => {
    const turn = tableOf();
    expect(announcement(t, tableOf(waiting), turn, false)).toBe("Your turn. 20 to call. Pot 30.");
    expect(announcement(t, turn, turn, false)).toBe("");
    const free = tableOf({
      pendingAction: pending(0, { turnToken: "turn-2", canCheck: true, needToCall: 0 }),
    });
    expect(announcement(t, turn, free, false)).toBe("Your turn. Checking is free. Pot 30.");
  });

  it("what becomes of the own decision, instead of the turn that it ended", () => {
    const turn = tableOf();
    const decision = { turnToken: "turn-1", action: "call" as const, amount: 20 };
    const sending = tableOf({}, {}, { sent: { decision, status: "sending" } });
    const taken = tableOf({}, {}, { sent: { decision, status: "taken" } });
    expect(announcement(t, turn, sending, false)).toBe("Call 20: sending…");
    expect(announcement(t, sending, sending, false)).toBe("");
    expect(announcement(t, sending, taken, false)).toBe("Call 20: sent to the TV");
    // It was not taken: the turn is there again.
    expect(announcement(t, sending, turn, false)).toBe("Your turn. 20 to call. Pot 30.");
  });

  it("no other seat's thinking", () => {
    expect(announcement(t, tableOf(waiting), tableOf({ pendingAction: theirTurn(2) }), false)).toBe("");
  });

  it("the result with the hand that won, once", () => {
    const hand = { category: "full_house" as const, ranks: [3, 11] };
    const won = tableOf({
      phase: "between",
      pendingAction: null,
      winners: [{ seatIndex: 1, amount: 340 }],
      showdown: [{ seatIndex: 1, cards: ["5H", "KD"], hand, amount: 340 }],
    });
    expect(announcement(t, tableOf(waiting), won, false)).toBe("Ben wins 340, Full house, fives over kings");
    expect(announcement(t, won, won, false)).toBe("");
  });

  it("being out, paused or waiting, when it begins", () => {
    const paused = tableOf({ phase: "paused" }, {}, { offer: null });
    expect(announcement(t, tableOf(waiting), paused, false)).toBe("The game is paused");
    expect(announcement(t, paused, paused, false)).toBe("");
    const busted = tableOf({
      ...waiting,
      playersPublic: [player(0, { status: "busted", inHand: false }), player(1)],
    });
    expect(announcement(t, tableOf(waiting), busted, false)).toContain("You are out of chips");
  });

  it("nothing outside of the table", () => {
    expect(announcement(t, null, { kind: "loading" }, false)).toBe("");
  });
});
