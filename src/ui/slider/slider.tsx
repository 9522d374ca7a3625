import { useId } from "react";

export interface SliderProps {
  readonly label: string;
  /** What it sets, in a few words. */
  readonly hint: string;
  /** What its two ends mean. */
  readonly low: string;
  readonly high: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value in words, for eyes and for screen readers. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A labelled slider that says what it sets, where it stands and what its ends mean. */
export function Slider(props: SliderProps) {
  const { label, hint, low, high, min, max, step, value, text, onChange } = props;
  const id = useId();
  const done = max === min ? 0 : ((value - min) / (max - min)) * 100;
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {/* For eyes: the slider itself says it to screen readers. */}
        <span aria-hidden="true" className="tnum shrink-0 text-brass-200">
          {text}
        </span>
      </div>
      <p id={`${id}-hint`} className="text-muted text-sm">
        {hint}
      </p>
      <input
        id={id}
        type="range"
        className="slider"
        style={{ ["--done" as string]: `${done}%` }}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        aria-describedby={`${id}-hint ${id}-ends`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <p id={`${id}-ends`} className="flex justify-between gap-6 text-muted text-sm leading-snug">
        <span className="max-w-[45%]">{low}</span>
        <span className="max-w-[45%] text-right">{high}</span>
      </p>
    </div>
  );
}
