import { describe, expect, test } from "vitest";
import { decide } from "./decide/decide";
import { evolve, evolveAll } from "./evolve/evolve";
import { legalActions } from "./rules/legal";
import type { TableState } from "./state";
import { checkEvent, checkTurn } from "./testing/invariants";
import { hashOf } from "./testing/random";
import type { Evening } from "./testing/random-play";
import { playEvening } from "./testing/random-play";
import { acts, dealt, handOf, tableOf } from "./testing/table";
import type { Act, RefusalCode } from "./types";
import { viewFor } from "./view";

const SEEDS = 1000;
const HANDS = 200;
const LOTS = 10;
const SIZE = SEEDS / LOTS;

/** Plays a seed's evening; a failure names the seed, which replays it alone: `ENGINE_SEED=7 npx vitest run src/engine/play`. */
function evening(seed: number, hands = HANDS, watch?: Parameters<typeof playEvening>[2]): Evening {
  try {
    return playEvening(seed, hands, watch);
  } catch (cause) {
    throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

describe("random play: chips conserved, cards distinct, one seat in turn, hands that end", () => {
  const only = process.env["ENGINE_SEED"];
  const lots = Array.from({ length: LOTS }, (_, lot) => ({ first: lot * SIZE + 1, size: SIZE }));

  test.each(only === undefined ? lots : [{ first: Number(only), size: 1 }])(
    "$size seeds from $first on",
    ({ first, size }) => {
      for (let seed = first; seed < first + size; seed++) {
        const { start, end, events } = evening(seed);
        // The log, folded anew, is the state: nothing else has flowed into it.
        expect(hashOf(evolveAll(start, events)), `seed ${seed}`).toBe(hashOf(end));
      }
    },
    120_000,
  );

  test("a seed replays to the same log and the same state", () => {
    for (const seed of [3, 141, 592]) {
      const [first, second] = [evening(seed), evening(seed)];
      expect(hashOf(second.events)).toBe(hashOf(first.events));
      expect(hashOf(second.end)).toBe(hashOf(first.end));
    }
    expect(hashOf(evening(4).events)).not.toBe(hashOf(evening(3).events));
  });

  test("the evenings hold what they are meant to: every event, side pots, all street lengths", () => {
    const seen = new Set<string>();
    let sidePots = 0;
    for (let seed = 0; seed < 40; seed++) {
      for (const event of evening(seed).events) {
        seen.add(event.type === "Acted" ? `${event.type} ${event.act.action} ${event.forced}` : event.type);
        if (event.type === "StreetClosed") sidePots = Math.max(sidePots, event.pots.length);
      }
    }
    for (const kind of [
      "SatDown",
      "Renamed",
      "StoodUp",
      "SatOut",
      "SatIn",
      "HandStarted",
      "Posted",
      "HoleCardsDealt",
      "TurnPassed",
      "BetReturned",
      "StreetClosed",
      "BoardDealt",
      "CardsShown",
      "CardsMucked",
      "PotsAwarded",
      "HandClosed",
      "SeatBusted",
      "BuyInOffered",
      "BoughtIn",
      "BuyInDeclined",
      "LevelRaised",
      "Finished",
      "GameRestarted",
      "Acted fold true",
      "Acted fold false",
      "Acted check true",
      "Acted check false",
      "Acted call false",
      "Acted bet false",
      "Acted raise false",
      "Acted allin false",
    ]) {
      expect(seen, kind).toContain(kind);
    }
    expect(sidePots).toBeGreaterThanOrEqual(3);
  });
});

describe("legalActions agrees with decide for every act tried", () => {
  /** What `decide` says to an act, in words. */
  const verdict = (state: TableState, seat: number, act: Act): RefusalCode | "taken" => {
    const decision = decide(state, { type: "Act", seat, act, at: 0 });
    return decision.ok ? "taken" : decision.refusal.code;
  };

  function tryEverything(state: TableState): void {
    if (state.awaiting.kind !== "action") return;
    const { seat } = state.awaiting;
    const legal = legalActions(state, seat);
    if (legal === null) throw new Error("a turn without legal acts");
    const chips = state.seats[seat]?.chips ?? 0;
    const raise = (to: number) => verdict(state, seat, { type: "bet_or_raise_to", to });
    expect(legal.toCall).toBeLessThanOrEqual(chips);
    expect(verdict(state, seat, { type: "fold" })).toBe("taken");
    expect(verdict(state, seat, { type: "check" })).toBe(legal.canCheck ? "taken" : "cannot_check");
    expect(verdict(state, seat, { type: "call" })).toBe(legal.canCheck ? "nothing_to_call" : "taken");
    if (legal.raise === null) {
      for (const to of [1, handOf(state).currentBet + 1, chips, 10 * chips])
        expect(raise(to)).toBe("raise_not_allowed");
    } else {
      const { minTo, maxTo } = legal.raise;
      expect(minTo).toBeLessThanOrEqual(maxTo);
      expect([raise(minTo - 1), raise(minTo), raise(maxTo), raise(maxTo + 1)]).toEqual([
        "raise_too_small",
        "taken",
        "taken",
        "raise_too_large",
      ]);
      expect(raise(minTo + Math.floor((maxTo - minTo) / 2))).toBe("taken");
    }
    for (const other of state.seats) {
      if (other.seat !== seat) expect(verdict(state, other.seat, { type: "fold" })).toBe("not_your_turn");
    }
  }

  test("over random evenings", () => {
    let turn = 0;
    for (let seed = 0; seed < 60; seed++) {
      evening(seed, 60, (state) => {
        if (turn++ % 7 === 0) tryEverything(state);
      });
    }
    expect(turn).toBeGreaterThan(10_000);
  }, 60_000);
});

describe("no view of any viewer contains a hidden or undealt card", () => {
  const SECRETS = new Set(["deck", "holes", "mucked", "actedAt", "vacated"]);

  /** Every card under a key that holds cards; throws on a key that should not be there. */
  function cardsIn(value: unknown, key = ""): number[] {
    if (Array.isArray(value) && (key === "cards" || key === "board")) return value.map(Number);
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([inner, held]) => {
      if (SECRETS.has(inner)) throw new Error(`a view has ${inner}`);
      return cardsIn(held, Array.isArray(value) ? key : inner);
    });
  }

  test("over random evenings", () => {
    let views = 0;
    for (let seed = 0; seed < 30; seed++) {
      evening(seed, 25, (state, dealer) => {
        const open = new Set(state.hand?.board ?? []);
        for (const player of state.hand?.players ?? []) {
          if (player.shown) for (const card of player.cards) open.add(card);
        }
        for (const viewer of [null, ...state.seats.map((seat) => seat.seat)]) {
          const view = viewFor(state, viewer === null ? { kind: "public" } : { kind: "seat", seat: viewer });
          const own =
            viewer === null || state.seats[viewer]?.status === "left" ? [] : (dealer.holes.get(viewer) ?? []);
          for (const card of cardsIn(view)) {
            if (!open.has(card) && !own.includes(card))
              throw new Error(`seed ${seed}: ${viewer} sees card ${card}`);
          }
          views++;
        }
      });
    }
    expect(views).toBeGreaterThan(50_000);
  }, 60_000);
});

describe("the checks can fail", () => {
  const before = dealt(tableOf([500, 500]));
  const event = { type: "TurnPassed", seat: 0, deadline: null } as const;
  const broken = (change: (state: TableState) => TableState) => () =>
    checkEvent(before, event, change(before));
  const seatsWith = (chips: number) =>
    before.seats.map((seat) => (seat.seat === 0 ? { ...seat, chips } : seat));

  test("on a state that is well", () => {
    expect(broken((state) => evolve(state, event))).not.toThrow();
    expect(() => checkTurn(before)).not.toThrow();
  });

  test("on a chip too many, a chip below nothing, a card twice, a turn that is not due", () => {
    expect(broken((state) => ({ ...state, seats: seatsWith(491) }))).toThrow("moved 1 chips");
    expect(broken((state) => ({ ...state, seats: seatsWith(490.5) }))).toThrow();
    expect(
      broken((state) => ({
        ...state,
        hand: { ...handOf(state), board: handOf(state).players[0]?.cards ?? [] },
      })),
    ).toThrow("out twice");
    const closed = acts(before, "f");
    expect(() =>
      checkTurn({ ...closed, awaiting: { kind: "action", seat: 1, deadline: null } }),
    ).not.toThrow();
    expect(() => checkTurn({ ...before, hand: null })).toThrow();
  });
});
