"use client";
import { useEffect, useRef, useState } from "react";
import type { OwnAct } from "@/hosts/host";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Amount } from "../../../phone/components/dock/amount";
import { HoldButton } from "../../../phone/components/dock/hold-button";
import { type Offer, SETTLE_MS } from "../../../phone/play/offer";
import { lastStep, presetsOf, type RaiseRange, stepOf, valueAt } from "../../../phone/play/presets";
import type { Wish } from "../../model/keys";
import { useFelt } from "../context";
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
  const openedAt = useRef(performance.now());
  const go = useRef<HTMLDivElement>(null);
  const allIn = to >= range.max;
  const presets = presetsOf(range, { pot, ownBet, needToCall: offer.pending.needToCall });

  // Who came by key goes on by key: Enter confirms, and an all-in is held. The button is another one then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows when the button changes
  useEffect(() => {
    const field = document.activeElement instanceof HTMLInputElement;
    if (!field) go.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [allIn]);

  const raise = () => {
    // The panel has just appeared under the finger: the tap was meant for what was there before.
    if (performance.now() - openedAt.current < SETTLE_MS) return;
    onRaise(allIn ? { action: "allin" } : { action: "raise", raiseTo: to });
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

  const title = t(opened ? "phone.raiseTitle" : "phone.betTitle");
  return (
    <section aria-label={title} className="felt-raise animate-rise">
      <fieldset className="grid grid-cols-5 gap-1.5" aria-label={t("phone.presets")}>
        {presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            disabled={!preset.open}
            aria-pressed={preset.open && preset.to === to}
            onClick={() => setTo(preset.to)}
            className="flex min-h-12 min-w-0 flex-col items-center justify-center rounded-lg bg-felt-800 px-0.5 text-sm leading-tight ring-1 ring-felt-500 active:bg-felt-700 disabled:opacity-40 aria-pressed:bg-felt-600 aria-pressed:ring-2 aria-pressed:ring-brass-400"
          >
            <span className="font-semibold">{t(`phone.preset_${preset.id}`)}</span>{" "}
            <span className="text-muted">{preset.open ? t.format.compact(preset.to) : "–"}</span>
          </button>
        ))}
      </fieldset>
      <Amount
        range={range}
        value={to}
        onChange={setTo}
        label={t("phone.exact")}
        sliderLabel={t("phone.raiseSize")}
      />
      <div ref={go} className="grid grid-cols-[1fr_2fr] gap-2">
        <div className="contents [&>button]:order-2">
          {allIn ? (
            <HoldButton className="min-h-14" onHeld={raise}>
              <span>{t("phone.allInTo", { amount: to })}</span>
            </HoldButton>
          ) : (
            <Button
              tone="primary"
              size="lg"
              onClick={raise}
              title={t("felt.enterHint")}
              aria-keyshortcuts="Enter"
            >
              {t(opened ? "phone.raiseTo" : "phone.betTo", { amount: to })}
            </Button>
          )}
        </div>
        <Button size="lg" onClick={onClose} title={t("felt.escHint")} className="order-1">
          {t("felt.back")}
        </Button>
      </div>
    </section>
  );
}
