/**
 * For tests: a strict reader of the Poker Hand History format, written from the standard (phh.readthedocs.io, version 0.0.1) and from nothing
 * of ours but the rules of the game. It knows variant NT, throws at whatever the standard does not allow, and plays the actions.
 */
import { parse, TomlDate } from "smol-toml";
import type { AnteType, Card, Command } from "@/engine";
import { createTable, decide, evolveAll, HIDDEN, legalActions, parseCard, type TableState } from "@/engine";

type Fields = Record<string, unknown>;

const isText = (value: unknown) => typeof value === "string";
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isAmount = (value: unknown): value is number => isWhole(value) && value >= 0;
const isList = (each: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(each);
const isLocalTime = (value: unknown) => value instanceof TomlDate && value.isTime() && value.isLocal();

const REQUIRED: Record<string, (value: unknown) => boolean> = {
  variant: (value) => value === "NT",
  antes: isList(isAmount),
  blinds_or_straddles: isList(isAmount),
  min_bet: (value) => isAmount(value) && value > 0,
  starting_stacks: isList((value) => isAmount(value) && value > 0),
  actions: isList(isText),
};
const OPTIONAL: Record<string, (value: unknown) => boolean> = {
  event: isText,
  time: isLocalTime,
  time_zone: isText,
  time_zone_abbreviation: isText,
  day: isWhole,
  month: isWhole,
  year: isWhole,
  hand: (value) => isText(value) || isWhole(value),
  seats: isList(isWhole),
  seat_count: isWhole,
  table: (value) => isText(value) || isWhole(value),
  players: isList(isText),
  finishing_stacks: isList(isAmount),
  winnings: isList(isAmount),
  currency: isText,
  ante_trimming_status: (value) => typeof value === "boolean",
};
const PER_PLAYER = ["antes", "blinds_or_straddles", "seats", "players", "finishing_stacks", "winnings"];

export interface ReadHand {
  readonly players: readonly string[];
  /** In the file's order of players. */
  readonly stacks: readonly number[];
  readonly claimed: readonly number[];
  readonly over: boolean;
}

export const readPhh = (text: string): ReadHand => play(checked(parse(text)));

/** A file of many hands: sections with numbers for names. */
export const readPhhs = (text: string): ReadHand[] =>
  Object.entries(parse(text)).map(([name, fields]) => {
    if (!/^[1-9]\d*$/.test(name)) throw new Error(`${name} is no number of a hand`);
    return play(checked(fields as Fields));
  });

function checked(fields: Fields): Fields {
  for (const [name, fits] of Object.entries(REQUIRED))
    if (!fits(fields[name])) throw new Error(`${name}: ${JSON.stringify(fields[name])}`);
  for (const [name, value] of Object.entries(fields)) {
    if (name in REQUIRED || /^_[a-z_]+$/.test(name)) continue;
    if (OPTIONAL[name]?.(value) !== true) throw new Error(`${name}: ${JSON.stringify(value)}`);
  }
  const count = list(fields, "starting_stacks").length;
  for (const name of PER_PLAYER)
    if (fields[name] !== undefined && list(fields, name).length !== count) throw new Error(`${name}: length`);
  return fields;
}

const list = (fields: Fields, name: string): number[] => fields[name] as number[];

interface Table {
  state: TableState;
  /** What players said of their cards that the table has not asked for yet. */
  readonly declared: Map<number, readonly Card[] | null>;
}

function play(fields: Fields): ReadHand {
  const stacks = list(fields, "starting_stacks");
  const actions = fields["actions"] as string[];
  const table: Table = { state: opened(fields, stacks), declared: new Map() };
  const totals = stacks.map(() => 0);
  for (const action of actions) act(table, action);
  const { hand } = table.state;
  for (const { seat, committed, startingStack } of hand?.players ?? [])
    totals[seat] = startingStack - committed;
  for (const { seat, amount } of hand?.awards ?? []) totals[seat] = (totals[seat] ?? 0) + amount;
  return {
    players: (fields["players"] ?? []) as string[],
    stacks: totals,
    claimed: list(fields, "finishing_stacks"),
    over: hand?.closedAt != null && table.declared.size === 0,
  };
}

/** The first player is dealt first, the last has the button; heads-up, forced bets are the other way round. */
function opened(fields: Fields, stacks: number[]): TableState {
  const forced = (name: string) => {
    const amounts = list(fields, name);
    return stacks.length === 2 ? [...amounts].reverse() : amounts;
  };
  const antes = forced("antes");
  const blinds = forced("blinds_or_straddles");
  const bigBlind = Math.max(...blinds);
  const big = blinds.lastIndexOf(bigBlind);
  const small = stacks.length === 2 ? 1 - big : 0;
  if (big !== (stacks.length === 2 ? 0 : 1)) throw new Error("the big blind is not where it belongs");
  if (bigBlind !== fields["min_bet"]) throw new Error("min_bet is not the big blind");
  const ante = Math.max(...antes);
  const uniform = antes.every((each) => each === ante);
  if (!uniform && antes.some((each, place) => each !== (place === big ? ante : 0)))
    throw new Error("antes of a kind that nobody plays here");
  const anteType: AnteType = ante === 0 ? "none" : uniform ? "each" : "bb";
  if (anteType !== "none" && fields["ante_trimming_status"] !== uniform)
    throw new Error("ante_trimming_status");
  let state = createTable({
    seats: stacks.length,
    startingStack: 1,
    levels: [{ smallBlind: blinds[small] ?? 0, bigBlind, ante, anteType, hands: null }],
    buyInWindowMs: null,
    turnMs: null,
  });
  stacks.forEach((chips, seat) => {
    state = given(state, { type: "SitDown", seat, name: `p${seat + 1}`, chips });
  });
  return given(state, { type: "StartHand", at: 0, button: stacks.length - 1 });
}

function given(state: TableState, command: Command): TableState {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(`${JSON.stringify(command)}: ${decision.refusal.code}`);
  return evolveAll(state, decision.events);
}

function act(table: Table, action: string): void {
  const words = (/^([^#]*)(?:#.*)?$/.exec(action)?.[1] ?? "?").trim().split(/\s+/);
  const [actor = "", verb, cards] = words;
  if (words.length === 1 && actor === "") return;
  if (verb === "sm" && words.length <= 3) declare(table, playerOf(actor), cards);
  else if (verb === "cc" && isIdle(table.state, playerOf(actor))) return;
  else table.state = given(table.state, commandOf(table.state, words, action));
}

/** Whether a player with chips is not asked on a street because nobody is left to play against: a check there is no news. */
function isIdle({ hand, awaiting }: TableState, seat: number): boolean {
  const player = hand?.players.find((each) => each.seat === seat);
  const idle = player !== undefined && !player.folded && !player.allIn && player.actedAt === null;
  return idle && awaiting.kind === "show";
}

function commandOf(state: TableState, words: readonly string[], action: string): Command {
  const [actor, verb, first, second] = words;
  const is = (name: string, count: number) => verb === name && words.length === count;
  if (actor === "d" && is("db", 3)) return { type: "DealBoard", cards: cardsOf(first, false), at: 0 };
  if (actor === "d" && is("dh", 4))
    return { type: "DealHoleCards", seat: playerOf(first), cards: cardsOf(second, true), at: 0 };
  const seat = playerOf(actor);
  if (is("f", 2)) return { type: "Act", seat, act: { type: "fold" }, at: 0 };
  if (is("cc", 2)) {
    const type = legalActions(state, seat)?.canCheck ? "check" : "call";
    return { type: "Act", seat, act: { type }, at: 0 };
  }
  if (is("cbr", 3) && /^[1-9]\d*$/.test(first ?? ""))
    return { type: "Act", seat, act: { type: "bet_or_raise_to", to: Number(first) }, at: 0 };
  throw new Error(`${action} is no action of the standard`);
}

/** The standard names no order of showing: each is heard when the table asks for it. */
function declare(table: Table, seat: number, text: string | undefined): void {
  const dealt = table.state.hand?.players.find((player) => player.seat === seat)?.cards ?? [];
  table.declared.set(seat, text === undefined ? null : text === "-" ? dealt : cardsOf(text, false));
  for (;;) {
    const { awaiting } = table.state;
    if (awaiting.kind !== "show") return;
    const cards = table.declared.get(awaiting.seat);
    if (cards === undefined) return;
    table.declared.delete(awaiting.seat);
    const said = { seat: awaiting.seat, at: 0 };
    table.state = given(
      table.state,
      cards === null ? { ...said, type: "MuckCards" } : { ...said, type: "ShowCards", cards },
    );
  }
}

function playerOf(text = ""): number {
  if (!/^p[1-9]\d?$/.test(text)) throw new Error(`${text} is no player`);
  return Number(text.slice(1)) - 1;
}

function cardsOf(text = "", mayHide: boolean): Card[] {
  if (text.length === 0 || text.length % 2 === 1) throw new Error(`${text} are no cards`);
  return (text.match(/../g) ?? []).map((spelling) => {
    if (spelling === "??" && mayHide) return HIDDEN;
    const card = /^[2-9TJQKA][cdhs]$/.test(spelling) ? parseCard(spelling) : null;
    if (card === null) throw new Error(`${spelling} is no card`);
    return card;
  });
}
