import type { T } from "@/messages/t";
import type { Decision } from "../api";
import type { Sent } from "../data";

/** A decision in words, as its button named it: `Call 40`, `Raise to 120`. */
export function decisionWords(t: T, decision: Omit<Decision, "turnToken">): string {
  const amount = decision.raiseTo ?? decision.amount ?? 0;
  switch (decision.action) {
    case "fold":
    case "check":
      return t(`cards.${decision.action}`);
    case "call":
      return `${t("cards.call")} ${t.format.number(amount)}`;
    case "raise":
      return t("phone.raiseTo", { amount });
    case "allin":
      return t("phone.allInTo", { amount });
  }
}

/** What became of the decision that was made: on its way, or with the TV. */
export const actWords = (t: T, decision: Decision, status: Sent["status"]): string =>
  t(`phone.${status}`, { act: decisionWords(t, decision) });
