import type { PublicPlayer } from "@/contract/state";
import { LEEWAY_MS } from "../dealer/clock/turn-clock";
import type { Driver } from "./drive";
import { openGame } from "./drive";
import type { HouseOptions, MemoryHouse } from "./house";
import { createMemoryHouse } from "./memory-house";
import { dealerOf } from "./truths";

/** A room in the middle of its first betting round. */
export async function openRoom(
  players = 3,
  options: HouseOptions = {},
): Promise<{ readonly house: MemoryHouse; readonly game: Driver }> {
  const house = createMemoryHouse({ mode: "room", ...options });
  const game = await openGame(house, players);
  await game.playUntil((table) => table.pendingAction !== null);
  return { house, game };
}

/** The seat whose turn it is; -1 for none. */
export const owing = (game: Driver): number => game.table().pendingAction?.seatIndex ?? -1;

/** Milliseconds until the running turn's deadline. */
export const left = (game: Driver): number =>
  Date.parse(game.table().pendingAction?.deadline_at ?? "") - game.house.clock.now();

export const playerAt = (game: Driver, seat: number): PublicPlayer | undefined =>
  game.table().playersPublic.find((one) => one.seatIndex === seat);

export type Word = "sit_out" | "sit_in" | "pause" | "resume";

/** A guest's word, by whoever holds the chair. */
export async function sayWord(game: Driver, seatIndex: number, word: Word): Promise<void> {
  const claim = dealerOf(game.last()).holders[seatIndex]?.claim;
  if (!claim) throw new Error(`nobody holds chair ${seatIndex}`);
  await game.house.say({ kind: "word", seatIndex, claim, word });
  await game.settle();
}

/** Lets the running turn lapse. */
export const lapse = (game: Driver): Promise<void> => game.pass(left(game) + LEEWAY_MS);
