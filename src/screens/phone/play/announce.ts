import { cardsWords, handWords } from "@/messages/hand-words";
import type { T } from "@/messages/t";
import type { TableView, View } from "../view";
import { actWords } from "./sent-words";
import { statusWords } from "./status-words";

/**
 * What a screen reader says of the step from one view to the next: new cards, the street, the made hand, the turn, the result. Empty
 * where nothing that is heard has changed. `covered` cards are not read out.
 */
export function announcement(t: T, before: View | null, after: View, covered: boolean): string {
  if (after.kind !== "table") return "";
  const last = before?.kind === "table" && before.handIndex === after.handIndex ? before : null;
  return [
    ...cardsOf(t, last, after, covered),
    ...boardOf(t, last, after, covered),
    ...happeningOf(t, before?.kind === "table" ? before : null, after),
  ].join(" ");
}

function cardsOf(t: T, last: TableView | null, after: TableView, covered: boolean): string[] {
  if (after.hole.length === 0 || last?.hole.join() === after.hole.join()) return [];
  return [covered ? t("phone.coveredCards") : t("phone.yourCards", { cards: cardsWords(t, after.hole) })];
}

const STREETS = { 3: "cards.flop", 4: "cards.turn", 5: "cards.river" } as const;

function boardOf(t: T, last: TableView | null, after: TableView, covered: boolean): string[] {
  const seen = last?.board.length ?? 0;
  const count = after.board.length;
  if (count <= seen || (count !== 3 && count !== 4 && count !== 5)) return [];
  const cards = cardsWords(t, after.board.slice(seen));
  const street = t("phone.say_street", { street: t(STREETS[count]), cards });
  if (after.hand === null || after.folded || covered) return [street];
  return [street, t("phone.say_hand", { hand: handWords(t, after.hand) })];
}

/** The turn with its price; else the status line, once, when it changes. */
function happeningOf(t: T, last: TableView | null, after: TableView): string[] {
  const { dock, status, pot } = after;
  if (dock.kind === "act") {
    const { offer, sent } = dock;
    const { pending } = offer;
    const seen = last?.dock.kind === "act" ? last.dock : null;
    const before = seen?.offer.pending.turnToken === pending.turnToken ? seen : null;
    if (sent !== null)
      return before?.sent?.status === sent.status ? [] : [actWords(t, sent.decision, sent.status)];
    if (before !== null && before.sent === null) return [];
    return [
      pending.canCheck
        ? t("phone.say_turn_free", { pot })
        : t("phone.say_turn", { amount: pending.needToCall, pot }),
    ];
  }
  if (status.kind === "their_turn" || status.kind === "dealing" || status.kind === "your_turn") return [];
  if (last?.status.kind === status.kind && last.handIndex === after.handIndex) return [];
  const { line, more } = statusWords(t, status);
  return [more === null ? line : t("phone.say_with", { result: line, hand: more })];
}
