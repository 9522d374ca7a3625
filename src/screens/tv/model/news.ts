import type { HandWords, PublicPlayer, PublicTable } from "@/contract/state";

/** What has happened between two published views, in the order in which a dealer would say it. */
export type News =
  | { readonly kind: "hand"; readonly index: number }
  | { readonly kind: "act"; readonly name: string; readonly act: NonNullable<PublicPlayer["lastAction"]> }
  | {
      readonly kind: "board";
      readonly street: "flop" | "turn" | "river";
      readonly cards: readonly string[];
    }
  | {
      readonly kind: "shown";
      readonly name: string;
      readonly cards: readonly string[];
      readonly hand: HandWords | null;
    }
  | { readonly kind: "won"; readonly name: string; readonly amount: number }
  | { readonly kind: "buy_in"; readonly name: string }
  | { readonly kind: "turn"; readonly name: string }
  | { readonly kind: "ended"; readonly name: string };

/** Compares two views of one table. From nothing there is no news: a reload is not told the hand again. */
export function newsBetween(before: PublicTable | null, after: PublicTable): News[] {
  if (before === null) return [];
  const fresh = before.handIndex !== after.handIndex;
  const nameOf = (seat: number) => after.playersPublic.find((one) => one.seatIndex === seat)?.name ?? "";
  const news: News[] = [];
  if (fresh) news.push({ kind: "hand", index: after.handIndex });
  news.push(...acts(fresh ? [] : before.log, after));
  news.push(...board(fresh ? 0 : before.communityCards.length, after));
  const known = fresh ? [] : before.showdown.map((one) => one.seatIndex);
  for (const one of after.showdown)
    if (!known.includes(one.seatIndex))
      news.push({
        kind: "shown",
        name: nameOf(one.seatIndex),
        cards: one.cards,
        hand: one.hand ?? null,
      });
  const paid = fresh ? [] : before.winners.map((one) => one.seatIndex);
  for (const one of after.winners)
    if (!paid.includes(one.seatIndex))
      news.push({ kind: "won", name: nameOf(one.seatIndex), amount: one.amount });
  if (after.buyIn !== null && before.buyIn?.seatIndex !== after.buyIn.seatIndex)
    news.push({ kind: "buy_in", name: nameOf(after.buyIn.seatIndex) });
  const turn = after.pendingAction;
  if (turn !== null && before.pendingAction?.since !== turn.since)
    news.push({ kind: "turn", name: nameOf(turn.seatIndex) });
  if (after.phase === "ended" && before.phase !== "ended")
    news.push({ kind: "ended", name: after.standings[0]?.name ?? "" });
  return news;
}

/** Acts of players (posts are part of the deal), each with what its seat's label says. */
function acts(log: PublicTable["log"], after: PublicTable): News[] {
  return after.log.slice(log.length).flatMap((entry): News[] => {
    const player = after.playersPublic.find((one) => one.seatIndex === entry.seatIndex);
    const action = ACTS.find((word) => word === entry.action);
    if (player === undefined || action === undefined) return [];
    const label = player.lastAction;
    const to = label?.action === action && label.amount === entry.amount ? label.to : entry.amount;
    return [{ kind: "act", name: player.name, act: { action, amount: entry.amount, to } }];
  });
}

const ACTS = ["fold", "check", "call", "bet", "raise", "allin"] as const;

function board(known: number, after: PublicTable): News[] {
  const cards = after.communityCards;
  const streets = [
    { street: "flop", from: 0, to: 3 },
    { street: "turn", from: 3, to: 4 },
    { street: "river", from: 4, to: 5 },
  ] as const;
  return streets
    .filter(({ from, to }) => known <= from && cards.length >= to)
    .map(({ street, from, to }) => ({ kind: "board", street, cards: cards.slice(from, to) }));
}
