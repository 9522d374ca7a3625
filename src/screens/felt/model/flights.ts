import type { SeatedPod, SeatPod } from "../../tv/model/seats";

/** Chips on their way over the felt. The screen knows where a chair and the pot are; this knows what moves. */
export interface Flight {
  readonly id: string;
  readonly seat: number;
  /** `bet`: from before the chair to the pot. `win`: from the pot to the chair. */
  readonly way: "bet" | "win";
  readonly amount: number;
}

interface Moment {
  readonly handIndex: number;
  readonly seats: readonly SeatPod[];
}

/** What slides between two views of one hand. Nothing flies into the first view, or into another hand's. */
export function flightsBetween(before: Moment | null, after: Moment): Flight[] {
  if (before === null || before.handIndex !== after.handIndex) return [];
  return after.seats.flatMap((pod): Flight[] => {
    const was = before.seats[pod.seat];
    if (pod.kind === "empty" || was?.kind !== "seated") return [];
    const { seat } = pod;
    const id = (way: string, amount: number) => `${after.handIndex}-${way}-${seat}-${amount}`;
    return [
      ...(was.bet > 0 && pod.bet === 0
        ? [{ id: id("bet", was.bet), seat, way: "bet", amount: was.bet } as const]
        : []),
      ...(newlyWon(was, pod) ? [{ id: id("win", pod.won), seat, way: "win", amount: pod.won } as const] : []),
    ];
  });
}

const newlyWon = (was: SeatedPod, now: SeatedPod): boolean => was.won === 0 && now.won > 0;
