import type { Source, Translation } from "../types";

export const spectator: Translation<Source["spectator"]> = {
  title: "观看",
  waitingTitle: "牌局还没开始",
  waitingBody: "已入座 {taken}/{seats}。本页会自动更新。",
  noSeats: "还没有人入座。",
  onTurn: "轮到",
  folded: "已弃牌",
  won: "赢得 {amount}",
  chance: "胜率",
  busted: "筹码用完",
  sitting_out: "暂时离座",
  waiting: "下一手加入",
  paused: "已暂停",
  biggestPot: "最大底池：{amount}（第 {number} 手）",
  ended: "牌局结束",
  playersLabel: "玩家",
  boardEmpty: "还没有公共牌",
  readOnly: "你在旁观。没有亮出的牌这里也看不到。",
};
