import { stringify, TomlDate } from "smol-toml";
import type { HandRow } from "@/contract/hands";
import { formatCard, type HandPlayer, type HandState, type LoggedAct, type Seat } from "@/engine";
import { antesOf, dealtOrder } from "../record";
import { retell, type Step } from "../retell";

const HIDDEN_HAND = "????";

/** A hand in the Poker Hand History file format (`.phh`): TOML, variant NT, players clockwise from the button's left. */
export const phhOf = (row: HandRow): string => stringify(fieldsOf(row));

/** The same as one numbered section of a file of many hands (`.phhs`). */
export const phhSection = (row: HandRow, number: number): string =>
  `${stringify({ [number]: fieldsOf(row) })}\n`;

function fieldsOf(row: HandRow): Record<string, unknown> {
  const seats = dealtOrder(row);
  const antes = antesOf(row);
  const won = (seat: Seat) =>
    row.winners.reduce((sum, { seat_index, amount }) => (seat_index === seat ? sum + amount : sum), 0);
  return {
    variant: "NT",
    // Antes are matched one for one, except where the big blind pays them for all.
    ante_trimming_status: row.ante_type === "each",
    antes: asWritten(seats.map(({ seat_index }) => antes[seat_index] ?? 0)),
    blinds_or_straddles: seats.map((_, place) => [row.small_blind, row.big_blind][place] ?? 0),
    min_bet: row.big_blind,
    starting_stacks: seats.map((seat) => seat.starting_stack),
    actions: actionsOf(row),
    event: "Agent Poker",
    time: new TomlDate(row.started_at.slice(11, 19)),
    time_zone_abbreviation: "UTC",
    day: Number(row.started_at.slice(8, 10)),
    month: Number(row.started_at.slice(5, 7)),
    year: Number(row.started_at.slice(0, 4)),
    hand: row.hand_index,
    seats: seats.map((seat) => seat.seat_index + 1),
    table: row.table_id,
    players: seats.map((seat) => seat.name),
    finishing_stacks: seats.map((seat) => seat.final_stack),
    winnings: seats.map((seat) => won(seat.seat_index)),
    _hand_id: row.hand_id,
  };
}

/** Heads-up the standard wants forced bets the other way round. Blinds are written small first in any case, so only antes turn. */
const asWritten = (antes: number[]): number[] => (antes.length === 2 ? antes.reverse() : antes);

function actionsOf(row: HandRow): string[] {
  const names = new Map(dealtOrder(row).map(({ seat_index }, place) => [seat_index, `p${place + 1}`]));
  const nameOf = (seat: Seat) => names.get(seat) ?? "p?";
  const { steps } = retell(row);
  const lines: string[] = [];
  for (const [at, step] of steps.entries()) {
    if (step.told.kind === "deal") lines.push(...dealt(row, nameOf));
    else if (isDeclared(step)) {
      if (!isDeclared(steps[at - 1])) {
        lines.push(...idleChecks(step.hand).map((seat) => `${nameOf(seat)} cc`));
        lines.push(...declarations(steps.slice(at), nameOf));
      }
    } else lines.push(...lineOf(step, nameOf));
  }
  return lines;
}

function dealt(row: HandRow, nameOf: (seat: Seat) => string): string[] {
  return dealtOrder(row).map(({ seat_index, hole_cards }) => {
    const cards = hole_cards?.map(cased).join("") ?? HIDDEN_HAND;
    return `d dh ${nameOf(seat_index)} ${cards}`;
  });
}

function lineOf({ told }: Step, nameOf: (seat: Seat) => string): string[] {
  if (told.kind === "board") return [`d db ${told.cards.map(formatCard).join("")}`];
  if (told.kind !== "act") return [];
  const player = nameOf(told.seat);
  if (told.logged.action === "fold")
    return [told.outOfTurn ? `${player} f # gave up the seat out of turn` : `${player} f`];
  return [told.raises ? `${player} cbr ${told.logged.to}` : `${player} cc`];
}

const isDeclared = (step: Step | undefined): boolean =>
  step?.told.kind === "show" || step?.told.kind === "muck";

/**
 * Who shows or mucks, in the order in which readers of this format expect it: as at the table, but where everybody was all-in before the
 * flop and nobody raised, from the left of the largest blind.
 */
function declarations(steps: readonly Step[], nameOf: (seat: Seat) => string): string[] {
  const until = steps.findIndex((step) => !isDeclared(step));
  const lines = steps.slice(0, until === -1 ? steps.length : until).flatMap(({ told }) => {
    if (told.kind === "show")
      return [{ seat: told.seat, line: `${nameOf(told.seat)} sm ${told.cards.map(formatCard).join("")}` }];
    return told.kind === "muck" ? [{ seat: told.seat, line: `${nameOf(told.seat)} sm` }] : [];
  });
  const hand = steps[0]?.hand;
  if (hand?.street === "preflop" && hand.lastAggressor === null) {
    const opener = openerOf(hand);
    const rank = (seat: Seat) => (seat - opener + 9) % 9;
    lines.sort((a, b) => rank(a.seat) - rank(b.seat));
  }
  return lines.map(({ line }) => line);
}

/** The seat after the one that posted most; of two, the later in the file's order. */
function openerOf({ log, button }: HandState): Seat {
  const place = (seat: Seat) => (seat - button + 8) % 9;
  const posts = log.filter(isBlind).sort((a, b) => place(a.seat) - place(b.seat));
  const most = posts.reduce(
    (best, post) => (post.amount >= best.amount ? post : best),
    posts[0] ?? { seat: button, amount: 0 },
  );
  return (most.seat + 1) % 9;
}

/**
 * Readers of this format ask everybody with chips once a street. Our table does not where nobody is left to play against, so the check is
 * written for whoever was spared it: not where nobody acted at all, nor where from the start nobody had more than this seat's blind.
 */
function idleChecks({ street, players, log }: HandState): Seat[] {
  const acts = log.filter((each) => each.street === street && !isAnte(each) && !isBlind(each));
  if (acts.length === 0) return [];
  const put = (of: Seat, kind: (each: LoggedAct) => boolean) =>
    log.reduce((sum, each) => (each.seat === of && kind(each) ? sum + each.amount : sum), 0);
  const isIdle = ({ seat, folded, startingStack }: HandPlayer) =>
    !folded && put(seat, () => true) < startingStack && !acts.some((each) => each.seat === seat);
  const couldRaise = ({ seat, startingStack }: HandPlayer, idle: Seat) =>
    seat !== idle && startingStack - put(seat, isAnte) > put(idle, isBlind);
  return players
    .filter((player) => isIdle(player) && players.some((other) => couldRaise(other, player.seat)))
    .map(({ seat }) => seat);
}

const isBlind = ({ action }: LoggedAct): boolean => action === "post_sb" || action === "post_bb";
const isAnte = ({ action }: LoggedAct): boolean => action === "ante";

const cased = (card: string): string => card.charAt(0) + card.charAt(1).toLowerCase();
