import type { Chips, Seat, Street } from "../../types";
import type { BotSight, SeenAct } from "../sight";

/** One voluntary act as its neighbours saw it. `raise` is any bet or raise, all-in or not. */
export interface Told {
  readonly street: Street;
  readonly seat: Seat;
  readonly kind: "fold" | "check" | "call" | "raise";
  /** Bets and raises on this street before the act; a blind is none. */
  readonly raisesBefore: number;
  /** The last to raise before the flop, as known before the act; null where nobody had. */
  readonly opener: Seat | null;
  /** What the act put in beside what was in the pot before it: 1 is a bet of the pot. */
  readonly weight: number;
}

/** What has happened in a hand, told from its log. */
export interface Story {
  readonly acts: readonly Told[];
  /** Bets and raises on the street that is on. */
  readonly raises: number;
  /** The last to raise before the flop; null where nobody did. */
  readonly opener: Seat | null;
}

/** The story of a hand at a bot's turn. */
export function storyOf({ log, street, bigBlind }: BotSight): Story {
  return tell(log, bigBlind, street);
}

/** Tells a log's acts, each with what it meant when it was done. `now`: the street that is on, which may have no act yet. */
export function tell(log: readonly SeenAct[], bigBlind: Chips, now: Street): Story {
  const acts: Told[] = [];
  const bets = new Map<Seat, Chips>();
  let street: Street = "preflop";
  let price = bigBlind;
  let pot = 0;
  let raises = 0;
  let opener: Seat | null = null;
  for (const { seat, action, amount, street: at } of log) {
    if (at !== street) {
      street = at;
      bets.clear();
      price = 0;
      raises = 0;
    }
    const to = (bets.get(seat) ?? 0) + (action === "ante" ? 0 : amount);
    bets.set(seat, to);
    if (action !== "ante" && action !== "post_sb" && action !== "post_bb") {
      const kind = action === "fold" ? "fold" : to > price ? "raise" : amount > 0 ? "call" : "check";
      acts.push({ street, seat, kind, raisesBefore: raises, opener, weight: amount / Math.max(pot, 1) });
      if (kind === "raise") {
        price = to;
        raises++;
        if (street === "preflop") opener = seat;
      }
    }
    pot += amount;
  }
  return { acts, raises: street === now ? raises : 0, opener };
}
