import { middleOf, type Point, placesFor, SPOTS } from "./places";
import type { SeatedPod } from "./seats";
import type { TvView } from "./view";

/** Chips on their way over the felt, in stage units. */
export interface Flight {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly amount: number;
}

/**
 * What slides between two views of one hand: bets that were in front of a seat and are gone into the pot, and the pot to who won it.
 * Nothing flies into the first view, into another hand's, or away from the table's stage.
 */
export function flightsBetween(before: TvView | null, after: TvView): Flight[] {
  if (before === null || before.stage !== "table" || before.handIndex !== after.handIndex) return [];
  if (before.seats.length !== after.seats.length) return [];
  const places = placesFor(after.seats.length);
  const flights: Flight[] = [];
  for (const pod of after.seats) {
    const place = places[pod.seat];
    const was = before.seats[pod.seat];
    if (place === undefined || pod.kind === "empty" || was?.kind !== "seated") continue;
    if (was.bet > 0 && pod.bet === 0)
      flights.push({
        id: `${after.handIndex}-bet-${pod.seat}-${was.bet}`,
        from: place.bet,
        to: SPOTS.pot,
        amount: was.bet,
      });
    if (newlyWon(was, pod))
      flights.push({
        id: `${after.handIndex}-win-${pod.seat}`,
        from: SPOTS.pot,
        to: middleOf(place),
        amount: pod.won,
      });
  }
  return flights;
}

const newlyWon = (was: SeatedPod, now: SeatedPod): boolean => was.won === 0 && now.won > 0;
