import type { HandRow } from "@/contract/hands";
import type { LastHand, PublicTable, SeatView, StateOutput } from "@/contract/state";
import type { Exchange } from "./recorder";
import { cardsIn } from "./truth";

/** What the TV's tab published, in order. */
export interface Published {
  readonly version: number;
  readonly table: PublicTable;
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Every publish that the server took. */
export function published(exchanges: readonly Exchange[]): Published[] {
  return exchanges
    .filter((it) => it.who === "tv" && it.method === "POST" && it.path === "/state" && it.status === 200)
    .map((it) => json(it.sent) as { version?: number; table?: PublicTable })
    .flatMap(({ version, table }) =>
      version === undefined || table === undefined ? [] : [{ version, table }],
    );
}

/** What one publish says to each seat alone. */
function dealtBy({ who, method, path, sent, status }: Exchange): {
  readonly table?: PublicTable | undefined;
  readonly seats: readonly Pick<SeatView, "seatIndex" | "holeCards">[];
} {
  if (who !== "tv" || method !== "POST" || path !== "/state" || status !== 200) return { seats: [] };
  const { table, seats = [] } = json(sent) as { table?: PublicTable; seats?: SeatView[] };
  return { table, seats };
}

/** All chips that a published table shows: in front of the seats, and in the pot until it is paid. */
export function chipsOf(table: PublicTable): number {
  const stacks = table.playersPublic.reduce((sum, player) => sum + player.chips, 0);
  const paid = table.winners.length > 0 || !["betting", "showdown"].includes(table.phase);
  return stacks + (paid ? 0 : table.pot);
}

const seatOf = (who: string): number | null => {
  const digits = /^seat (\d)$/.exec(who)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** A state, or an act's answer with one in it. */
const stateIn = (body: string): Partial<StateOutput> | null => {
  const answer = json(body) as (Partial<StateOutput> & { state?: StateOutput }) | null;
  return answer?.table === undefined ? (answer?.state ?? null) : answer;
};

/** Hole cards by hand and seat: each as its own owner was told, and as the TV's tab dealt it, whether its owner asked or not. */
export class CardsDealt {
  private readonly cards = new Map<string, readonly string[]>();
  /** Owners who were told two different things about one hand. */
  readonly contradictions: string[] = [];

  constructor(exchanges: readonly Exchange[]) {
    for (const exchange of exchanges) {
      const told = stateIn(exchange.body);
      const own = told?.seat?.seatIndex === seatOf(exchange.who) ? told?.seat : undefined;
      for (const { table, seats } of [{ table: told?.table, seats: own ? [own] : [] }, dealtBy(exchange)])
        for (const { seatIndex, holeCards } of seats)
          if (table !== undefined && holeCards?.length === 2)
            this.note(`${table.handIndex} ${seatIndex}`, holeCards);
    }
  }

  private note(key: string, cards: readonly string[]): void {
    const before = this.cards.get(key);
    if (before !== undefined && before.join() !== cards.join()) this.contradictions.push(key);
    this.cards.set(key, cards);
  }

  of(hand: number, seat: number): readonly string[] | null {
    return this.cards.get(`${hand} ${seat}`) ?? null;
  }
}

/**
 * Cards that somebody was told and had no right to, one line each. In an answer a card may stand on the board, in a hand turned up at
 * showdown by a seat that had not folded, or in the reader's own seat.
 */
export function leaks(exchanges: readonly Exchange[], dealt: CardsDealt): string[] {
  const found: string[] = [];
  for (const exchange of exchanges) {
    // The host's own snapshot is the deck itself; only the host's token opens it, and only the TV asks for it.
    if (exchange.path.startsWith("/state/full") && exchange.who === "tv") continue;
    const answer = json(exchange.body);
    const where = `${exchange.who} ${exchange.method} ${exchange.path}`;
    for (const { path, card } of cardsIn(answer))
      if (!isLawful(path, exchange)) found.push(`${where}: ${card} at ${path}`);
    const state = stateIn(exchange.body);
    if (state?.table === undefined) continue;
    const { lastHand, ...now } = state;
    found.push(...strangersCards(state.table, exchange, JSON.stringify(now), dealt));
    if (lastHand !== undefined)
      found.push(...strangersMemory(lastHand, state.table, dealt).map((fault) => `${where}: ${fault}`));
  }
  return found;
}

function isLawful(path: string, exchange: Exchange): boolean {
  if (/^(state\.)?table\.(communityCards|showdown\.\d+\.(cards|best))\.\d+$/.test(path)) return true;
  if (/^(state\.)?lastHand\.showdown\.\d+\.(cards|best)\.\d+$/.test(path)) return true;
  if (/^(hands\.\d+\.)?(board|seats\.\d+\.hole_cards)\.\d+$/.test(path)) return true;
  const own = /^(state\.)?seat\.holeCards\.\d$/.test(path);
  return own && seatOf(exchange.who) !== null;
}

/** The canary search: the text of another seat's cards may be in an answer only once that seat has shown them. */
function strangersCards(
  table: StateOutput["table"],
  exchange: Exchange,
  said: string,
  dealt: CardsDealt,
): string[] {
  const found: string[] = [];
  const shown = new Set(table.showdown.map((entry) => entry.seatIndex));
  for (const player of table.playersPublic) {
    const cards = dealt.of(table.handIndex, player.seatIndex);
    if (player.seatIndex === seatOf(exchange.who) || cards === null) continue;
    if (shown.has(player.seatIndex)) {
      if (player.folded)
        found.push(`seat ${player.seatIndex} folded and was shown in hand ${table.handIndex}`);
      continue;
    }
    for (const card of cards)
      if (said.includes(`"${card}"`))
        found.push(
          `${exchange.who} ${exchange.path}: ${card} of seat ${player.seatIndex}, hand ${table.handIndex}`,
        );
  }
  return found;
}

/** The last hand's showdown may hold that hand's cards of those who showed them, and nothing of a hand that goes on. */
function strangersMemory(
  { handIndex, showdown }: LastHand,
  table: StateOutput["table"],
  dealt: CardsDealt,
): string[] {
  const shownNow = new Set(table.showdown.map((entry) => entry.seatIndex));
  return showdown.flatMap(({ seatIndex, cards }) => {
    const owned = dealt.of(handIndex, seatIndex);
    if (owned !== null && owned.join() !== cards.join())
      return [`${cards.join(" ")} of seat ${seatIndex} were not its cards in hand ${handIndex}`];
    return handIndex < table.handIndex || shownNow.has(seatIndex)
      ? []
      : [`seat ${seatIndex} had not shown its cards of hand ${handIndex}`];
  });
}

/** Cards of one hand that appear twice among the seats and the board. */
export function doubles(row: HandRow, dealt: CardsDealt): string[] {
  const all = [...row.board, ...row.seats.flatMap((seat) => dealt.of(row.hand_index, seat.seat_index) ?? [])];
  return all.filter((card, index) => all.indexOf(card) !== index);
}
