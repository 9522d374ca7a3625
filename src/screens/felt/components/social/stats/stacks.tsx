"use client";
import { useMemo } from "react";
import { useT } from "@/messages/react";
import { chartOf, type StackChart, stackTable } from "../../../social/stats/chart";
import type { PlayerStats } from "../../../social/stats/players";
import { markOf, useHands } from "./use-hands";

/** Everybody's stack over the hands, as lines and, for who reads rather than looks, as a table. */
export function Stacks() {
  return <StacksOf players={useHands().players} />;
}

export function StacksOf({ players }: { readonly players: readonly PlayerStats[] }) {
  const t = useT();
  const chart = useMemo(() => chartOf(players), [players]);
  if (chart === null) return <p className="text-muted">{t("company.noHands")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <Chart chart={chart} />
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {players.map(({ key, name, stacks }, index) => (
          <li key={key} className="flex min-w-0 items-center gap-2">
            <svg viewBox="0 0 28 8" className="h-2 w-7 shrink-0" aria-hidden="true">
              <path
                d="M0 4H28"
                className={markOf(index).stroke}
                strokeWidth="3"
                strokeDasharray={markOf(index).dash}
              />
            </svg>
            <span className="truncate">{name}</span>
            <span className="tnum text-muted">{t.format.compact(stacks.at(-1)?.chips ?? 0)}</span>
          </li>
        ))}
      </ul>
      <AsTable players={players} />
    </div>
  );
}

/** Room for the figures of the levels, in the chart's own units. */
const LEFT = 38;
const EDGE = 8;

function Chart({ chart }: { readonly chart: StackChart }) {
  const t = useT();
  const { width, height, from, to, levels, lines } = chart;
  return (
    <svg
      viewBox={`${-LEFT} ${-EDGE} ${width + LEFT + EDGE} ${height + EDGE + 20}`}
      role="img"
      aria-label={t("company.chartLabel", { from, to })}
      className="w-full rounded-lg bg-felt-950 ring-1 ring-brass-700"
    >
      {levels.map(({ chips, y }) => (
        <g key={chips}>
          <path d={`M0 ${y}H${width}`} className="stroke-felt-700" strokeWidth="0.8" />
          <text x={-5} y={y + 3.5} textAnchor="end" className="fill-muted text-[10px]">
            {t.format.compact(chips)}
          </text>
        </g>
      ))}
      <text x={0} y={height + 14} className="fill-muted text-[10px]">
        {t.format.number(from)}
      </text>
      <text x={width} y={height + 14} textAnchor="end" className="fill-muted text-[10px]">
        {t.format.number(to)}
      </text>
      {lines.map(({ key, path, end }, index) => (
        <g key={key}>
          <path
            d={path}
            fill="none"
            className={markOf(index).stroke}
            strokeWidth="2"
            strokeLinejoin="round"
            strokeDasharray={markOf(index).dash}
          />
          <circle cx={end.x} cy={end.y} r="3" className={markOf(index).fill} />
        </g>
      ))}
    </svg>
  );
}

function AsTable({ players }: { readonly players: readonly PlayerStats[] }) {
  const t = useT();
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-brass-300">
        {t("company.chartTable")}
      </summary>
      <div className="overflow-x-auto">
        <table className="w-full text-right">
          <thead className="text-muted text-sm">
            <tr>
              <th scope="col" className="py-1 text-left font-medium">
                {t("company.chartHand")}
              </th>
              {players.map(({ key, name }) => (
                <th key={key} scope="col" className="max-w-28 truncate py-1 pl-3 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="tnum">
            {stackTable(players).map(({ hand, chips }) => (
              <tr key={hand} className="border-felt-700 border-t">
                <th scope="row" className="py-1 text-left font-medium">
                  {t.format.number(hand)}
                </th>
                {chips.map((stack, at) => (
                  <td key={players[at]?.key} className="pl-3">
                    {stack === null ? "–" : t.format.number(stack)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
