import type { Seat } from "@/engine";

/** How fast the dealer moves on when nobody has to decide. */
export type Pace = "relaxed" | "normal" | "fast" | "instant";

/** What the operator may tell the dealer at the TV. */
export type OperatorCommand =
  | { readonly kind: "sit_out"; readonly seat: Seat }
  | { readonly kind: "sit_in"; readonly seat: Seat }
  /** The dealer deals no further card; whoever owes an act may still act. */
  | { readonly kind: "pause" }
  | { readonly kind: "resume" }
  | { readonly kind: "set_pace"; readonly pace: Pace }
  /** During a hand it waits for the hand's end. */
  | { readonly kind: "new_game" };
