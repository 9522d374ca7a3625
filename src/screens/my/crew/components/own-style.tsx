"use client";
import type { Playstyle } from "@/engine";
import { KNOBS, type Knob } from "@/engine";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { override, resetBot } from "../model/draft";
import type { Override } from "../model/knobs";
import type { CrewStore } from "../store";
import { KnobSlider } from "./knob";

export interface OwnStyleProps {
  readonly at: number;
  readonly name: string;
  readonly own: Override;
  readonly style: Playstyle;
  readonly store: CrewStore;
  readonly onRemove: (() => void) | null;
}

/** What a bot does differently: each knob inherits the house's value or has one of its own. */
export function OwnStyle({ at, name, own, style, store, onRemove }: OwnStyleProps) {
  const t = useT();
  return (
    <fieldset className="flex flex-col rounded-xl bg-felt-950/60 p-4 sm:p-5">
      <legend className="sr-only">{t("my.ownOpen", { name })}</legend>
      {KNOBS.map((knob) => (
        <OwnKnob key={knob} at={at} knob={knob} own={own} style={style} store={store} />
      ))}
      <div className="flex flex-wrap gap-3 pt-3">
        <Button
          disabled={Object.keys(own).length === 0}
          onClick={() => store.edit((draft) => resetBot(draft, at))}
        >
          {t("my.ownReset")}
        </Button>
        {onRemove === null ? null : (
          <Button tone="quiet" onClick={onRemove} aria-label={t("my.removeBot", { name })}>
            {t("my.removeBotShort")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function OwnKnob(props: {
  readonly at: number;
  readonly knob: Knob;
  readonly own: Override;
  readonly style: Playstyle;
  readonly store: CrewStore;
}) {
  const t = useT();
  const { at, knob, own, style, store } = props;
  const value = own[knob];
  const house = t.format.decimals(style[knob], 2);
  const set = (next: number | null) => store.edit((draft) => override(draft, at, knob, next));
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={(event) => set(event.target.checked ? style[knob] : null)}
          className="size-5 shrink-0 accent-brass-400"
        />
        <span className="grow">{t("my.ownUse", { knob: t(`style.${knob}`) })}</span>
        <span className="tnum text-muted text-sm">{t("my.ownInherits", { value: house })}</span>
      </label>
      {value === undefined ? null : (
        <div className="pt-1 pb-3 pl-8">
          <KnobSlider knob={knob} value={value} onChange={set} />
        </div>
      )}
    </div>
  );
}
