import type { DealerState } from "../state";

/**
 * Whether nothing but somebody's coming online or going offline tells two states apart. That alone is no reason to publish: nobody sees it,
 * and the next host hears it from the lobby itself.
 */
export function differsInPresenceAlone(a: DealerState, b: DealerState): boolean {
  if (a.holders === b.holders) return false;
  const same = (part: keyof DealerState) => part === "holders" || a[part] === b[part];
  // The keys of a state are its parts: plain JSON, built in one place.
  return (Object.keys(a) as (keyof DealerState)[]).every(same) && wordsOf(a) === wordsOf(b);
}

const wordsOf = ({ holders }: DealerState): string =>
  JSON.stringify(holders.map((holder) => holder && { ...holder, online: null }));
