"use client";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { biggestPotOf, type PlayerStats } from "../../../social/stats/players";
import { useHands } from "./use-hands";

/** A row for each player: hands, how often they come along, how hard they push, and the most they won at once. */
export function Players() {
  const t = useT();
  const { hands, players } = useHands();
  const biggest = biggestPotOf(hands);
  if (players.length === 0) return <p className="text-muted">{t("company.noHands")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <div className="overflow-x-auto">
        <table className="w-full text-left max-sm:text-sm">
          <thead className="text-muted text-sm">
            <tr>
              <th scope="col" className="py-1 font-medium">
                {t("company.statsName")}
              </th>
              {(["statsHands", "statsVpip", "statsAggression", "statsBiggest"] as const).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="py-1 pl-2 text-right align-bottom font-medium sm:pl-3"
                >
                  {t(`company.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="tnum">
            {players.map((player) => (
              <tr key={player.key} className="border-felt-700 border-t">
                <th scope="row" className="max-w-24 truncate py-2.5 sm:max-w-40 font-medium">
                  {player.name}
                </th>
                <td className="pl-2 text-right sm:pl-3">{t.format.number(player.hands)}</td>
                <td className="pl-2 text-right sm:pl-3">
                  {player.vpip === null ? "–" : t.format.percent(player.vpip)}
                </td>
                <td className="pl-2 text-right sm:pl-3">{aggressionWords(t, player)}</td>
                <td className="pl-2 text-right sm:pl-3">{t.format.compact(player.biggestWin)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {biggest === null ? null : (
        <p>
          {t("company.biggestPot", {
            amount: biggest.amount,
            number: biggest.hand,
            names: t.format.list(biggest.names),
          })}
        </p>
      )}
      <p className="text-muted text-sm">
        {t("company.statsVpipMeans")} {t("company.statsAggressionMeans")}
      </p>
    </div>
  );
}

/** Who bets and never calls has no factor, but is no blank either. */
function aggressionWords(t: T, { aggression, bets }: PlayerStats): string {
  if (aggression !== null) return t.format.decimals(aggression, 1);
  return bets === 0 ? "–" : t("company.statsNeverCalled");
}
