"use client";
import { useEffect, useState } from "react";
import { cardsWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import type { DeckColours } from "@/ui/card/suits";
import { EyeIcon } from "@/ui/icon/icons";

export interface HoleProps {
  readonly cards: readonly string[];
  readonly deck: DeckColours;
  /** Face down until pressed. */
  readonly cover: boolean;
  readonly folded: boolean;
  /** The cards that won, to be marked. */
  readonly best: readonly string[];
}

/** The two hole cards, as large as the upper half allows. Covered, they show while they are pressed: finger, key or switch. */
export function Hole({ cards, deck, cover, folded, best }: HoleProps) {
  const t = useT();
  const [peek, setPeek] = useState(false);
  const dealt = cards.join();
  // A new hand is covered again, also when it comes while a finger still rests on the old one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cards are the reason
  useEffect(() => setPeek(false), [dealt, cover]);
  if (cards.length === 0) return <Empty />;

  const open = !cover || peek;
  const faces = cards.map((card) => (
    <Card
      key={card}
      card={open ? card : null}
      deck={deck}
      dim={folded || (best.length > 0 && !best.includes(card))}
      marked={best.includes(card)}
    />
  ));
  const label = open ? t("phone.yourCards", { cards: cardsWords(t, cards) }) : t("phone.coveredCards");
  if (!cover)
    return (
      <div key={dealt} className="phone-hand" data-dealt role="img" aria-label={label}>
        {faces}
      </div>
    );
  return (
    <button
      key={dealt}
      type="button"
      className="phone-hand"
      data-dealt
      aria-label={`${label}. ${t("phone.holdToPeek")}`}
      aria-pressed={peek}
      onPointerDown={() => setPeek(true)}
      onPointerUp={() => setPeek(false)}
      onPointerCancel={() => setPeek(false)}
      onPointerLeave={() => setPeek(false)}
      onBlur={() => setPeek(false)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== " " && event.key !== "Enter") return;
        event.preventDefault();
        setPeek(true);
      }}
      onKeyUp={(event) => {
        event.preventDefault();
        setPeek(false);
      }}
      onClick={(event) => {
        // A screen reader's click has no pointer: it turns the cards over and back.
        if (event.detail === 0) setPeek(!peek);
      }}
    >
      {faces}
      {open ? null : (
        <span className="absolute inset-x-0 bottom-[12%] z-10 mx-auto flex w-max items-center gap-2 rounded-full bg-felt-950/85 px-4 py-2 font-semibold text-brass-200">
          <EyeIcon />
          {t("phone.holdToPeek")}
        </span>
      )}
    </button>
  );
}

/** Where the cards will lie. */
function Empty() {
  const t = useT();
  return (
    <div className="phone-hand" role="img" aria-label={t("phone.noCards")}>
      {["left", "right"].map((side) => (
        <div key={side} className="card !bg-felt-900/50 !shadow-none ring-1 ring-brass-700/70 ring-inset" />
      ))}
    </div>
  );
}
