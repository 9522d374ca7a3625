import type { News } from "../../tv/model/news";

/** What was said of one hand, in order. */
export interface LoggedHand {
  readonly hand: number;
  readonly news: readonly News[];
}

/** The last hands, newest first. */
export type HandLog = readonly LoggedHand[];

/** Hands kept: as many as anybody scrolls back. */
const KEPT = 30;

/** Whose turn it is, and that a hand begins, is seen elsewhere; the log keeps what was done. */
const worthKeeping = ({ kind }: News): boolean => kind !== "turn" && kind !== "hand";

/** The log with what has just happened in a hand. The same log where nothing did. */
export function withNews(log: HandLog, hand: number, news: readonly News[]): HandLog {
  const kept = news.filter(worthKeeping);
  if (kept.length === 0) return log;
  const [latest, ...older] = log;
  if (latest?.hand === hand) return [{ hand, news: [...latest.news, ...kept] }, ...older];
  return [{ hand, news: kept }, ...log].slice(0, KEPT);
}
