import { formatCardUpper } from "@/engine";
import { cardsWords } from "@/messages/hand-words";
import type { T } from "@/messages/t";
import type { Frame, Tape } from "./frames";

/** What happened in a moment, in a sentence: for eyes and for who listens. */
export function frameWords(t: T, { row }: Tape, { told }: Frame): string {
  const nameOf = (seat: number) => row.seats.find(({ seat_index }) => seat_index === seat)?.name ?? "";
  switch (told.kind) {
    case "start":
      return t("replay.start", { number: row.hand_index, small: row.small_blind, big: row.big_blind });
    case "deal":
      return t("replay.deal");
    case "post":
    case "act": {
      const { action, amount, to } = told.logged;
      const name = nameOf(told.seat);
      if (action === "fold" || action === "check") return t(`replay.did_${action}`, { name });
      if (action === "bet" || action === "raise") return t(`replay.did_${action}`, { name, chips: to });
      return t(`replay.did_${action}`, { name, chips: amount });
    }
    case "board": {
      const cards = cardsWords(t, told.cards.map(formatCardUpper));
      return t(told.cards.length === 3 ? "replay.flop" : "replay.boardCard", { cards });
    }
    case "show":
      return t("replay.show", {
        name: nameOf(told.seat),
        cards: cardsWords(t, told.cards.map(formatCardUpper)),
      });
    case "muck":
      return t("replay.muck", { name: nameOf(told.seat) });
    case "back":
      return t("replay.back", { name: nameOf(told.seat), chips: told.amount });
    case "win": {
      const sums = new Map<number, number>();
      for (const { seat, amount } of told.awards) sums.set(seat, (sums.get(seat) ?? 0) + amount);
      return [...sums].map(([seat, chips]) => t("replay.win", { name: nameOf(seat), chips })).join(" ");
    }
  }
}
