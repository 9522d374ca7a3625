import {
  type Act,
  type Card,
  type Chance,
  type Command,
  createTable,
  decide,
  evolveAll,
  type LegalActions,
  legalActions,
  type TableState,
} from "@/engine";

export const SMALL_BLIND = 50;
export const BIG_BLIND = 100;

/** Whoever plays a seat: asked with the whole state, told what is legal. What of the state it looks at is its own affair to keep honest. */
export type Player = (state: TableState, legal: LegalActions, handIndex: number) => Promise<Act>;

/** A table at which everybody sits with the same stack, ready for a first hand. */
export function freshTable(names: readonly string[], stack: number): TableState {
  const table = createTable({
    seats: names.length,
    startingStack: stack,
    levels: [{ smallBlind: SMALL_BLIND, bigBlind: BIG_BLIND, ante: 0, anteType: "none", hands: null }],
    buyInWindowMs: null,
    turnMs: null,
  });
  return names.reduce((state, name, seat) => give(state, { type: "SitDown", seat, name }), table);
}

/** One hand from the top of a deck, by the rules of the engine; answers what each seat won or lost, in chips. */
export async function playHand(
  start: TableState,
  button: number,
  cards: readonly Card[],
  players: readonly Player[],
  handIndex: number,
): Promise<readonly number[]> {
  let dealt = 0;
  const next = (count: number) => {
    dealt += count;
    return cards.slice(dealt - count, dealt);
  };
  let state = give(start, { type: "StartHand", button, at: 0 });
  for (;;) {
    const { awaiting, hand } = state;
    switch (awaiting.kind) {
      case "hole_cards":
        state = give(state, { type: "DealHoleCards", seat: awaiting.seats[0] ?? 0, cards: next(2), at: 0 });
        break;
      case "board":
        state = give(state, { type: "DealBoard", cards: next(awaiting.count), at: 0 });
        break;
      case "action": {
        const { seat } = awaiting;
        const legal = legalActions(state, seat);
        const player = players[seat];
        if (legal === null || player === undefined) throw new Error(`nobody plays seat ${seat}`);
        state = give(state, { type: "Act", seat, act: await player(state, legal, handIndex), at: 0 });
        break;
      }
      case "show": {
        const shown = hand?.players.find((player) => player.seat === awaiting.seat);
        state = give(state, { type: "ShowCards", seat: awaiting.seat, cards: shown?.cards ?? [], at: 0 });
        break;
      }
      default:
        return state.seats.map(({ chips }, seat) => chips - (start.seats[seat]?.chips ?? 0));
    }
  }
}

/** 52 cards in an order drawn from the caller's chance. */
export function shuffled(random: Chance): Card[] {
  const cards = Array.from({ length: 52 }, (_, card) => card);
  for (let last = 51; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    [cards[last], cards[at]] = [cards[at] ?? 0, cards[last] ?? 0];
  }
  return cards;
}

function give(state: TableState, command: Command): TableState {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.message}`);
  return evolveAll(state, decision.events);
}
