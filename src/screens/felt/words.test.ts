import { describe, expect, test } from "vitest";
import type { HostSnapshot } from "@/hosts/host";
import { CATALOGUES } from "@/messages/catalogues";
import { createT } from "@/messages/t";
import type { News } from "../tv/model/news";
import { NOW, player } from "../tv/testing/tables";
import { feltViewOf } from "./model/view";
import { feltSnapshot, ownOf, PENDING } from "./testing/felt";
import { chairWords, heardWords, holdingWords, statusWords, troubleWords } from "./words";

const t = createT(CATALOGUES.en, "en");
const view = (...of: Parameters<typeof feltSnapshot>) => feltViewOf(feltSnapshot(...of), true);
const turn = view({ own: ownOf({ pendingAction: PENDING }) });
const waiting = view({ table: { pendingAction: { seatIndex: 1, since: PENDING.since, deadline_at: null } } });

describe("the sentence under the felt", () => {
  test("is the player's own turn first, with its price", () => {
    expect(statusWords(t, turn, NOW)).toEqual({ line: "Your turn", detail: "20 to call" });
    const free = { ...PENDING, canCheck: true, needToCall: 0 };
    expect(statusWords(t, view({ own: ownOf({ pendingAction: free }) }), NOW).detail).toBe(
      "Checking is free",
    );
  });

  test("says whose turn it is, and who won", () => {
    expect(statusWords(t, waiting, NOW).line).toBe("Gale to act");
    const won = (seatIndex: number) =>
      view({ table: { phase: "between", winners: [{ seatIndex, amount: 60 }] } });
    expect(statusWords(t, won(1), NOW).line).toBe("Gale wins 60");
    expect(statusWords(t, won(0), NOW).line).toBe("You win 60");
  });

  test("says at the end of a game that the player won it, by no name", () => {
    const won = (...standings: { seatIndex: number; name: string; chips: number }[]) =>
      statusWords(t, view({ table: { phase: "ended", standings } }), NOW).line;
    expect(won({ seatIndex: 0, name: "Human", chips: 6000 })).toBe("You won the game");
    expect(won({ seatIndex: 1, name: "Gale", chips: 6000 })).toBe("Gale wins the game");
    expect(won({ seatIndex: 0, name: "Human", chips: 0 })).not.toContain("You");
  });

  test("is one's own winnings also while who was beaten chooses", () => {
    const buyIn = { seatIndex: 1, floor: 100, cap: 1000, deadline_at: new Date(NOW + 80_000).toISOString() };
    const won = view({ table: { phase: "buy_in", buyIn, winners: [{ seatIndex: 0, amount: 60 }] } });
    expect(statusWords(t, won, NOW)).toEqual({
      line: "You win 60",
      detail: "Gale is choosing · Buy in again or leave: 1:20 left",
    });
  });

  test("says that the game is paused, to who is on turn too", () => {
    const paused = (own = ownOf({})) => view({ table: { phase: "paused" }, own });
    expect(statusWords(t, paused(), NOW)).toEqual({ line: "The game is paused", detail: null });
    expect(statusWords(t, paused(ownOf({ pendingAction: PENDING })), NOW)).toEqual({
      line: "The game is paused",
      detail: "Your turn · 20 to call",
    });
  });

  test("tells the hand one holds, and not one that is folded", () => {
    expect(holdingWords(t, turn)).toBe("High card, ace");
    const folded = [player(0, "Human", { folded: true }), player(1, "Gale"), player(2, "Mistral")];
    expect(holdingWords(t, view({ table: { playersPublic: folded } }))).toBeNull();
    expect(holdingWords(t, view({ own: null }))).toBeNull();
  });
});

describe("what is wrong", () => {
  const told = (fields: Pick<Partial<HostSnapshot>, "handover" | "hosting">, online = true) => {
    const snapshot = feltSnapshot(fields);
    return troubleWords(t, { snapshot, view: feltViewOf(snapshot, online) });
  };

  test("is a dealer that is gone, and who deals on, with the own line first", () => {
    expect(told({ handover: null })).toBeNull();
    expect(told({ handover: "seeking" })).toBe("Host disconnected. Another seat takes over…");
    expect(told({ handover: "done" })).toBe("Host disconnected. Another seat deals on.");
    expect(told({ handover: "done", hosting: true })).toBe("Host disconnected. You deal on.");
    expect(told({ handover: "seeking" }, false)).toBe("Offline");
  });
});

describe("what is heard", () => {
  const act = (name: string): News => ({ kind: "act", name, act: { action: "raise", amount: 60, to: 60 } });

  test("is what others do, and never one's own act back", () => {
    expect(heardWords(t, [act("Gale")], waiting, waiting)).toBe("Gale: Raises to 60.");
    expect(heardWords(t, [act("Human")], waiting, waiting)).toBe("");
  });

  test("is the new cards, and the turn with its price and the pot, once", () => {
    expect(heardWords(t, [], null, turn)).toBe(
      "Your cards: ace of hearts and king of diamonds Your turn. 20 to call. Pot 30.",
    );
    expect(heardWords(t, [], turn, turn)).toBe("");
    expect(heardWords(t, [], waiting, turn)).toBe("Your turn. 20 to call. Pot 30.");
  });

  test("is the pause, once", () => {
    const paused = view({ table: { phase: "paused" } });
    expect(heardWords(t, [], waiting, paused)).toBe("The game is paused");
    expect(heardWords(t, [], paused, paused)).toBe("");
  });

  test("is the made hand when the board grows, and what one wins", () => {
    const pair = ownOf({ hand: { category: "pair", ranks: [12] } });
    const flop = view({ table: { communityCards: ["AD", "7C", "2S"], street: "flop" }, own: pair });
    expect(heardWords(t, [], waiting, flop)).toContain("Pair of aces");
    const won = view({ table: { phase: "between", winners: [{ seatIndex: 0, amount: 90 }] } });
    expect(heardWords(t, [], waiting, won)).toContain("You win 90");
  });
});

test("a chair says its last act, in short where there is little room", () => {
  const pods = view({
    table: {
      playersPublic: [
        player(0, "Human"),
        player(1, "Gale", { lastAction: { action: "raise", amount: 60, to: 60 } }),
        player(2, "Mistral", { lastAction: { action: "post_bb", amount: 20, to: 20 } }),
      ],
    },
  }).seats;
  const words = (seat: number, short: boolean) => {
    const pod = pods[seat];
    return pod?.kind === "seated" ? chairWords(t, pod, short) : null;
  };
  expect([words(1, false), words(1, true), words(2, false), words(2, true)]).toEqual([
    "Raises to 60",
    "Raise",
    "",
    "",
  ]);
});
