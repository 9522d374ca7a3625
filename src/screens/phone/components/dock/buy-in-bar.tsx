"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { HURRY_SECONDS, secondsOf } from "@/ui/countdown/seconds";
import { useHurry, useLeft } from "@/ui/countdown/use-left";
import { Amount } from "./amount";

export interface BuyInBarProps {
  readonly dock: {
    readonly floor: number;
    readonly cap: number;
    /** By the server's clock; null while the game is paused. */
    readonly deadline: number | null;
    /** What was chosen and is on its way; 0 leaves. */
    readonly made: { readonly amount: number } | null;
  };
  readonly bigBlind: number;
  /** By the server's clock. */
  readonly now: () => number;
  readonly onBuyIn: (amount: number | null) => void;
}

/** A busted seat's choice: how many chips to bring, or to leave. The cap stands ready. */
export function BuyInBar({ dock, bigBlind, now, onBuyIn }: BuyInBarProps) {
  const t = useT();
  const { floor, cap, made } = dock;
  const [amount, setAmount] = useState(cap);
  if (made !== null)
    return (
      <p className="min-h-16 py-4 text-center font-semibold text-lg" role="status">
        {made.amount === 0 ? t("phone.leaving") : t("phone.buyingIn", { amount: made.amount })}
      </p>
    );
  return (
    <div className="phone-rise flex flex-col gap-3 pt-2">
      <Amount
        range={{ min: floor, max: cap, step: Math.max(1, bigBlind) }}
        value={amount}
        onChange={setAmount}
        label={t("phone.buyInAmount")}
        sliderLabel={t("phone.raiseSize")}
      />
      <div className="grid grid-cols-3 gap-2">
        <Button tone="plain" size="lg" className="min-h-16 px-1" onClick={() => onBuyIn(null)}>
          {t("phone.leave")}
        </Button>
        <Button
          tone="primary"
          size="lg"
          className="col-span-2 min-h-16 flex-col gap-0 px-1 leading-tight"
          onClick={() => onBuyIn(amount)}
        >
          {t("phone.buyInButton", { amount })}
          {dock.deadline === null ? (
            <span className="font-medium text-sm">{t("phone.paused")}</span>
          ) : (
            <TimeLeft deadline={dock.deadline} now={now} />
          )}
        </Button>
      </div>
    </div>
  );
}

/** Counts down by the server's clock. The sound of the last ten seconds belongs to it. */
function TimeLeft({ deadline, now }: { readonly deadline: number; readonly now: () => number }) {
  const t = useT();
  const left = useLeft(deadline, now);
  useHurry(left);
  return (
    <span
      className={`font-medium text-sm ${secondsOf(left) <= HURRY_SECONDS ? "underline" : ""}`}
      role="timer"
    >
      {t("phone.timeLeft", { time: t.format.countdown(left) })}
    </span>
  );
}
