"use client";
import { useT } from "@/messages/react";
import { Board } from "./hand-card";
import type { HandView } from "./model";

/** Who sat there with what came of it, and every act in order. */
export function HandStory(props: {
  readonly view: HandView;
  readonly table: string;
  /** Where the hand is told step by step; null where it has no page. */
  readonly replay: string | null;
}) {
  const { view, table, replay } = props;
  const t = useT();
  const signed = (net: number) => (net > 0 ? `+${t.format.number(net)}` : t.format.number(net));
  return (
    <div className="flex flex-col gap-5 border-felt-700 border-t p-4">
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            <th className="py-1 font-medium">{t("my.handName")}</th>
            <th className="py-1 text-right font-medium max-sm:hidden">{t("my.handStart")}</th>
            <th className="py-1 text-right font-medium">{t("my.handEnd")}</th>
            <th className="py-1 text-right font-medium">{t("my.handNet")}</th>
            <th className="py-1 pl-4 font-medium">{t("my.handCards")}</th>
          </tr>
        </thead>
        <tbody className="tnum">
          {view.seats.map((seat) => (
            <tr key={seat.seat} className="border-felt-700 border-t">
              <th scope="row" className="max-w-40 truncate py-1.5 font-medium">
                {seat.name}
                <span className="font-normal text-muted">
                  {" "}
                  · {t(seat.isHuman ? "my.handPerson" : "my.handBot")}
                </span>
              </th>
              <td className="py-1.5 text-right max-sm:hidden">{t.format.number(seat.start)}</td>
              <td className="py-1.5 text-right">{t.format.number(seat.end)}</td>
              <td
                className={`py-1.5 text-right ${seat.net > 0 ? "text-good" : seat.net < 0 ? "text-bad" : "text-muted"}`}
              >
                {signed(seat.net)}
              </td>
              <td className="py-1.5 pl-4">{seat.cards === null ? "" : <Board cards={seat.cards} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {view.streets.map(({ street, acts }) => (
          <section key={street}>
            <h2 className="pb-1 font-medium text-brass-300 text-sm">{t(`my.handStreet_${street}`)}</h2>
            <ol className="flex flex-col gap-0.5 text-sm">
              {acts.map((act, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a closed hand's acts have no other name and never move
                <li key={at}>{t(`my.act_${act.action}`, { name: act.name, chips: act.amount })}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {replay === null ? null : (
        <a href={replay} className="inline-flex min-h-11 items-center self-start text-brass-300 underline">
          {t("my.handReplay")}
        </a>
      )}
      <p className="text-faint text-sm">
        {t("my.filterTable")} <code>{table}</code>
      </p>
    </div>
  );
}
