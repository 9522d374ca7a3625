import type { HandAct, HandThought } from "@/contract/hands";
import type { InboxPart, PublishedPart, ThoughtRecord } from "@/store/ports";
import { plainText } from "../lobby/names";

/** As the contract has it. A plain form can be longer than what was sent. */
const MAX_LENGTH = 500;
/** The newest are kept, up to this many a table: more than one hand has of agents that explain themselves. */
const KEPT = 64;
/** Hands that a host may still have to store. */
const HANDS = 8;

/**
 * The inbox with what the seat gave as its reason for the act that comes next, in place of one it gave for the same decision before. Characters that
 * draw nothing or turn text around are dropped rather than refused: a thought must cost nobody the act. Pure.
 */
export function withThought(
  inbox: InboxPart,
  thought: string | undefined,
  seat: number,
  { table }: PublishedPart,
): InboxPart {
  // What the cut leaves of a pair of surrogates at the end is no character.
  const text = plainText(plainText(thought ?? "").slice(0, MAX_LENGTH));
  if (text === "") return inbox;
  const { handIndex: hand, log } = table;
  const made: ThoughtRecord = { hand, seat, act: log.length, text };
  const others = (inbox.thoughts ?? []).filter(
    (each) => each.hand > hand - HANDS && !(each.hand === hand && each.act === made.act),
  );
  return { ...inbox, thoughts: [...others, made].slice(-KEPT) };
}

/** The thoughts of a closed hand, each beside an act that its own seat really made; undefined where there is none. */
export function thoughtsOf(
  { thoughts = [] }: InboxPart,
  hand: number,
  actions: readonly HandAct[],
): HandThought[] | undefined {
  const own = thoughts
    .filter((each) => each.hand === hand && actions[each.act]?.seat_index === each.seat)
    .sort((a, b) => a.act - b.act)
    .map(({ seat: seat_index, act, text }) => ({ seat_index, act, text }));
  return own.length === 0 ? undefined : own;
}
