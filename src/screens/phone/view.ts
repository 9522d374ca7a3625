import type { HandWords } from "@/contract/state";
import type { GivenUp, Gone, PhoneData, Sent } from "./data";
import type { Offer } from "./play/offer";
import type { PreKind, PreOffer } from "./play/pre-action";

/** What stands over everything else: the line or the TV does not answer. */
export type Badge = "offline" | "cut" | "tv";

/** The page as a whole: one of the designed states of the companion view. */
export type View =
  | { readonly kind: "loading" }
  /** This phone holds no chair at this table. */
  | { readonly kind: "seatless" }
  | { readonly kind: "gone"; readonly why: Gone }
  /** Nothing was ever heard. */
  | { readonly kind: "unreachable"; readonly offline: boolean }
  | { readonly kind: "lost"; readonly takenBy: string | null; readonly free: readonly number[] }
  /** The guest left, the first guest freed the chair, or the device that it came from took it back. */
  | { readonly kind: "given_up"; readonly why: GivenUp; readonly free: readonly number[] }
  | LobbyView
  | TableView
  | EndedView;

/** Who plays the seat while this phone only shows its cards. `busy`: it is just being taken back. */
export interface Elsewhere {
  readonly by: "device" | "agent";
  readonly busy: boolean;
}

export interface LobbyView {
  readonly kind: "lobby";
  readonly badge: Badge | null;
  readonly name: string;
  readonly elsewhere: Elsewhere | null;
  /** One entry a chair, in order of chairs. */
  readonly chairs: readonly Chair[];
  /** `yours`: this phone has the Start button. */
  readonly start:
    | {
        readonly kind: "yours";
        /** Two fresh claims are there. */
        readonly enabled: boolean;
        /** Fresh claims. */
        readonly players: number;
        readonly sending: boolean;
      }
    | { readonly kind: "theirs"; readonly name: string | null }
    | { readonly kind: "signaled" };
}

export interface Chair {
  readonly seatIndex: number;
  readonly name: string | null;
  readonly fresh: boolean;
  readonly agent: boolean;
  readonly own: boolean;
}

/** The one line that says what is happening. */
export type Status =
  | { readonly kind: "your_turn" }
  | { readonly kind: "their_turn"; readonly name: string }
  | { readonly kind: "won"; readonly amount: number; readonly hand: HandWords | null }
  | { readonly kind: "they_won"; readonly winners: readonly Winner[] }
  | { readonly kind: "folded"; readonly name: string | null }
  /** `name`: who still has to decide. */
  | { readonly kind: "all_in"; readonly name: string | null }
  | { readonly kind: "dealing" }
  | { readonly kind: "next_hand" }
  | { readonly kind: "sitting_out" }
  | { readonly kind: "busted" }
  /** `winners`: of the hand just closed. */
  | { readonly kind: "they_choose"; readonly name: string; readonly winners: readonly Winner[] }
  | { readonly kind: "need_players" }
  | { readonly kind: "paused" };

export interface Winner {
  readonly name: string;
  readonly amount: number;
  readonly hand: HandWords | null;
}

/** What lies under the thumb. */
export type Dock =
  | {
      readonly kind: "act";
      readonly offer: Offer;
      readonly bet: boolean;
      readonly pot: number;
      readonly ownBet: number;
      readonly bigBlind: number;
      readonly sent: Sent | null;
    }
  | { readonly kind: "ahead"; readonly price: PreOffer; readonly chosen: PreKind | null }
  | {
      readonly kind: "buy_in";
      /** Which choice it is; its deadline may move. */
      readonly choice: string;
      readonly floor: number;
      readonly cap: number;
      /** By the server's clock; null while the game is paused. */
      readonly deadline: number | null;
      readonly made: PhoneData["buyIn"];
    }
  | { readonly kind: "elsewhere"; readonly elsewhere: Elsewhere }
  /** Sits out, and may come back. */
  | { readonly kind: "resting"; readonly busy: boolean }
  | { readonly kind: "quiet" };

/** What the holder may do with the seat itself, in its menu. */
export interface SeatMenuView {
  readonly moved: Elsewhere | null;
  /** `next`: once the hand that is on is over. Null where there is no game to sit out of. */
  readonly rest: "none" | "next" | "now" | null;
  readonly busy: boolean;
}

export interface TableView {
  readonly kind: "table";
  readonly badge: Badge | null;
  readonly name: string;
  readonly handIndex: number;
  readonly hole: readonly string[];
  /** The cards are out of the hand. */
  readonly folded: boolean;
  readonly hand: HandWords | null;
  readonly board: readonly string[];
  /** The own five that won, to be marked. */
  readonly best: readonly string[];
  readonly pot: number;
  readonly chips: number;
  readonly bigBlind: number;
  readonly status: Status;
  readonly dock: Dock;
}

export interface EndedView {
  readonly kind: "ended";
  readonly badge: Badge | null;
  readonly places: readonly {
    readonly rank: number;
    readonly name: string;
    readonly chips: number;
    readonly own: boolean;
  }[];
  readonly ownRank: number | null;
  readonly biggestPot: { readonly handIndex: number; readonly amount: number } | null;
}
