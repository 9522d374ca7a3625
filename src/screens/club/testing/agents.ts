import type { AgentId, AgentRow } from "@/contract/agents";
import { cardOf } from "../agents/model";

const NEUTRAL = { aggression: 0.5, bluff_frequency: 0.5, tightness: 0.5, cbet_rate: 0.5, commitment: 0.5 };
const CREW = ["Lantern", "Needle", "Old Coat", "Ferry", "Half Moon", "Saltbox"];

/** An agent's record as `GET /clubs` gives it; `id` is its name as well. */
export function rowOf(id: string, more: Partial<Omit<AgentRow, "id">> = {}): AgentRow {
  return {
    // An id of a record that a server would have sent.
    id: id as AgentId,
    owner: "Somebody",
    name: id,
    handle: id.toLowerCase(),
    challenges: 0,
    win_rate: 0,
    entourage: CREW,
    challenge_games: 0,
    challenge_human_wins: 0,
    challenge_agent_wins: 0,
    twitter_id: "1",
    playstyle: NEUTRAL,
    entourage_playstyles: CREW.map(() => null),
    ...more,
  };
}

/** Tight and aggressive. */
export const TAG = { ...NEUTRAL, aggression: 0.85, tightness: 0.7 };

/** Loose, and wild. */
export const MANIAC = { ...NEUTRAL, aggression: 0.95, tightness: 0.1 };

/** A played agent of a country with a picture, a fresh one without, and one of the house's examples. */
export const ROWS: readonly AgentRow[] = [
  rowOf("Ada", {
    software: "OpenDealer",
    model: "M-5",
    country_code: "BR",
    avatar_url: "https://pictures.example/ada.png",
    challenge_games: 8,
    challenge_agent_wins: 5,
    challenge_human_wins: 3,
    playstyle: TAG,
    entourage_playstyles: [MANIAC, ...CREW.slice(1).map(() => null)],
  }),
  rowOf("Bo"),
  rowOf("lamp", { owner: "The House", name: "Green Lamp", twitter_id: null, seed: true, playstyle: MANIAC }),
];

export const CARDS = ROWS.map(cardOf);
