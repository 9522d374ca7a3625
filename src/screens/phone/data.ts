import type { StoreApi } from "zustand/vanilla";
import type { ClaimId, ClaimToken, TableId } from "@/contract/ids";
import type { StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { Clock } from "@/lib/clock";
import type { Decision, TableApi } from "./api";
import type { Memory } from "./memory";
import type { Offer } from "./play/offer";
import type { PreAction } from "./play/pre-action";
import type { LinkStatus } from "./sync/link";

/** This phone's hold on its chair. `lost`: somebody else has it, or its claim lapsed; it is taken back as soon as it is free. */
export type Hold =
  | { readonly status: "none" }
  | {
      readonly status: "held";
      readonly token: ClaimToken;
      /** Null until the server has confirmed it. */
      readonly claim: ClaimId | null;
      readonly name: string;
    }
  | {
      readonly status: "lost";
      readonly name: string;
      /** The old token brings the chair back while it is free (decision 28); null where the server does not know it. */
      readonly token: ClaimToken | null;
    }
  /** It comes back only by sitting down anew, or by another code. */
  | { readonly status: "given_up"; readonly name: string; readonly why: GivenUp };

/** `left` by its guest, `freed` by the first one or the TV, or `taken_back` by the device that it came from. */
export type GivenUp = "left" | "freed" | "taken_back";

/** The code that this phone shows for another device. `until`: by the phone's clock. */
export type Moving =
  | { readonly status: "asking" }
  | { readonly status: "failed" }
  | { readonly status: "shown"; readonly code: string; readonly url: string; readonly until: number };

/** A decision on its way. `taken`: the server has it, durably; the table may still have to answer. */
export interface Sent {
  readonly decision: Decision;
  readonly status: "sending" | "taken";
}

/** Something the player should read once. `code` is the contract's reason or error code, or one of ours. */
export interface Notice {
  readonly id: number;
  readonly code: string;
  readonly act?: { readonly action: string; readonly amount: number; readonly to: number };
}

export type Gone = "not_found" | "expired";

/** Everything one companion page knows; the screen is a function of it and of the time. */
export interface PhoneData {
  readonly tableId: TableId;
  readonly seatIndex: number;
  readonly hold: Hold;
  readonly lobby: LobbyOutput | null;
  readonly state: StateOutput | null;
  /** The game has just ended, and its last hand is looked at. */
  readonly afterglow: boolean;
  /** The server has said that there is no state yet: the TV has not dealt (decision 36). */
  readonly unopened: boolean;
  /** What to add to the phone's clock to get the server's; null before the first answer. */
  readonly skew: number | null;
  readonly link: LinkStatus;
  readonly gone: Gone | null;
  readonly offer: Offer | null;
  readonly sent: Sent | null;
  readonly pre: PreAction | null;
  /** The buy-in on its way; 0 leaves. `choice` names the one it answers. */
  readonly buyIn: {
    readonly choice: string;
    readonly amount: number;
    readonly status: "sending" | "taken";
  } | null;
  readonly starting: boolean;
  /** The seat is played from another device; this one sees its cards. */
  readonly moved: boolean;
  readonly moving: Moving | null;
  /** A word about the seat that is on its way. */
  readonly saying: "take_back" | "leave" | "sit_out" | "sit_in" | null;
  readonly notice: Notice | null;
}

/** What the parts of the page's brain share. */
export interface Context {
  readonly api: TableApi;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly store: StoreApi<PhoneData>;
  /** A new secret for one claim. */
  newKey(): string;
  /** Waits, or until the network is back. */
  pause(ms: number): Promise<void>;
}

/** Shows a notice; the same words twice are two notices. */
export const notify = (context: Pick<Context, "store">, code: string, act?: Notice["act"]): void =>
  context.store.setState(({ notice }) => ({
    notice: { id: (notice?.id ?? 0) + 1, code, ...(act === undefined ? {} : { act }) },
  }));
