"use client";
import { useT } from "@/messages/react";
import type { News } from "../../../../tv/model/news";
import { newsWords } from "../../../../tv/words";
import { storyOf } from "../../../social/stats/story";
import { useFelt } from "../../context";
import { useHands } from "./use-hands";

/** As many as anybody scrolls back. */
const SHOWN = 50;

/** The hand that is on and the closed ones before it, in words, newest first. */
export function HandsLog() {
  const t = useT();
  const { hands } = useHands();
  const current = useFelt((state) => state.view.handIndex);
  const log = useFelt((state) => state.log);
  const now = log.find(({ hand }) => hand === current && !hands.some((row) => row.hand_index === current));
  if (hands.length === 0 && now === undefined) return <p className="text-muted">{t("company.noHands")}</p>;
  return (
    <div className="flex flex-col gap-4">
      {now === undefined ? null : (
        <Told title={`${t("cards.hand", { number: now.hand })} · ${t("company.logNow")}`} news={now.news} />
      )}
      {hands.slice(0, SHOWN).map((row) => (
        <Told key={row.hand_index} title={t("cards.hand", { number: row.hand_index })} news={storyOf(row)} />
      ))}
    </div>
  );
}

function Told({ title, news }: { readonly title: string; readonly news: readonly News[] }) {
  const t = useT();
  return (
    <section aria-label={title}>
      <h3 className="pb-1 font-semibold text-brass-300">{title}</h3>
      <ol className="flex flex-col gap-0.5 text-muted">
        {news.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was told of a hand only grows at its end
          <li key={index}>{newsWords(t, [item])}</li>
        ))}
      </ol>
    </section>
  );
}
