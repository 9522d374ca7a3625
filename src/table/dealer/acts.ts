import type { InboxEntry } from "@/contract/tables";
import type { Act, Chips, LegalActions } from "@/engine";

export type ActionEntry = Extract<InboxEntry, { kind: "action" }>;

/** An act as the engine takes it. `adjusted`: not what was asked for, but what was possible (decision 11). */
export interface ReadAct {
  readonly act: Act;
  readonly adjusted: boolean;
}

type Wanted = Pick<ActionEntry, "action" | "amount" | "raiseTo">;

/**
 * Reads a submitted act against what the seat may do. `bet`: the seat's chips on this street. Out-of-range raises are clamped (contract,
 * "Agents at the felt") down to a call or check, those above the stack too: a slip of a digit must not cost a stack. A check that owes
 * chips is left as it is, for the engine to refuse.
 */
export function readAct(wanted: Wanted, legal: LegalActions, bet: Chips): ReadAct {
  switch (wanted.action) {
    case "fold":
    case "check":
      return { act: { type: wanted.action }, adjusted: false };
    case "call":
      return { act: callOrCheck(legal), adjusted: legal.canCheck };
    case "allin":
      if (legal.raise !== null) return raiseTo(legal.raise.maxTo);
      return { act: callOrCheck(legal), adjusted: legal.noRaise !== "short" };
    case "raise":
      return readRaise(wanted, legal, bet);
  }
}

/** `raiseTo` is the street's total, `amount` what this act puts in (decision 10); the total wins where both are given. */
function readRaise(wanted: Wanted, legal: LegalActions, bet: Chips): ReadAct {
  const { raise } = legal;
  const to = wanted.raiseTo ?? bet + (wanted.amount ?? 0);
  if (raise === null || to < raise.minTo || to > raise.maxTo)
    return { act: callOrCheck(legal), adjusted: true };
  return raiseTo(to);
}

function raiseTo(to: Chips): ReadAct {
  return { act: { type: "bet_or_raise_to", to }, adjusted: false };
}

/** The chips that an act puts in; `bet` and `chips`: what the seat has in front of it on this street, and behind. */
export function priceOf(act: Act, legal: LegalActions, bet: Chips, chips: Chips): Chips {
  if (act.type === "bet_or_raise_to") return act.to - bet;
  return act.type === "call" ? Math.min(legal.toCall, chips) : 0;
}

function callOrCheck(legal: LegalActions): Act {
  return { type: legal.canCheck ? "check" : "call" };
}
