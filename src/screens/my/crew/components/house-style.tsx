"use client";
import type { Playstyle } from "@/engine";
import { KNOBS } from "@/engine";
import { useT } from "@/messages/react";
import { Panel } from "../../frame/panel";
import { StyleTag } from "../../frame/style-tag";
import { turn } from "../model/draft";
import type { CrewStore } from "../store";
import { KnobSlider } from "./knob";

/** The five knobs that every bot inherits, and the name of the style they come to. */
export function HouseStyle({ style, store }: { readonly style: Playstyle; readonly store: CrewStore }) {
  const t = useT();
  return (
    <Panel
      title={t("my.styleTitle")}
      lead={t("my.styleLead")}
      aside={
        <p role="status" className="flex items-center gap-2">
          <span className="sr-only">{t("my.plays")} </span>
          <StyleTag style={style} />
        </p>
      }
    >
      <div className="flex flex-col gap-6">
        {KNOBS.map((knob) => (
          <KnobSlider
            key={knob}
            knob={knob}
            value={style[knob]}
            onChange={(value) => store.edit((draft) => turn(draft, knob, value))}
          />
        ))}
      </div>
    </Panel>
  );
}
