"use client";
import { useEffect, useRef, useState } from "react";
import type { OwnAct } from "@/hosts/host";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Card } from "@/ui/card/card";
import { deckSetting, useSetting } from "@/ui/setting/setting";
import { Amount } from "../../../phone/components/dock/amount";
import { Presets, RaiseButton, useSettled } from "../../../phone/components/dock/raise-parts";
import type { Offer } from "../../../phone/play/offer";
import { lastStep, type RaiseRange, stepOf, valueAt } from "../../../phone/play/presets";
import type { Wish } from "../../model/keys";
import { useFelt, useTable } from "../context";
import { useWishes } from "./use-wishes";

export interface RaisePanelProps {
  readonly offer: Offer;
  readonly range: RaiseRange;
  readonly onClose: () => void;
  readonly onRaise: (act: Omit<OwnAct, "turnToken">) => void;
}

/** How much: presets, slider, exact entry, and one button that says what it will do. All-in needs a hold. */
export function RaisePanel({ offer, range, onClose, onRaise }: RaisePanelProps) {
  const t = useT();
  const pot = useFelt((state) => state.view.pot);
  const ownBet = useFelt((state) => state.view.ownBet);
  const opened = useFelt((state) => state.view.opened);
  const [to, setTo] = useState(range.min);
  const settled = useSettled();
  const go = useRef<HTMLDivElement>(null);
  const allIn = to >= range.max;

  // Who came by key goes on by key: Enter confirms, and an all-in is held. The button is another one then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows when the button changes
  useEffect(() => {
    const field = document.activeElement instanceof HTMLInputElement;
    if (!field) go.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [allIn]);

  const raise = () => {
    if (settled()) onRaise(allIn ? { action: "allin" } : { action: "raise", raiseTo: to });
  };
  const move = (by: number) =>
    setTo(valueAt(range, Math.min(lastStep(range), Math.max(0, stepOf(range, to) + by))));
  useWishes((wish: Wish) => {
    if (wish === "more") move(1);
    else if (wish === "less") move(-1);
    else if (wish === "back" || wish === "raise") onClose();
    else if (wish === "confirm" && !allIn) raise();
    else return false;
    return true;
  });

  return (
    <section
      aria-label={t(opened ? "phone.raiseTitle" : "phone.betTitle")}
      className="felt-raise animate-rise"
    >
      <OwnCards />
      <Presets
        range={range}
        price={{ pot, ownBet, needToCall: offer.pending.needToCall }}
        value={to}
        onPick={setTo}
        className="grid-cols-5"
      />
      <Amount
        range={range}
        value={to}
        onChange={setTo}
        label={t("phone.exact")}
        sliderLabel={t("phone.raiseSize")}
      />
      <div ref={go} className="grid grid-cols-[1fr_2fr] gap-2">
        <div className="contents [&>button]:order-2">
          <RaiseButton
            to={to}
            range={range}
            bet={!opened}
            onRaise={raise}
            hint={t("felt.enterHint")}
            className="min-h-14"
          />
        </div>
        <Button size="lg" onClick={onClose} title={t("felt.escHint")} className="order-1">
          {t("felt.back")}
        </Button>
      </div>
    </section>
  );
}

/** On an upright phone the sizes rise over the own cards: then they lie here as well. */
function OwnCards() {
  const [deck] = useSetting(deckSetting);
  const cards = useFelt((state) => state.view.own?.cards);
  const { shape } = useTable();
  if (shape !== "tall" || cards === undefined) return null;
  return (
    <div aria-hidden="true" className="flex justify-center gap-2">
      {cards.map((card) => (
        <Card key={card} card={card} deck={deck} className="w-13" />
      ))}
    </div>
  );
}
