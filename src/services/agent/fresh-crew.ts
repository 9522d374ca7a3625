import type { CrewPart } from "@/store/ports-club";

/** What an agent brings before its owner named a crew: six plain names, all neutral. */
export const FRESH_CREW: CrewPart = {
  entourage: ["Ace", "Deuce", "Trey", "Jack", "Queenie", "Joker"],
  playstyle: {},
  overrides: [],
};
