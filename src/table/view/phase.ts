import type { PublicTable } from "@/contract/state";
import type { DealerState } from "../dealer/state";
import { resultIsUp, twoArePresent } from "../dealer/state";

/** The table's phase in one word. The end of the game outranks the operator's pause, and that outranks the rest. */
export function phaseOf(state: DealerState): PublicTable["phase"] {
  const { engine, paused, shown } = state;
  const { awaiting } = engine;
  if (awaiting.kind === "finished") return "ended";
  if (paused !== null) return "paused";
  switch (awaiting.kind) {
    case "players":
    case "next_hand":
      if (resultIsUp(state)) return "between";
      if (!twoArePresent(state)) return "waiting";
      return engine.handIndex === 0 ? "lobby" : "between";
    case "buy_in":
      return "buy_in";
    case "show":
      return "showdown";
    case "board":
      // Hands lie open before the board is complete: everybody is all-in, and it runs out.
      return shown.length > 0 ? "showdown" : "betting";
    case "hole_cards":
    case "action":
      return "betting";
  }
}
