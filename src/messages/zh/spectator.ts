import type { Source, Translation } from "../types";

export const spectator: Translation<Source["spectator"]> = {
  title: "观看",
  waitingTitle: "牌局还没开始",
  noSeats: "还没有人入座。",
  follows: "本页会自动跟进。",
};
