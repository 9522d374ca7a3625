"use client";
import { useMemo } from "react";
import { useStore } from "zustand";
import type { HandRow } from "@/contract/hands";
import { type PlayerStats, playersOf } from "../../../social/stats/players";
import { useCompany } from "../company";

/** The closed hands that were read, newest first, and everybody's figures from them. */
export function useHands(): { readonly hands: readonly HandRow[]; readonly players: readonly PlayerStats[] } {
  const hands = useStore(useCompany().hands, (state) => state.hands);
  const players = useMemo(() => playersOf(hands), [hands]);
  return { hands, players };
}

/** Each player's own colour and dashes: the colour alone says nothing. */
export const MARKS = [
  { stroke: "stroke-style-tag", fill: "fill-style-tag", dash: undefined },
  { stroke: "stroke-style-tight-passive", fill: "fill-style-tight-passive", dash: "7 3" },
  { stroke: "stroke-style-maniac", fill: "fill-style-maniac", dash: "2 3" },
  { stroke: "stroke-style-loose", fill: "fill-style-loose", dash: "9 3 2 3" },
  { stroke: "stroke-style-station", fill: "fill-style-station", dash: "4 4" },
  { stroke: "stroke-style-rock", fill: "fill-style-rock", dash: "12 4" },
] as const;

export const markOf = (index: number): (typeof MARKS)[number] => MARKS[index % MARKS.length] ?? MARKS[0];
