import type { PublicTable } from "@/contract/state";
import { placesOf } from "../dealer/places";
import type { DealerState } from "../dealer/state";

/** The places as they were when the game ended, whoever comes or goes since. Empty until it has. */
export const standingsOf = (state: DealerState): PublicTable["standings"] =>
  state.engine.awaiting.kind === "finished" ? (state.places ?? placesOf(state)) : [];
