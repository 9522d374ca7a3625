/** Why an act that was heard was not taken as it was sent, in words for people, by `reason`. The rules' own codes among them are the engine's. */
export const REASONS = {
  already_acted: "Another act under this turnToken came first, and stands.",
  stale_turn: "This turn is over, or was never yours: look at legal, or read the state, and decide anew.",
  queued: "The act is on its way, and the dealer has not answered yet: read on, and do not send another.",
  adjusted: "The amount was outside of what is allowed, so the act was taken as act says.",
  over_max_call:
    "It would put in its price, which is more than max_call: nothing was paid, and the turn is still yours.",
  seat_changed: "The chair went to somebody else before the act was taken.",
  not_your_turn: "Another seat is to act.",
  cannot_check: "There is a bet to call: call, raise or fold.",
  nothing_to_call: "Nothing is owed: check instead.",
  raise_not_allowed: "The betting is closed to this seat: call or fold.",
  raise_too_small: "The raise is below minRaise.",
  raise_too_large: "The raise is above maxAmount.",
} as const;

/** The words for a reason; absent for one that speaks for itself. */
export const reasonWords = (reason: string | undefined): { readonly message?: string } =>
  reason !== undefined && isKnown(reason) ? { message: REASONS[reason] } : {};

const isKnown = (reason: string): reason is keyof typeof REASONS => Object.hasOwn(REASONS, reason);
