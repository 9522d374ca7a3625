import type { Archetype } from "@/engine";
/**
 * The mark of each archetype in a box of 12 by 12. Colour is not the only sign: a pointed mark attacks, a hollow one waits; an angular one
 * is choosy, a round one is not.
 */
export const MARKS: Readonly<Record<Archetype, { readonly path: string; readonly ink: string }>> = {
  maniac: {
    path: "M6 0 7.300 3.600 11.200 3 8.600 6 11.200 9 7.300 8.400 6 12 4.700 8.400 .800 9 3.400 6 .800 3 4.700 3.600Z",
    ink: "text-style-maniac",
  },
  loose_aggressive: { path: "M6 .700 11.600 10.700H.400Z", ink: "text-style-lag" },
  tight_aggressive: { path: "M6 .200 11.800 6 6 11.800 .200 6Z", ink: "text-style-tag" },
  rock: { path: "M1.200 1.200H10.800V10.800H1.200Z", ink: "text-style-rock" },
  tight_passive: {
    path: "M1.200 1.200H10.800V10.800H1.200ZM3.700 3.700V8.300H8.300V3.700Z",
    ink: "text-style-tight-passive",
  },
  calling_station: {
    path: "M6 .600A5.400 5.400 0 1 1 6 11.400A5.400 5.400 0 1 1 6 .600ZM6 3.300A2.700 2.700 0 1 0 6 8.700A2.700 2.700 0 1 0 6 3.300Z",
    ink: "text-style-station",
  },
  loose: { path: "M6 .600A5.400 5.400 0 1 1 6 11.400A5.400 5.400 0 1 1 6 .600Z", ink: "text-style-loose" },
  loose_passive: { path: "M.600 6A5.400 5.400 0 0 0 11.400 6Z", ink: "text-style-loose-passive" },
};
