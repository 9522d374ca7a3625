import type { PublicPlayer } from "@/contract/state";
import type { T } from "./t";

/** A seat's last act as its label says it: `Raises to 120`. Amounts in chips. */
export function actWords(t: T, last: NonNullable<PublicPlayer["lastAction"]>): string {
  const { action, amount, to } = last;
  switch (action) {
    case "fold":
    case "check":
      return t(`cards.did_${action}`);
    case "bet":
    case "raise":
    case "allin":
      return t(`cards.did_${action}`, { to });
    case "call":
    case "post_sb":
    case "post_bb":
    case "ante":
      return t(`cards.did_${action}`, { amount });
  }
}
