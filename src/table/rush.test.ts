import { describe, expect, it } from "vitest";
import type { LobbyOutput } from "@/contract/tables";
import type { Act, BotSight, LegalActions } from "@/engine";
import { chipsInPlay, legalActions } from "@/engine";
import { applyLobby } from "./dealer/lobby";
import { mustPlay } from "./dealer/play";
import type { DealerState, Moment } from "./dealer/state";
import { openDealer } from "./dealer/state";
import type { HousePlayers } from "./rush";
import { HANDS_AT_ONCE, rush } from "./rush";
import type { TableSettings } from "./settings";
import { tableConfig } from "./settings";
import { seeded, shuffledBy } from "./testing/chance";
import { asClaim } from "./testing/house";
import { expectRowAddsUp } from "./testing/truths";

const NOW = 1_800_000_000_000;
const SETTINGS = {
  starting_stack: 2_000,
  small_blind: 10,
  big_blind: 20,
  ante: 0,
  ante_type: "none",
} as const;

/** A game that does not end soon. */
const DEEP = { ...SETTINGS, starting_stack: 1_000_000, levels: [{ small_blind: 10, big_blind: 20 }] };

let tokens = 0;
const moment = (): Moment => ({ now: NOW, token: () => `turn-${++tokens}` });

/** A table at which everybody sits, those of `guests` being nobody of the house. */
function seated(
  seats: number,
  guests: readonly number[] = [],
  settings: TableSettings = SETTINGS,
): DealerState {
  const claims = Array.from({ length: seats }, (_, seat) => ({
    seat_index: seat,
    name: `Seat ${seat}`,
    claim: asClaim(`${guests.includes(seat) ? "guest" : "house"}-of-${seat}`),
    claimed_at: "",
    last_seen_at: "",
    fresh: true,
    is_agent: true,
  }));
  const lobby = { claims, start_signaled: true } as unknown as LobbyOutput;
  const config = tableConfig("challenge", seats, settings);
  return applyLobby(openDealer({ ...config, buyInWindowMs: 90_000 }, "instant"), lobby, moment());
}

/** Each house player does something legal, the same for the same seed. */
function players(seed: number, watched = false): HousePlayers & { readonly sights: BotSight[] } {
  const random = seeded(seed);
  const sights: BotSight[] = [];
  return {
    sights,
    watched,
    plays: (claim) => claim.startsWith("house"),
    act(_, sight) {
      sights.push(sight);
      const { legal } = sight;
      const dice = random();
      if (dice < 0.1 && legal.raise !== null) return { type: "bet_or_raise_to", to: legal.raise.minTo };
      if (dice < 0.13 && legal.raise !== null) return { type: "bet_or_raise_to", to: legal.raise.maxTo };
      if (dice < 0.4 && !legal.canCheck) return { type: "fold" };
      return { type: legal.canCheck ? "check" : "call" };
    },
  };
}

function decks(seed: number) {
  let shuffles = 0;
  return { shuffled: async () => shuffledBy(seeded(seed, ++shuffles)) };
}

describe("a rush", () => {
  it("plays a game of the house's own to its end, chip by chip and hand by hand", async () => {
    for (const seed of [1, 2, 3]) {
      let state = seated(6);
      const hands: number[] = [];
      for (let rushes = 0; state.engine.awaiting.kind !== "finished"; rushes++) {
        expect(rushes).toBeLessThan(50);
        state = await rush({ ...state, rows: [] }, players(seed), decks(seed), moment);
        expect(chipsInPlay(state.engine)).toBe(12_000);
        for (const row of state.rows) expectRowAddsUp(row);
        hands.push(...state.rows.map((row) => row.hand_index));
      }
      expect(hands).toEqual(hands.map((_, at) => at + 1));
      expect(hands.length).toBe(state.engine.handIndex);
    }
  });

  it("shows a player what its own chair may see: two cards, and no deck", async () => {
    const house = players(4);
    await rush(seated(4), house, decks(4), moment);
    for (const sight of house.sights) {
      expect(sight.cards).toHaveLength(2);
      expect(Object.keys(sight)).not.toContain("deck");
      expect(sight.players.every((player) => !("cards" in player))).toBe(true);
    }
  });

  it("stops where a guest owes a decision, with a ticket for it", async () => {
    const state = await rush(seated(3, [1]), players(5, true), decks(5), moment);
    expect(state.engine.awaiting).toMatchObject({ kind: "action", seat: 1 });
    expect(state.turn?.token).toMatch(/^turn-/);
    // Nobody else can move it on.
    expect(await rush(state, players(5, true), decks(5), moment)).toBe(state);
  });

  it("stops at each hand's end where a guest is in the game, and nowhere else", async () => {
    const watched = await rush(seated(3), players(6, true), decks(6), moment);
    expect(watched.rows).toHaveLength(1);
    expect(watched.engine.hand?.closedAt).toBe(NOW);
    const next = await rush(watched, players(6, true), decks(6), moment);
    expect(next.engine.handIndex).toBe(2);
    const alone = await rush(seated(3), players(6), decks(6), moment);
    expect(alone.rows.length).toBeGreaterThan(1);
  });

  it("plays so many hands and no more, shows nobody their chances, and carries along those of the last rush", async () => {
    const passive = { ...players(7), act: (_: unknown, { legal }: BotSight) => giveUp(legal) };
    let state = seated(4, [], DEEP);
    for (const rushes of [1, 2, 3]) {
      state = await rush(state, passive, decks(7), moment);
      const last = rushes * HANDS_AT_ONCE;
      const kept = Math.min(rushes, 2) * HANDS_AT_ONCE;
      expect(state.rows.map((row) => row.hand_index)).toEqual(
        Array.from({ length: kept }, (_, at) => last - kept + 1 + at),
      );
      expect(state.equity).toEqual([]);
    }
  });

  it("stands still while the table is paused", async () => {
    const paused: DealerState = { ...seated(3), paused: NOW };
    expect(await rush(paused, players(8), decks(8), moment)).toBe(paused);
  });

  it("waits for a guest who may buy in, and declines for the house at once", async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      // Both put everything in, the house by itself and the guest by hand.
      const house: HousePlayers = { ...players(seed), act: (_, { legal }) => shove(legal) };
      let state = await rush(seated(2, [0]), house, decks(seed), moment);
      while (state.engine.awaiting.kind === "action") {
        const legal = legalActions(state.engine, 0);
        if (legal === null) throw new Error("the guest owes nothing");
        const acted = mustPlay(state, { type: "Act", seat: 0, act: shove(legal), at: NOW }, moment());
        state = await rush(acted, house, decks(seed + 100), moment);
      }
      const { awaiting, seats } = state.engine;
      if (awaiting.kind === "buy_in") expect(awaiting.seat).toBe(0);
      else expect([awaiting.kind, seats[1]?.status]).toEqual(["finished", "busted"]);
      seen.add(awaiting.kind);
    }
    expect(seen).toEqual(new Set(["buy_in", "finished"]));
  });
});

const giveUp = ({ canCheck }: Pick<LegalActions, "canCheck">): Act => ({ type: canCheck ? "check" : "fold" });

const shove = ({ raise, canCheck }: Pick<LegalActions, "raise" | "canCheck">): Act =>
  raise !== null ? { type: "bet_or_raise_to", to: raise.maxTo } : { type: canCheck ? "check" : "call" };
