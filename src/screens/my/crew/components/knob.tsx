"use client";
import type { Knob } from "@/engine";
import { useT } from "@/messages/react";
import { Slider } from "@/ui/slider/slider";
import { STEP } from "../model/knobs";

/** One of the five knobs as a slider, in plain words. */
export function KnobSlider(props: {
  readonly knob: Knob;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useT();
  const { knob, value, onChange } = props;
  return (
    <Slider
      label={t(`style.${knob}`)}
      hint={t(`style.${knob}Means`)}
      low={t(`my.low_${knob}`)}
      high={t(`my.high_${knob}`)}
      min={0}
      max={1}
      step={STEP}
      value={value}
      text={knobText(t.format.decimals(value, 2), value === 0.5 ? t("style.neutral") : null)}
      onChange={onChange}
    />
  );
}

const knobText = (value: string, word: string | null): string =>
  word === null ? value : `${value} · ${word}`;
