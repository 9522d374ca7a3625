import { actWords } from "@/messages/act-words";
import { cardsWords, handWords } from "@/messages/hand-words";
import type { T } from "@/messages/t";
import type { News } from "./model/news";
import type { SeatedPod } from "./model/seats";
import { remainingUntil, type Status, type Winner } from "./model/view";

export interface StatusWords {
  readonly line: string;
  readonly detail: string | null;
  /** What is left of a choice, where the detail does not say it. */
  readonly time?: string;
}

/** The status under the board: one line, and what more there is to say. `now` is the server's time in milliseconds. */
export function statusWords(t: T, status: Status, now: number): StatusWords {
  const plain = (line: string, detail: string | null = null) => ({ line, detail });
  switch (status.kind) {
    case "seating":
      return seatingWords(t, status);
    case "starting":
      return plain(t("tv.starting"));
    case "acting":
      return plain(t("tv.acting", { name: status.name }));
    case "dealing":
      return plain(t("tv.dealing"));
    case "all_in":
      return plain(t("tv.allIn"));
    case "showdown":
      return plain(t("tv.showdown"));
    case "won":
      return wonWords(t, status.winners);
    case "between":
      return plain(t("tv.between"));
    case "buy_in": {
      const time = t.format.countdown(remainingUntil(status.until, now));
      const choice = t("tv.buyIn", { name: status.name });
      // The room first wants to know who won; then what it waits for.
      if (status.winners.length > 0) return { line: wonWords(t, status.winners).line, detail: choice, time };
      return plain(choice, t("tv.buyInHint", { time }));
    }
    case "waiting":
      return plain(t("tv.waiting"));
    case "paused":
      return plain(t("tv.paused"), t("tv.resumeHint"));
    case "ended":
      return plain(t("tv.gameOver", { name: status.name }));
  }
}

function seatingWords(t: T, status: Extract<Status, { kind: "seating" }>): StatusWords {
  const { seated, seats, starter } = status;
  const count = t("tv.seatedCount", { seated, seats });
  if (seated >= 2 && starter !== null) return { line: t("tv.starter", { name: starter }), detail: count };
  return { line: seated === 0 ? t("tv.needTwo") : t("tv.needOne"), detail: count };
}

function wonWords(t: T, winners: readonly Winner[]): StatusWords {
  const [first, ...others] = winners;
  if (first === undefined) return { line: t("tv.between"), detail: null };
  if (others.length === 0) {
    const line = t("tv.won", { name: first.name, amount: first.amount });
    return { line, detail: first.hand === null ? null : handWords(t, first.hand) };
  }
  return {
    line: t("tv.split", { names: t.format.list(winners.map((one) => one.name)) }),
    detail: winners.map(({ name, amount }) => t("tv.share", { name, amount })).join(" · "),
  };
}

/** The line at the foot of a seat: what it did, what it holds, or why it is not in the hand. Empty where there is nothing to say. */
export function podWords(t: T, pod: SeatedPod): string {
  if (pod.hand !== null) return handWords(t, pod.hand);
  if (pod.status === "waiting") return t("tv.statusWaiting");
  if (pod.status === "sitting_out") return t("tv.statusSittingOut");
  if (pod.status === "busted") return t("tv.statusBusted");
  const last = pod.lastAction;
  // Blinds and antes lie in front of the seat and have their marks: they need no words.
  if (last !== null && last.action !== "post_sb" && last.action !== "post_bb" && last.action !== "ante")
    return actWords(t, last);
  if (pod.folded) return t("cards.did_fold");
  return pod.allIn ? t("cards.allin") : "";
}

/** News as a dealer says it aloud, for screen readers. */
export function newsWords(t: T, news: readonly News[]): string {
  return news.map((item) => sentence(t, item)).join(" ");
}

function sentence(t: T, item: News): string {
  switch (item.kind) {
    case "hand":
      return t("tv.heardHand", { number: item.index });
    case "act":
      return t("tv.heardAct", { name: item.name, act: actWords(t, item.act) });
    case "board":
      return t("tv.heardBoard", { street: t(`cards.${item.street}`), cards: cardsWords(t, item.cards) });
    case "shown": {
      const shown = { name: item.name, cards: cardsWords(t, item.cards) };
      if (item.hand === null) return t("tv.heardShown", shown);
      return t("tv.heardShownHand", { ...shown, hand: handWords(t, item.hand) });
    }
    case "won":
      return t("tv.heardWon", { name: item.name, amount: item.amount });
    case "buy_in":
      return t("tv.heardBuyIn", { name: item.name });
    case "turn":
      return t("tv.heardTurn", { name: item.name });
    case "ended":
      return t("tv.heardEnded", { name: item.name });
  }
}
