/** The read-only view of a table. */
export const spectator = {
  title: "Watching",
  waitingTitle: "The game has not started",
  noSeats: "Nobody sits here yet.",
  follows: "This page follows by itself.",
} as const;
