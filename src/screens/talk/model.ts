import type { ChatMessage } from "./api";

/** Lines kept on a page: as many as the server does. */
const KEPT = 200;
/** How long what was said hangs over a chair (milliseconds). */
export const BUBBLE_MS = 6000;
export const REACTION_MS = 3500;
/** The longest line that the table takes, in letters. */
export const LONGEST = 280;

/** What may be thrown onto the table without a word, in the order of their buttons. */
export const REACTIONS = {
  nice_hand: "🃏",
  thumbs_up: "👍",
  clap: "👏",
  laugh: "😄",
  wow: "😮",
  cry: "😢",
  fire: "🔥",
  heart: "❤️",
} as const;
export type ReactionId = keyof typeof REACTIONS;
export const REACTION_IDS = Object.keys(REACTIONS) as readonly ReactionId[];

export const isReaction = (name: string | undefined): name is ReactionId =>
  name !== undefined && Object.hasOwn(REACTIONS, name);

/** The talk with what was heard now: each line once, oldest first. The same list where nothing is new. */
export function withMessages(
  known: readonly ChatMessage[],
  heard: readonly ChatMessage[],
): readonly ChatMessage[] {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = heard.filter(({ id }) => !ids.has(id) && ids.add(id));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].toSorted((a, b) => a.id - b.id).slice(-KEPT);
}

/** Lines by others that came after the last one that was seen, without those of whom one has muted. */
export const unreadOf = (
  messages: readonly ChatMessage[],
  { seen, muted, ownSeat }: { seen: number; muted: ReadonlySet<string>; ownSeat: number | null },
): number =>
  messages.filter(({ id, claim, seat_index }) => id > seen && !muted.has(claim) && seat_index !== ownSeat)
    .length;

/** A line over a chair, and when it goes, by this device's clock. */
export interface Bubble {
  readonly message: ChatMessage;
  readonly until: number;
}

/** The bubbles by chair after new lines: the newest of each chair, and none of whom one has muted. */
export function withBubbles(
  before: readonly Bubble[],
  heard: readonly ChatMessage[],
  { now, muted }: { now: number; muted: ReadonlySet<string> },
): readonly Bubble[] {
  const mine = heard.filter(({ claim }) => !muted.has(claim));
  const seats = new Set(mine.map(({ seat_index }) => seat_index));
  const stay = before.filter(
    ({ message, until }) => until > now && !seats.has(message.seat_index) && !muted.has(message.claim),
  );
  if (seats.size === 0 && stay.length === before.length) return before;
  const latest = [...seats].flatMap((seat) => mine.findLast(({ seat_index }) => seat_index === seat) ?? []);
  return [...stay, ...latest.map((message) => ({ message, until: now + lifeOf(message) }))];
}

const lifeOf = ({ text }: ChatMessage): number => (text === undefined ? REACTION_MS : BUBBLE_MS);

/** What is typed as it may be sent: without space at its ends; null where nothing is left, or it is too long. */
export function sayable(typed: string): string | null {
  const text = typed.trim();
  return text === "" || lettersOf(text) > LONGEST ? null : text;
}

/** Letters as the server counts them: one for each code point. */
export const lettersOf = (text: string): number => [...text].length;
