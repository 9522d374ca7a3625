"use client";
import { KNOBS, type Playstyle } from "@/engine";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { gameOf } from "../../crew/find-crew";
import { type CrewSitting, useTable } from "../context";

interface StyleSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How this agent plays: its five knobs as bars, each with a plain sentence. Which seat differs is for the eyes to find out. */
export function StyleSheet(props: StyleSheetProps) {
  const { sitting } = useTable();
  return sitting.crew === null ? null : <CrewStyle {...props} sitting={sitting} />;
}

function CrewStyle(props: StyleSheetProps & { readonly sitting: CrewSitting }) {
  const t = useT();
  const { open, onClose } = props;
  const { crew, mode, seats } = props.sitting;
  const label = crew.label === null ? t("style.neutral") : t(`style.${crew.label}`);
  const title = t(crew.mixed ? "felt.styleTitleMixed" : "felt.styleTitle", { name: crew.name, style: label });
  return (
    <Sheet open={open} onClose={onClose} label={title} className="w-full max-w-lg">
      <div className="flex flex-col gap-5 p-6">
        <h2 className="font-display text-2xl text-brass-200">{title}</h2>
        {crew.mixed ? <p className="text-warn">{t("felt.styleMixed", { name: crew.name })}</p> : null}
        <Knobs style={crew.style} />
        <div className="flex flex-wrap gap-2">
          {mode === "demo" ? (
            <a href={gameOf("challenge", crew.agent, seats)} className={buttonClass("primary", "lg")}>
              {t("felt.challenge", { name: crew.name })}
            </a>
          ) : null}
          <Button size="lg" onClick={onClose}>
            {t("common.close")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

function Knobs({ style }: { readonly style: Playstyle }) {
  const t = useT();
  return (
    <dl aria-label={t("style.knobs")} className="flex flex-col gap-4">
      {KNOBS.map((knob) => (
        <div key={knob}>
          <dt className="flex items-baseline justify-between gap-4 font-semibold">
            <span>{t(`style.${knob}`)}</span>
            <span className="text-brass-200">{t.format.percent(style[knob])}</span>
          </dt>
          <dd>
            <div
              aria-hidden="true"
              className="mt-1.5 mb-1 h-2.5 overflow-hidden rounded-full bg-felt-950 ring-1 ring-brass-700"
            >
              <div className="h-full rounded-full bg-brass-500" style={{ width: `${style[knob] * 100}%` }} />
            </div>
            <p className="text-muted text-sm">{t(`style.${knob}Means`)}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
