"use client";
import { useT } from "@/messages/react";
import { useServerNow } from "../../device/clock";
import { SPOTS } from "../../model/places";
import { useCaption } from "../../thoughts/use-caption";
import { statusWords } from "../../words";
import { useTv } from "../context";
import { u } from "../units";

/** The one sentence under the board, and the pots where there are several. */
export function StatusLine() {
  const t = useT();
  const status = useTv((state) => state.view.status);
  const pots = useTv((state) => state.view.pots);
  const caption = useCaption();
  const { line, detail, time } = statusWords(t, status, useServerNow());
  const split = pots.map((amount, index) => {
    const name = index === 0 ? t("cards.mainPot") : t("cards.sidePot", { number: index });
    return t("tv.potPart", { pot: name, amount });
  });
  const under = detail ?? (split.length > 0 ? split.join(" · ") : null);
  return (
    <div
      className="absolute flex -translate-x-1/2 flex-col items-center gap-1 text-center"
      style={{ left: u(SPOTS.status.x), top: u(614), width: u(1000) }}
    >
      <p key={line} className="animate-fade text-balance font-semibold text-far-lg">
        {line}
      </p>
      {under === null ? null : (
        <p className="text-far-sm text-muted">
          <span>{under}</span>
          {time === undefined ? null : <span className="pl-3 text-warn">{time}</span>}
        </p>
      )}
      {caption === null ? null : (
        <p className="line-clamp-2 animate-fade text-balance text-brass-200 text-far-sm [overflow-wrap:anywhere]">
          {t("tv.thought", { text: caption.text, name: caption.name })}
        </p>
      )}
    </div>
  );
}
