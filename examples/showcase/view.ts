import { formatCardUpper, type LegalActions, type TableState, viewFor } from "@/engine";

/**
 * What a decider is told, one line of JSON: the part of `GET /state` that a decision needs, at the same places, so that what decides here also
 * decides at a table.
 */
export interface Question {
  readonly table: {
    readonly handIndex: number;
    readonly street: string;
    readonly communityCards: readonly string[];
    readonly pot: number;
    readonly dealerSeat: number;
    readonly blinds: { readonly small: number; readonly big: number };
    readonly playersPublic: readonly {
      readonly seatIndex: number;
      readonly name: string;
      readonly chips: number;
      readonly bet: number;
      readonly folded: boolean;
      readonly allIn: boolean;
    }[];
    readonly log: readonly {
      readonly street: string;
      readonly seatIndex: number;
      readonly action: string;
      readonly amount: number;
    }[];
    readonly pendingAction: Pending;
  };
  readonly seat: { readonly seatIndex: number; readonly holeCards: readonly string[] };
}

interface Pending {
  readonly seatIndex: number;
  readonly turnToken: string;
  readonly needToCall: number;
  readonly canCheck: boolean;
  readonly minRaise: number | null;
  readonly maxAmount: number;
  readonly minRaiseTo: number | null;
  readonly maxRaiseTo: number | null;
}

/** What the seat that owes a decision may see, field by field, from its own view: no card of anybody else's is in it. */
export function questionFor(
  state: TableState,
  legal: LegalActions,
  handIndex: number,
  turnToken: string,
): Question {
  const { seat } = legal;
  const view = viewFor(state, { kind: "seat", seat });
  const { hand } = view;
  const own = hand?.players.find((player) => player.seat === seat);
  if (hand === null || own === undefined) throw new Error("a decision outside of a hand");
  const chipsAt = (at: number) => view.seats.find((each) => each.seat === at)?.chips ?? 0;
  return {
    table: {
      handIndex,
      street: hand.street,
      communityCards: hand.board.map(formatCardUpper),
      pot: hand.potTotal,
      dealerSeat: hand.button,
      blinds: { small: hand.smallBlind, big: hand.bigBlind },
      playersPublic: hand.players.map((player) => ({
        seatIndex: player.seat,
        name: view.seats.find((each) => each.seat === player.seat)?.name ?? "",
        chips: chipsAt(player.seat),
        bet: player.bet,
        folded: player.folded,
        allIn: player.allIn,
      })),
      log: hand.log.map(({ street, seat: seatIndex, action, amount }) => ({
        street,
        seatIndex,
        action,
        amount,
      })),
      pendingAction: {
        seatIndex: seat,
        turnToken,
        needToCall: legal.toCall,
        canCheck: legal.canCheck,
        minRaise: legal.raise === null ? null : legal.raise.minTo - own.bet,
        maxAmount: chipsAt(seat),
        minRaiseTo: legal.raise?.minTo ?? null,
        maxRaiseTo: legal.raise?.maxTo ?? null,
      },
    },
    seat: {
      seatIndex: seat,
      holeCards: own.cards.flatMap((card) => (typeof card === "number" ? [formatCardUpper(card)] : [])),
    },
  };
}
