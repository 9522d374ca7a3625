import { expect } from "vitest";
import { chipsInPlay } from "@/engine";
import type { DealerState } from "../dealer/state";
import type { HandRecordInput, Publication } from "../ports";
import { readSnapshot } from "../snapshot";
import { cardText } from "../view/text";

/** The dealer's own state behind a publication: what only the next host may see. */
export function dealerOf(publication: Publication): DealerState {
  return readSnapshot(publication.full);
}

/** Every string in a value, whatever its depth. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* stringsIn(part);
}

/** The cards that a value spells out. */
export function cardsIn(value: unknown): Set<string> {
  return new Set([...stringsIn(value)].filter((text) => /^[2-9TJQKA][CDHS]$/.test(text)));
}

/** Chips in front of people and in the pot are what was brought to the table: nothing appears, nothing is lost. */
export function expectChipsConserved(publication: Publication): void {
  const { table } = publication;
  const brought = chipsInPlay(dealerOf(publication).engine);
  const there = table.playersPublic.reduce((sum, player) => sum + player.chips, table.pot);
  expect({ version: publication.version, there }).toEqual({ version: publication.version, there: brought });
  if (table.pot === 0) return;
  const bets = table.playersPublic.reduce((sum, player) => sum + player.bet, 0);
  const middle = table.pots.reduce((sum, pot) => sum + pot.amount, 0);
  expect(bets + middle, `version ${publication.version}: pots and bets make the pot`).toBe(table.pot);
}

/** While a hand is on, the deck's rest, the hands and the board are 52 different cards. */
export function expectWholeDeck(publication: Publication): void {
  const { deck, engine } = dealerOf(publication);
  const { hand } = engine;
  if (hand === null || deck.length === 0) return;
  const all = [...deck, ...hand.board, ...hand.players.flatMap((player) => player.cards)];
  expect(new Set(all).size, `version ${publication.version}`).toBe(52);
  expect(all).toHaveLength(52);
}

/** Nobody's view spells a card that its reader may not know. */
export function expectNoHiddenCard(publication: Publication): void {
  const state = dealerOf(publication);
  const { hand } = state.engine;
  const board = hand?.board ?? [];
  const tabled = hand?.players.filter((player) => player.shown).flatMap((player) => player.cards) ?? [];
  const open = new Set([...board, ...tabled].map(cardText));
  const { table, results, seats } = publication;
  expect(beyond([table, results], open), `version ${publication.version}`).toEqual([]);
  for (const view of seats) {
    const player = hand?.players.find((one) => one.seat === view.seatIndex && !one.vacated);
    const own = state.dealtTo[view.seatIndex]?.claim === view.claim ? (player?.cards ?? []) : [];
    const known = new Set([...open, ...own.map(cardText)]);
    expect(beyond(view, known), `version ${publication.version}, seat ${view.seatIndex}`).toEqual([]);
  }
}

/** The cards that a value spells out beyond the known ones. */
function beyond(value: unknown, known: ReadonlySet<string>): string[] {
  return [...cardsIn(value)].filter((card) => !known.has(card));
}

/** The turn's ticket is in the owing seat's view and nowhere else (decision 29). */
export function expectTokenOnlyAtItsSeat(publication: Publication): void {
  const { turn } = dealerOf(publication);
  const { table, seats } = publication;
  expect(table.pendingAction === null).toBe(turn === null);
  if (turn === null) return;
  expect(JSON.stringify(table)).not.toContain(turn.token);
  for (const view of seats) {
    expect(view.pendingAction?.turnToken).toBe(view.seatIndex === turn.seat ? turn.token : undefined);
  }
}

/** Who is there and what each has brought: while this stays, so does the number of chips at the table. */
function broughtBy(publication: Publication): string {
  const { engine, holders } = dealerOf(publication);
  return JSON.stringify(
    engine.seats.map((seat) => [seat.invested, goneness(seat), holders[seat.seat]?.claim]),
  );
}

/** A chair given up in a hand has its chips at the table until the hand closes. */
const goneness = ({ status, chips }: { readonly status: string; readonly chips: number }) =>
  status !== "left" ? "there" : chips > 0 ? "leaving" : "left";

export function expectSound(publications: readonly Publication[]): void {
  publications.slice(1).forEach((publication, index) => {
    const before = publications[index];
    if (before === undefined || broughtBy(before) !== broughtBy(publication)) return;
    const chips = [before, publication].map((one) => chipsInPlay(dealerOf(one).engine));
    expect(chips[1], `version ${publication.version}`).toBe(chips[0]);
  });
  publications.forEach((publication, index) => {
    expect(publication.version).toBe((publications[0]?.version ?? 1) + index);
    expectChipsConserved(publication);
    expectWholeDeck(publication);
    expectNoHiddenCard(publication);
    expectTokenOnlyAtItsSeat(publication);
  });
}

/** A row's arithmetic, done again from its acts alone (decision 39). */
export function expectRowAddsUp(row: HandRecordInput): void {
  const put = new Map<number, number>();
  for (const act of row.actions) put.set(act.seat_index, (put.get(act.seat_index) ?? 0) + act.amount);
  const won = new Map(row.winners.map((winner) => [winner.seat_index, winner.amount]));
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
  expect(sum(won.values())).toBe(row.pot);
  const uncalled = sum(put.values()) - row.pot;
  expect(uncalled).toBeGreaterThanOrEqual(0);
  let returned = 0;
  for (const seat of row.seats) {
    const plain = seat.starting_stack - (put.get(seat.seat_index) ?? 0) + (won.get(seat.seat_index) ?? 0);
    returned += seat.final_stack - plain;
    expect([0, uncalled]).toContain(seat.final_stack - plain);
  }
  expect(returned).toBe(uncalled);
}
