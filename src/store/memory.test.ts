import { describe, expect, it } from "vitest";
import { createManualClock } from "@/lib/clock";
import { createMemoryLiveStore } from "./live/memory";
import { createMemoryClub } from "./memory-club";
import { createMemoryHands } from "./memory-hands";
import { createMemoryPairing } from "./memory-pairing";
import { createMemoryRows } from "./memory-rows";
import { createMemorySettlements } from "./settlement/memory";
import { clubConformance } from "./testing/club-conformance";
import { handsConformance } from "./testing/hands-conformance";
import { liveConformance } from "./testing/live-conformance";
import { pairingConformance } from "./testing/pairing-conformance";
import { someHand, someTable } from "./testing/records";
import { rowsConformance } from "./testing/rows-conformance";
import { settlementConformance } from "./testing/settlement-conformance";

const hands = createMemoryHands();
const stores = { hands, rows: createMemoryRows(hands) };

rowsConformance("memory", () => stores);
handsConformance("memory", () => stores);
const club = createMemoryClub();
clubConformance("memory", () => club);
const settlements = createMemorySettlements();
settlementConformance("memory", () => ({ settlements }));
const pairing = createMemoryPairing();
pairingConformance("memory", () => pairing);
const rows = createMemoryRows();
liveConformance("memory rows", (clock) => createMemoryLiveStore({ rows, clock }));

describe("memory adapters", () => {
  it("share no object with their callers, as no database would", async () => {
    const table = someTable();
    await rows.insert(table);
    expect((await rows.load(table.id))?.row).not.toBe(table.row);
    const hand = someHand(table.id, 1);
    await hands.record(hand);
    expect((await hands.get(hand.id))?.row).not.toBe(hand.row);
  });

  it("move only when told: the manual clock", () => {
    const clock = createManualClock(0);
    const ran: number[] = [];
    clock.after(20, () => ran.push(clock.now()));
    clock.after(10, () => ran.push(clock.now()));
    clock.after(15, () => ran.push(-1))();
    clock.advance(25);
    expect([...ran, clock.now()]).toEqual([10, 20, 25]);
  });
});
