import type { Act, LegalActions } from "@/engine";

/** An act as the engine takes it. `fault`: what was said could not be taken, and this was taken instead. */
export interface Taken {
  readonly act: Act;
  readonly fault: boolean;
}

/** Reads a decider's line as `POST /action` would: `amount` is what the act adds, `raiseTo` the street's total. */
export function readAnswer(line: string, legal: LegalActions, bet: number): Taken {
  const said = parsed(line);
  const pay: Act = { type: legal.canCheck ? "check" : "call" };
  switch (said?.["action"]) {
    case "fold":
      return { act: { type: "fold" }, fault: false };
    case "check":
      return legal.canCheck ? { act: { type: "check" }, fault: false } : giveUp(legal);
    case "call":
      return { act: pay, fault: false };
    case "allin":
      return {
        act: legal.raise === null ? pay : { type: "bet_or_raise_to", to: legal.raise.maxTo },
        fault: false,
      };
    case "raise": {
      const to = Number(said["raiseTo"] ?? bet + Number(said["amount"]));
      const fits = legal.raise !== null && to >= legal.raise.minTo && to <= legal.raise.maxTo;
      return fits && Number.isInteger(to)
        ? { act: { type: "bet_or_raise_to", to }, fault: false }
        : { act: pay, fault: true };
    }
    default:
      return giveUp(legal);
  }
}

/** What is done for whoever says nothing that can be taken. */
export const giveUp = (legal: LegalActions): Taken => ({
  act: { type: legal.canCheck ? "check" : "fold" },
  fault: true,
});

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
