import { describe, expect, it } from "vitest";
import { nextOffer } from "../play/offer";
import { data } from "../testing/data";
import { pending, state, theirTurn } from "../testing/states";
import { cueOf } from "./use-cues";

const waiting = data({ state: state({ pendingAction: theirTurn(1) }) });
const turn = data({ state: state(), offer: nextOffer(null, pending(0), 0) });
const sent = (action: "fold" | "check" | "call" | "raise" | "allin") =>
  data({ ...turn, sent: { decision: { turnToken: "turn-1", action }, status: "sending" } });

describe("what is heard and felt", () => {
  it("the bell once a turn", () => {
    expect(cueOf(waiting, turn)).toBe("turn");
    expect(cueOf(turn, turn)).toBeNull();
    const again = data({ ...turn, offer: nextOffer(null, pending(0, { turnToken: "turn-2" }), 0) });
    expect(cueOf(turn, again)).toBe("turn");
  });

  it("no second bell where the same turn changes its price", () => {
    const dearer = data({ ...turn, offer: nextOffer(turn.offer, pending(0, { needToCall: 60 }), 0) });
    expect(cueOf(turn, dearer)).toBeNull();
  });

  it("the own act as it is made, not as it arrives", () => {
    expect(
      (["fold", "check", "call", "raise", "allin"] as const).map((action) => cueOf(turn, sent(action))),
    ).toEqual(["fold", "check", "chips", "chips", "chips"]);
    const call = sent("call");
    const taken = data({ ...call, sent: call.sent === null ? null : { ...call.sent, status: "taken" } });
    expect(cueOf(call, taken)).toBeNull();
  });

  it("new cards, and a pot won", () => {
    const seat = { seatIndex: 0, holeCards: ["2C", "2D"], sealed: true };
    const next = data({ state: state({ pendingAction: theirTurn(1) }, { seat }) });
    expect(cueOf(waiting, next)).toBe("deal");
    const won = data({ state: state({ pendingAction: null, winners: [{ seatIndex: 0, amount: 90 }] }) });
    expect(cueOf(waiting, won)).toBe("win");
    expect(cueOf(won, won)).toBeNull();
    const lost = data({ state: state({ pendingAction: null, winners: [{ seatIndex: 1, amount: 90 }] }) });
    expect(cueOf(waiting, lost)).toBeNull();
  });
});
