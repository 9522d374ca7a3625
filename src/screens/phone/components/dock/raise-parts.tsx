"use client";
import { useRef } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { SETTLE_MS } from "../../play/offer";
import { presetsOf, type RaiseRange } from "../../play/presets";
import { HoldButton } from "./hold-button";

/** The sizes that are one tap away, in their fixed order, each with what it comes to. */
export function Presets(props: {
  readonly range: RaiseRange;
  readonly price: Parameters<typeof presetsOf>[1];
  readonly value: number;
  readonly onPick: (to: number) => void;
  readonly className: string;
}) {
  const t = useT();
  return (
    <fieldset className={`grid gap-1.5 ${props.className}`} aria-label={t("phone.presets")}>
      {presetsOf(props.range, props.price).map((preset) => (
        <button
          key={preset.id}
          type="button"
          disabled={!preset.open}
          aria-pressed={preset.open && preset.to === props.value}
          onClick={() => props.onPick(preset.to)}
          className="relative flex min-h-12 min-w-0 flex-col items-center justify-center rounded-lg bg-felt-800 px-0.5 text-sm leading-tight ring-1 ring-felt-500 active:bg-felt-700 focus-visible:z-10 disabled:opacity-40 aria-pressed:bg-felt-600 aria-pressed:ring-2 aria-pressed:ring-brass-400"
        >
          <span className="font-semibold">{t(`phone.preset_${preset.id}`)}</span>{" "}
          <span className="text-muted">{preset.open ? t.format.compact(preset.to) : "–"}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The one button that says what it will do. An all-in is held. */
export function RaiseButton(props: {
  readonly to: number;
  readonly range: RaiseRange;
  /** Nobody has bet on this street. */
  readonly bet: boolean;
  readonly onRaise: () => void;
  /** The key that does the same, and the tip that says so. */
  readonly hint?: string;
  readonly className: string;
}) {
  const t = useT();
  const { to, range, bet, onRaise, hint, className } = props;
  if (to >= range.max)
    return (
      <HoldButton className={className} onHeld={onRaise}>
        <span>{t("phone.allInTo", { amount: to })}</span>
      </HoldButton>
    );
  return (
    <Button
      tone="primary"
      size="lg"
      onClick={onRaise}
      className={className}
      {...(hint === undefined ? {} : { title: hint, "aria-keyshortcuts": "Enter" })}
    >
      {t(bet ? "phone.betTo" : "phone.raiseTo", { amount: to })}
    </Button>
  );
}

/** Whether sizes stand on the screen long enough: one that has just appeared under the finger was not what the tap was meant for. */
export function useSettled(): () => boolean {
  const since = useRef(performance.now());
  return () => performance.now() - since.current >= SETTLE_MS;
}
