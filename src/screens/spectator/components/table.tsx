"use client";
import { cardsWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Card } from "@/ui/card/card";
import { deckSetting, useSetting } from "@/ui/setting/setting";
import type { SpectatorView } from "../model";
import { Row } from "./row";

const PLACES = ["flop-1", "flop-2", "flop-3", "turn", "river"] as const;

/** The table as a list: board and pot above, one line a seat below. */
export function Table({ view }: { readonly view: Extract<SpectatorView, { kind: "table" }> }) {
  const t = useT();
  const [deck] = useSetting(deckSetting);
  const { board, best, blinds } = view;
  const level = { small: blinds.small, big: blinds.big, ante: blinds.ante };
  return (
    <>
      <section className="flex flex-col gap-3" aria-live="polite">
        <p className="flex flex-wrap justify-between gap-x-4 text-muted">
          <span>{t("cards.hand", { number: view.handIndex })}</span>
          <span>{blinds.anteType === "none" ? t("cards.blinds", level) : t("cards.blindsAnte", level)}</span>
        </p>
        <div
          className="flex justify-between gap-2"
          role="img"
          aria-label={board.length === 0 ? t("spectator.boardEmpty") : cardsWords(t, board)}
        >
          {PLACES.map((place, index) => {
            const card = board[index];
            return card === undefined ? (
              <div
                key={place}
                className="card !w-[18%] !bg-transparent !shadow-none ring-1 ring-brass-700/60 ring-inset"
              />
            ) : (
              <Card
                key={place}
                card={card}
                deck={deck}
                className="!w-[18%] animate-rise"
                marked={best.includes(card)}
                dim={best.length > 0 && !best.includes(card)}
              />
            );
          })}
        </div>
        <p className="text-center">
          <span className="text-muted">{view.paused ? t("spectator.paused") : t("cards.pot")}</span>{" "}
          <span className="font-semibold text-2xl">{t.format.number(view.pot)}</span>
        </p>
      </section>
      <ul className="flex flex-col gap-2" aria-label={t("spectator.playersLabel")}>
        {view.rows.map((row) => (
          <Row key={row.seatIndex} row={row} deck={deck} />
        ))}
      </ul>
    </>
  );
}
