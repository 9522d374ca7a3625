import { describe, expect, test } from "vitest";
import { buyInKey } from "../../phone/play/buy-in-key";
import { lobbyOf, NOW, player, tableOf } from "../../tv/testing/tables";
import { buyInOf } from "./buy-in";
import { moveCodeOf } from "./move";
import { firstClaim, peopleOf } from "./people";

const iso = (ms: number) => new Date(NOW + ms).toISOString();

describe("the people of a room", () => {
  const lobby = lobbyOf([
    { seat: 3, name: "Ana", fresh: false },
    { seat: 1, name: "Bo" },
    { seat: 0, name: "Cy" },
  ]);

  test("stand in order of chairs; who came first of those who are here runs the room", () => {
    const people = peopleOf(lobby, null, 0);
    expect(people.map(({ name, first, own }) => [name, first, own])).toEqual([
      ["Cy", false, true],
      ["Bo", true, false],
      ["Ana", false, false],
    ]);
    expect(firstClaim(lobby)?.name).toBe("Bo");
    expect(firstClaim(null)).toBeNull();
  });

  test("are away when their claim is stale, or their reads have stopped", () => {
    const claims = lobby.claims.map((claim) => (claim.name === "Cy" ? { ...claim, online: false } : claim));
    expect(peopleOf({ ...lobby, claims }, null, null).map(({ away }) => away)).toEqual([true, false, true]);
  });

  test("sit out, and are muted, where the table and the lobby say so", () => {
    const claims = lobby.claims.map((claim) => (claim.name === "Bo" ? { ...claim, muted: true } : claim));
    const table = tableOf({ playersPublic: [player(0, "Cy", { status: "sitting_out" }), player(1, "Bo")] });
    const [cy, bo] = peopleOf({ ...lobby, claims }, table, null);
    const going = tableOf({ playersPublic: [player(0, "Cy"), player(1, "Bo", { sitsOutNext: true })] });
    expect(peopleOf(lobby, going, null).map((one) => one.sitsOutNext)).toEqual([false, true, false]);
    expect([cy?.sittingOut, cy?.muted, bo?.sittingOut, bo?.muted]).toEqual([true, false, false, true]);
  });
});

describe("a buy-in", () => {
  const buyIn = { seatIndex: 1, floor: 100, cap: 2400, deadline_at: iso(90_000) };
  const table = tableOf({
    phase: "buy_in",
    buyIn,
    playersPublic: [player(0, "Ana"), player(1, "Bo", { chips: 0 })],
  });

  test("is one's own to make, with its bounds and its end", () => {
    expect(buyInOf(table, 1)).toEqual({ kind: "own", floor: 100, cap: 2400, deadline: NOW + 90_000 });
    const held = { ...table, phase: "paused" as const, buyIn: { ...buyIn, deadline_at: null } };
    expect(buyInOf(held, 1)).toMatchObject({ kind: "own", deadline: null });
  });

  test("is waited for by everybody else, who see whose it is", () => {
    expect(buyInOf(table, 0)).toEqual({ kind: "other", seat: 1, name: "Bo" });
    expect(buyInOf(table, null)).toMatchObject({ kind: "other", name: "Bo" });
    expect(buyInOf(tableOf(), 1)).toBeNull();
    expect(buyInOf(null, 1)).toBeNull();
  });

  test("is told from the next one, of another seat or another hand", () => {
    const keys = [
      table,
      tableOf({ buyIn: { ...buyIn, seatIndex: 2 } }),
      tableOf({ buyIn, handIndex: 8 }),
      null,
    ];
    expect(new Set(keys.map(buyInKey)).size).toBe(4);
    expect(buyInKey(tableOf())).toBeNull();
  });
});

test("a move's code comes from the fragment alone, and looks like one", () => {
  expect(moveCodeOf("#move=Qm4TzY0cXe7VnB2sLw9KdJrU")).toBe("Qm4TzY0cXe7VnB2sLw9KdJrU");
  expect(moveCodeOf("#seat=2&move=Qm4TzY0cXe7VnB2sLw9KdJrU")).toBe("Qm4TzY0cXe7VnB2sLw9KdJrU");
  for (const hash of ["", "#", "#move=", "#move=short", "#move=<script>alert(1)</script>"])
    expect(moveCodeOf(hash)).toBeNull();
});
