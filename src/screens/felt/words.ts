import type { OwnPending } from "@/contract/state";
import type { HostSnapshot } from "@/hosts/host";
import { cardsWords, handWords } from "@/messages/hand-words";
import type { T } from "@/messages/t";
import type { News } from "../tv/model/news";
import type { SeatedPod } from "../tv/model/seats";
import { remainingUntil, type Status } from "../tv/model/view";
import { newsWords, podWords, statusWords as tvStatusWords } from "../tv/words";
import { type FeltView, hasWon } from "./model/view";

export interface Line {
  readonly line: string;
  readonly detail: string | null;
}

/** The one sentence of what happens: the player's own turn and winnings first, then the table's. `now`: the server's time. */
export function statusWords(t: T, view: FeltView, now: number): Line {
  const { status, own } = view;
  if (status.kind === "paused")
    return {
      line: t("phone.paused"),
      detail: own?.pending ? `${t("phone.yourTurn")} · ${priceWords(t, own.pending)}` : null,
    };
  if (own?.pending) {
    const price = priceWords(t, own.pending);
    return { line: t("phone.yourTurn"), detail: view.grace ? `${price} · ${t("felt.graceYou")}` : price };
  }
  if (status.kind === "buy_in") return buyInWords(t, view, status, now);
  if (view.stage === "out") return { line: t("felt.outTitle"), detail: null };
  const won = own === null ? 0 : wonBy(view, own.seat);
  if (status.kind === "won" && own !== null && won > 0) {
    const hand = ownPod(view)?.hand ?? null;
    return { line: t("phone.youWin", { amount: won }), detail: hand === null ? null : handWords(t, hand) };
  }
  if (status.kind === "ended" && hasWon(view)) return { line: t("phone.youWonGame"), detail: null };
  const { line, detail } = tvStatusWords(t, status, now);
  if (status.kind === "acting" && view.grace) return { line, detail: t("felt.grace", { name: status.name }) };
  return { line, detail };
}

const priceWords = (t: T, { canCheck, needToCall }: OwnPending): string =>
  canCheck ? t("phone.checkFree") : t("phone.toCall", { amount: needToCall });

/** Whose choice it is, and how long it may take; before that, who won the hand that busted them. */
function buyInWords(t: T, view: FeltView, status: Extract<Status, { kind: "buy_in" }>, now: number): Line {
  if (ownPod(view)?.buyInUntil) return { line: t("felt.yourChoice"), detail: null };
  const choosing = t("felt.choosing", { name: status.name });
  const time = t("felt.choosingTime", { time: t.format.countdown(remainingUntil(status.until, now)) });
  if (status.winners.length === 0) return { line: choosing, detail: time };
  const won = view.own === null ? 0 : wonBy(view, view.own.seat);
  const line = won > 0 ? t("phone.youWin", { amount: won }) : tvStatusWords(t, status, now).line;
  return { line, detail: `${choosing} · ${time}` };
}

const ownPod = ({ seats, own }: FeltView): SeatedPod | null => {
  const pod = seats[own?.seat ?? -1];
  return pod?.kind === "seated" ? pod : null;
};

const wonBy = ({ seats }: FeltView, seat: number): number => {
  const pod = seats[seat];
  return pod?.kind === "seated" ? pod.won : 0;
};

/** What the own player holds, in words; null where there are no cards, or they are folded. */
export function holdingWords(t: T, { own }: FeltView): string | null {
  if (own === null || own.hand === null || own.folded || own.cards.length === 0) return null;
  return handWords(t, own.hand);
}

/**
 * Beside a stack: what the chair did last. A hand that was turned up is said under the felt; there is no room for it here. `short`: without
 * the amount, which lies before the chair.
 */
export function chairWords(t: T, pod: SeatedPod, short: boolean): string {
  const action = pod.lastAction?.action;
  if (short && pod.status === "playing" && (action === "call" || action === "bet" || action === "raise"))
    return t(`cards.${action}`);
  if (short && action === "allin") return t("cards.allin");
  return podWords(t, { ...pod, hand: null });
}

/** What is wrong with the line, or was with whoever dealt; null where all is well. */
export function troubleWords(
  t: T,
  { view, snapshot }: { readonly view: FeltView; readonly snapshot: HostSnapshot },
): string | null {
  const { badge } = view;
  if (badge !== null) return badge === "mirror" ? t("felt.mirror") : t(`common.${badge}`);
  const { handover = null, hosting = false } = snapshot;
  if (handover === null) return null;
  if (handover === "seeking") return t("felt.handoverSeeking");
  return t(hosting ? "felt.handoverOwn" : "felt.handover");
}

/** News for a screen reader: the others' as a dealer says it, the own player's as it concerns them. `before`: the view of the last time. */
export function heardWords(t: T, news: readonly News[], before: FeltView | null, view: FeltView): string {
  const name = ownPod(view)?.name ?? null;
  const others = news.filter((item) => !("name" in item) || item.name !== name || item.kind === "shown");
  const paused = view.status.kind === "paused" && before?.status.kind !== "paused" ? [t("phone.paused")] : [];
  return [newsWords(t, others), ...paused, ...ownWords(t, before, view)]
    .filter((part) => part !== "")
    .join(" ");
}

function ownWords(t: T, before: FeltView | null, view: FeltView): string[] {
  const { own } = view;
  if (own === null) return [];
  const fresh = before?.handIndex !== view.handIndex;
  const words: string[] = [];
  if (own.cards.length > 0 && (fresh || before?.own?.cards.length === 0))
    words.push(t("phone.yourCards", { cards: cardsWords(t, own.cards) }));
  if (!fresh && !own.folded && own.hand !== null && view.board.length > (before?.board.length ?? 0))
    words.push(t("phone.say_hand", { hand: handWords(t, own.hand) }));
  if (own.pending && own.pending.turnToken !== before?.own?.pending?.turnToken)
    words.push(
      own.pending.canCheck
        ? t("phone.say_turn_free", { pot: view.pot })
        : t("phone.say_turn", { amount: own.pending.needToCall, pot: view.pot }),
    );
  const won = wonBy(view, own.seat);
  if (won > 0 && (before === null || wonBy(before, own.seat) === 0))
    words.push(t("phone.youWin", { amount: won }));
  if (view.stage === "out" && before?.stage === "table") words.push(t("felt.outTitle"));
  return words;
}
