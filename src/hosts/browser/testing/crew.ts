import { NEUTRAL } from "@/engine";
import type { OwnAct } from "../../host";
import type { Crew } from "../crew/crew";

const NAMES = [
  "Gale",
  "Mistral",
  "Sirocco",
  "Zephyr",
  "Bora",
  "Chinook",
  "Levanter",
  "Tramontana",
  "Harmattan",
];

/** A crew of neutral players for so many chairs, with a human in the first or none. */
export function crewFor(chairs: number, mode: Crew["mode"] = "challenge"): Crew {
  const human = mode === "challenge" ? "Human" : null;
  const bots = NAMES.slice(0, chairs - (human === null ? 0 : 1)).map((name) => ({ name, style: NEUTRAL }));
  return { agent: "northwind", mode, human, bots };
}

/** A human who puts everything in, whenever it may. */
export const shove = (turnToken: string): OwnAct => ({ turnToken, action: "allin" });
