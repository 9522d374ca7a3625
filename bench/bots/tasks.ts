import type { Knob, Playstyle } from "@/engine";
import { chanceFrom, composePlaystyle, NEUTRAL } from "@/engine";
import { botPlayer } from "@/engine/bots/sim/crew";
import type { Player } from "@/engine/bots/sim/deal";
import { BIG_BLIND, playHand, simDeck, simTable } from "@/engine/bots/sim/deal";
import { count, newTally } from "@/engine/bots/sim/tally";
import type { RivalName } from "./rivals";
import { RIVALS } from "./rivals";
import type { Sums } from "./sums";
import { add, newSums } from "./sums";

/** Neutral bots and rivals in every other seat; each deck is played twice, the second time with the seats swapped. */
export interface Match {
  readonly kind: "match";
  readonly rival: RivalName;
  readonly seats: number;
  /** Who sits in our seats instead of the neutral bot: a control that has to miss the bar. */
  readonly control?: RivalName;
}

/** Two bots of one style, opposite each other, among four neutral ones; every setting meets the same decks. */
export interface Setting {
  readonly kind: "setting";
  readonly knob: Knob | null;
  readonly value: number;
}

export type Row = Match | Setting;

/** A part of a row: so many hands from this seed. */
export interface Task {
  readonly row: Row;
  readonly hands: number;
  readonly seed: number;
}

export const STATISTICS = ["vpip", "pfr", "threeBet", "bluff", "cbet", "wtsd"] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Of a match, `won` in big blinds by hand; of a setting, its statistics. */
export type Counts = Partial<Record<Statistic | "won", Sums>>;

export const runTask = ({ row, hands, seed }: Task): Counts =>
  row.kind === "match" ? runMatch(row, hands, seed) : runSetting(row, hands, seed);

function runMatch({ rival, seats, control }: Match, hands: number, seed: number): Counts {
  const cards = chanceFrom(seed);
  const random = chanceFrom(seed ^ 0x5bd1e995);
  const start = simTable({ seats });
  const playerOf = (name: RivalName): Player => {
    const play = RIVALS[name];
    return (sight) => play(sight, random);
  };
  const ours = control === undefined ? botPlayer(NEUTRAL, random) : playerOf(control);
  const theirs = playerOf(rival);
  const won = newSums();
  for (let pair = 0; pair < hands / 2; pair++) {
    const deck = simDeck(cards);
    let chips = 0;
    for (const side of [0, 1]) {
      const players = Array.from({ length: seats }, (_, seat) => (seat % 2 === side ? ours : theirs));
      const played = playHand(start, pair % seats, deck, players);
      for (let seat = side; seat < seats; seat += 2) chips += played.won[seat] ?? 0;
    }
    // Half the seats are ours, in each of the two hands.
    add(won, chips / BIG_BLIND / seats, 1);
  }
  return { won };
}

const TABLE = 6;
const STYLED = [0, 3];

function runSetting({ knob, value }: Setting, hands: number, seed: number): Counts {
  const cards = chanceFrom(seed);
  const random = chanceFrom(seed ^ 0x5bd1e995);
  const start = simTable({ seats: TABLE });
  const style: Playstyle = composePlaystyle(knob === null ? {} : { [knob]: value });
  const [styled, neutral] = [botPlayer(style, random), botPlayer(NEUTRAL, random)];
  const players = Array.from({ length: TABLE }, (_, seat) => (STYLED.includes(seat) ? styled : neutral));
  const counts = Object.fromEntries(STATISTICS.map((name) => [name, newSums()])) as Record<Statistic, Sums>;
  for (let played = 0; played < hands; played++) {
    const { hand, won } = playHand(start, played % TABLE, simDeck(cards), players);
    const tally = newTally();
    for (const seat of STYLED) count(tally, hand, seat, won[seat] ?? 0);
    add(counts.vpip, tally.vpip, tally.hands);
    add(counts.pfr, tally.pfr, tally.hands);
    add(counts.threeBet, tally.threeBets, tally.threeBetChances);
    add(counts.bluff, tally.bluffs, tally.bets);
    add(counts.cbet, tally.cbets, tally.cbetChances);
    add(counts.wtsd, tally.showdowns, tally.flops);
  }
  return counts;
}
