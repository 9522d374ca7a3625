"use client";
import { handWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import type { DeckColours } from "@/ui/card/suits";
import type { Decision } from "../../api";
import type { PreKind } from "../../play/pre-action";
import type { TableView } from "../../view";
import { ActBar } from "../dock/act-bar";
import { AheadBar } from "../dock/ahead-bar";
import { BuyInBar } from "../dock/buy-in-bar";
import { Elsewhere } from "../seat/elsewhere";
import { Board } from "./board";
import { Figures } from "./figures";
import { Hole } from "./hole";
import { Status } from "./status";

export interface TableProps {
  readonly view: TableView;
  readonly deck: DeckColours;
  readonly cover: boolean;
  /** By the server's clock. */
  readonly now: () => number;
  readonly onAct: (decision: Omit<Decision, "turnToken">, aimedAt: string) => boolean;
  readonly onChoose: (kind: PreKind) => void;
  readonly onBuyIn: (amount: number | null) => void;
  readonly onTakeBack: () => void;
  /** The holder who sat out is back. */
  readonly onReturn: () => void;
}

/** A hand as its holder sees it: cards, what they make, the board, the figures, and what there is to decide. */
export function Table(props: TableProps) {
  const t = useT();
  const { view, deck, cover, now, onAct, onChoose, onBuyIn, onTakeBack, onReturn } = props;
  const { dock, status, hand } = view;
  return (
    <main className="contents">
      <h1 className="sr-only">{t("phone.pageTitle")}</h1>
      <section className="phone-cards">
        {dock.kind === "buy_in" ? (
          <BuyInLead floor={dock.floor} cap={dock.cap} />
        ) : (
          <>
            <Hole cards={view.hole} deck={deck} cover={cover} folded={view.folded} best={view.best} />
            <p className="mt-1 mb-2 min-h-8 text-balance text-center font-display text-2xl text-brass-200 leading-8">
              {hand === null || cover || view.folded ? "" : handWords(t, hand)}
            </p>
          </>
        )}
      </section>
      {dock.kind === "buy_in" ? null : (
        <section className="phone-info">
          <div className="phone-middle">
            <Board cards={view.board} deck={deck} best={view.best} />
            <Figures pot={view.pot} chips={view.chips} />
          </div>
        </section>
      )}
      <section className="phone-dock">
        {dock.kind === "act" ? (
          <ActBar key={dock.offer.pending.turnToken} dock={dock} onAct={onAct} />
        ) : dock.kind === "buy_in" ? (
          <BuyInBar key={dock.choice} dock={dock} bigBlind={view.bigBlind} now={now} onBuyIn={onBuyIn} />
        ) : dock.kind === "elsewhere" ? (
          <Elsewhere elsewhere={dock.elsewhere} onTakeBack={onTakeBack} />
        ) : (
          <div className="flex min-h-26 flex-col justify-center gap-2">
            <Status status={status} />
            {dock.kind === "resting" ? (
              <Button tone="primary" size="lg" disabled={dock.busy} onClick={onReturn}>
                {t("phone.imBack")}
              </Button>
            ) : null}
            {dock.kind === "ahead" ? <AheadBar dock={dock} onChoose={onChoose} /> : null}
          </div>
        )}
      </section>
    </main>
  );
}

function BuyInLead({ floor, cap }: { readonly floor: number; readonly cap: number }) {
  const t = useT();
  return (
    <div className="animate-rise text-center">
      <h2 className="font-display text-4xl text-brass-200 leading-tight">{t("phone.buyInTitle")}</h2>
      <p className="mt-2 text-lg text-muted">{t("phone.buyInBody", { min: floor, max: cap })}</p>
    </div>
  );
}
