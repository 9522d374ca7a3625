"use client";
import { type ReactNode, useState } from "react";
import { useT } from "@/messages/react";
import { clampTo, lastStep, type RaiseRange, stepOf, valueAt } from "../../play/presets";

export interface AmountProps {
  readonly range: RaiseRange;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Accessible name of the exact entry. */
  readonly label: string;
  readonly sliderLabel: string;
}

/** An amount, large, to be typed or slid: the slider goes in big blinds, the entry takes any whole number of chips. */
export function Amount({ range, value, onChange, label, sliderLabel }: AmountProps) {
  const t = useT();
  const last = lastStep(range);
  const index = stepOf(range, value);
  const move = (by: number) => onChange(valueAt(range, Math.min(last, Math.max(0, index + by))));
  return (
    <div>
      <div className="flex items-center justify-center gap-3">
        <Step label={t("phone.less")} disabled={value <= range.min} onPress={() => move(-1)}>
          −
        </Step>
        <Exact range={range} value={value} onChange={onChange} label={label} />
        <Step label={t("phone.more")} disabled={value >= range.max} onPress={() => move(1)}>
          +
        </Step>
      </div>
      <p className="mt-1 text-center text-muted text-sm">
        {t("phone.bounds", { min: range.min, max: range.max })}
      </p>
      <input
        type="range"
        className="phone-range"
        style={{ ["--done" as string]: `${last === 0 ? 100 : (index / last) * 100}%` }}
        min={0}
        max={last}
        step={1}
        value={index}
        disabled={last === 0}
        aria-label={sliderLabel}
        aria-valuetext={t.format.number(value)}
        onChange={(event) => onChange(valueAt(range, Number(event.target.value)))}
      />
    </div>
  );
}

/** What is typed stands as it is until the field is left; then it is brought within the bounds. */
function Exact({ range, value, onChange, label }: Omit<AmountProps, "sliderLabel">) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (typed === null) return;
    setTyped(null);
    if (typed !== "") onChange(clampTo(range, Number(typed)));
  };
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      enterKeyHint="done"
      aria-label={label}
      className="tnum h-16 w-[9ch] min-w-0 rounded-lg bg-felt-950 text-center font-semibold text-4xl text-cream-50 ring-1 ring-brass-700"
      value={typed ?? String(value)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, "").slice(0, 10);
        setTyped(digits);
        const amount = Number(digits);
        if (amount >= range.min && amount <= range.max) onChange(amount);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
    />
  );
}

function Step(props: {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onPress}
      className="grid size-14 shrink-0 max-[16rem]:hidden place-items-center rounded-full bg-felt-700 text-3xl ring-1 ring-felt-500 active:bg-felt-800 disabled:opacity-40"
    >
      {props.children}
    </button>
  );
}
