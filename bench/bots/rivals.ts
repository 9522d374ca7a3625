import type { Act, BotSight, Chance } from "@/engine";
import { readBoard } from "@/engine/bots/read/board";
import { comboOf, placeOf } from "@/engine/bots/read/holdings";

/** Players that a neutral bot has to beat clearly, each of them simple and honest. */
export type Rival = (sight: BotSight, random: Chance) => Act;

const free = ({ legal }: BotSight): Act => ({ type: legal.canCheck ? "check" : "fold" });
const stay = ({ legal }: BotSight): Act => ({ type: legal.canCheck ? "check" : "call" });

function bet(sight: BotSight, to: number): Act {
  const { raise } = sight.legal;
  if (raise === null) return stay(sight);
  return { type: "bet_or_raise_to", to: Math.min(Math.max(Math.round(to), raise.minTo), raise.maxTo) };
}

/** Checks or calls whatever comes. */
const alwaysCall: Rival = stay;

/** Any legal act alike, a raise to any legal amount alike. */
const anything: Rival = (sight, random) => {
  const { raise } = sight.legal;
  const pick = Math.floor(random() * (raise === null ? 2 : 3));
  if (pick === 0) return { type: "fold" };
  if (pick === 1 || raise === null) return stay(sight);
  return bet(sight, raise.minTo + Math.floor(random() * (raise.maxTo - raise.minTo + 1)));
};

/**
 * Tight and passive: plays the best eighth of its hands, by calling, and raises the best two in a hundred; after the flop it calls with
 * what beats three hands of four, bets and raises with what beats nineteen of twenty, and never bluffs.
 */
const rock: Rival = (sight) => {
  const [a, b] = sight.cards;
  if (a === undefined || b === undefined) return free(sight);
  if (sight.street === "preflop") {
    const place = placeOf(a, b);
    if (place < 0.02) return bet(sight, 3 * (sight.legal.toCall + sight.bigBlind));
    return place < 0.12 ? stay(sight) : free(sight);
  }
  const made = readBoard(sight.board).made[comboOf(a, b)] ?? 0;
  if (made > 0.95) return bet(sight, sight.legal.toCall + sight.pot * 0.6);
  return made > 0.75 ? stay(sight) : free(sight);
};

export const RIVALS = { "always-call": alwaysCall, random: anything, rock } as const;
export type RivalName = keyof typeof RIVALS;
