"use client";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { type ChartRow, chartOf, type Metric } from "./chart";
import type { CrewReport } from "./messages";

/** One metric of all bots: a table whose middle column is drawn. */
export function Figure(props: {
  readonly metric: Metric;
  readonly names: readonly string[];
  readonly report: CrewReport;
}) {
  const t = useT();
  const { metric, names, report } = props;
  const { rows, zero } = chartOf(report, metric);
  return (
    <table className="w-full table-fixed border-separate border-spacing-y-1.5">
      <caption className="pb-1 text-left">
        <span className="block font-semibold">{t(`my.chart_${metric}`)}</span>
        <span className="block text-muted text-sm">{t(`my.chartSays_${metric}`)}</span>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("my.chartBot")}</th>
          <th scope="col">{t(`my.chart_${metric}`)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report's rows are the crew's chairs, in order
          <tr key={at}>
            <th scope="row" className="w-[30%] truncate pr-3 text-left font-normal text-sm">
              {names[at]}
            </th>
            <td>
              <span className="flex items-center gap-3">
                <Drawn row={row} zero={zero} />
                <Value t={t} metric={metric} row={row} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The bar, for eyes; the figure beside it says the same. */
function Drawn({ row: { bar, band, value }, zero }: { readonly row: ChartRow; readonly zero: number }) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" className="h-3 min-w-0 grow">
      <rect width="100" height="12" rx="1" className="fill-felt-950" />
      {band === null ? null : (
        <rect
          x={band.from * 100}
          width={(band.to - band.from) * 100}
          y="1"
          height="10"
          className="fill-felt-500"
        />
      )}
      {bar === null ? null : (
        <rect
          x={bar.from * 100}
          width={(bar.to - bar.from) * 100}
          y="3"
          height="6"
          className={(value ?? 0) < 0 ? "fill-bad" : "fill-brass-400"}
        />
      )}
      {zero === 0 ? null : <rect x={zero * 100 - 0.25} width="0.5" height="12" className="fill-cream-200" />}
    </svg>
  );
}

function Value({ t, metric, row }: { readonly t: T; readonly metric: Metric; readonly row: ChartRow }) {
  const { value, band } = row;
  const look = "tnum shrink-0 text-right text-sm";
  if (value === null)
    return (
      <span className={`${look} w-12`}>
        <span className="sr-only">{t("my.chartNone")}</span>
        <span aria-hidden="true">–</span>
      </span>
    );
  if (metric === "aggression") return <span className={`${look} w-12`}>{t.format.decimals(value, 1)}</span>;
  if (metric !== "winRate") return <span className={`${look} w-12`}>{t.format.percent(value)}</span>;
  const [mean, low, high] = [value, band?.low ?? value, band?.high ?? value].map((rate) => signed(t, rate));
  return (
    <>
      <span className="sr-only">
        {t("my.chartBand", { value: mean ?? "", low: low ?? "", high: high ?? "" })}
      </span>
      <span aria-hidden="true" className={`${look} w-20 leading-tight`}>
        {mean}
        <span className="block text-faint text-xs">
          {low} … {high}
        </span>
      </span>
    </>
  );
}

/** Whole big blinds with their sign; zero has none. */
function signed(t: T, rate: number): string {
  const whole = Math.round(rate);
  return `${whole > 0 ? "+" : ""}${t.format.number(whole === 0 ? 0 : whole)}`;
}
