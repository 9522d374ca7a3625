import { describe, expect, it } from "vitest";
import { type LedgerHand, type LedgerSeat, tallyOf } from "./ledger";

const at = (seat: number, start: number, final: number, more: Partial<LedgerSeat> = {}): LedgerSeat => ({
  seat,
  claim: `c${seat}`,
  name: `P${seat}`,
  start,
  final,
  ...more,
});
const night = (...hands: LedgerSeat[][]): LedgerHand[] =>
  hands.map((seats, place) => ({ index: place + 1, seats }));

describe("the tally of a night", () => {
  it("counts a buy-in as put in: 2,000, bust, 1,500 more, 600 left is 2,900 lost", () => {
    const hands = night([at(0, 2000, 0), at(1, 2000, 4000)], [at(0, 1500, 600), at(1, 4000, 4900)]);
    expect(tallyOf(hands)).toMatchObject([
      { identity: "c0", net: -2900, invested: 3500, left: 600, buyIns: 1, hands: 2 },
      { identity: "c1", net: 2900, invested: 2000, left: 4900, buyIns: 0, hands: 2 },
    ]);
  });

  it("goes on through a rename, and shows the latest name", () => {
    const hands = night([at(0, 100, 60), at(1, 100, 140)], [at(0, 60, 20, { name: "Al" }), at(1, 140, 180)]);
    expect(tallyOf(hands)[0]).toMatchObject({ identity: "c0", name: "Al", net: -80, hands: 2 });
  });

  it("keeps two holders of one chair apart, also where they share a name", () => {
    const hands = night(
      [at(0, 100, 0, { claim: "first", name: "Bob" }), at(1, 100, 200)],
      [at(0, 100, 150, { claim: "second", name: "Bob" }), at(1, 200, 150)],
    );
    expect(tallyOf(hands).map(({ identity, net, buyIns }) => [identity, net, buyIns])).toEqual([
      ["first", -100, 0],
      ["c1", 50, 0],
      ["second", 50, 0],
    ]);
  });

  it("keeps one holder together who changed chairs", () => {
    const hands = night([at(0, 100, 90), at(1, 100, 110)], [at(4, 90, 120, { claim: "c0" }), at(1, 110, 80)]);
    expect(tallyOf(hands)[0]).toMatchObject({ identity: "c0", net: 20, seat: 4 });
  });

  it("keeps who left: started with 2,000, ended with nothing, bought nothing", () => {
    const hands = night([at(0, 2000, 0), at(1, 2000, 4000)], [at(1, 4000, 3990), at(2, 2000, 2010)]);
    expect(tallyOf(hands)[0]).toMatchObject({ net: -2000, invested: 2000, left: 0 });
  });

  it("keeps the name of a chair that was empty when its hand closed", () => {
    const hands = night([at(0, 100, 90)], [at(0, 90, 80, { name: "" })]);
    expect(tallyOf(hands)[0]).toMatchObject({ name: "P0", net: -20 });
  });

  it("goes by names where no claim was written down, and by chairs where no name was either", () => {
    const hands = night(
      [at(0, 100, 90, { claim: null }), at(1, 100, 110, { claim: null, name: " " })],
      [at(2, 90, 80, { claim: null, name: "P0" }), at(1, 110, 120, { claim: null, name: "" })],
    );
    expect(tallyOf(hands).map(({ identity, net }) => [identity, net])).toEqual([
      ["name P0", -20],
      ["seat 1", 20],
    ]);
  });

  it("does not depend on the order in which hands and seats come", () => {
    const hands = night([at(1, 100, 110), at(0, 100, 90)], [at(0, 90, 95), at(1, 110, 105)]);
    const mixed = [...hands].reverse().map((hand) => ({ ...hand, seats: [...hand.seats].reverse() }));
    expect(tallyOf(mixed)).toEqual(tallyOf(hands));
    expect(tallyOf([])).toEqual([]);
  });
});
