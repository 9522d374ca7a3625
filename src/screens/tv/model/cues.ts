import type { Cue } from "@/ui/sound/cues";
import type { News } from "./news";

const OF_ACT = {
  fold: "fold",
  check: "check",
  call: "chips",
  bet: "chips",
  raise: "chips",
  allin: "chips",
  post_sb: null,
  post_bb: null,
  ante: null,
} as const satisfies Record<Extract<News, { kind: "act" }>["act"]["action"], Cue | null>;

/** What the room hears of the news: each sound once, in the order of happening. The turn bell is the phone's. */
export function cuesOf(news: readonly News[]): Cue[] {
  return [...new Set(news.map(cueOf))].filter((cue) => cue !== null);
}

function cueOf(item: News): Cue | null {
  switch (item.kind) {
    case "hand":
    case "board":
      return "deal";
    case "act":
      return OF_ACT[item.act.action];
    case "won":
    case "ended":
      return "win";
    case "buy_in":
      return "turn";
    case "shown":
    case "turn":
      return null;
  }
}
