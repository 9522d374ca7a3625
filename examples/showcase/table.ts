import type { Decider } from "./decider";
import type { Standing } from "./series";

type Tally = ReturnType<Decider["tally"]>;

/** The series as lines of text, best first. Two bands that do not overlap are a difference; two that do are not one yet. */
export function tableOf(standings: readonly Standing[], tallies: ReadonlyMap<string, Tally | null>): string {
  const head = ["", "name", "hands", "bb/100", "95% band", "(by hands)", "faults", "ms/act"];
  const rows = standings.map(({ name, hands, bb100, band, plainBand }, place) => {
    const tally = tallies.get(name) ?? null;
    return [
      String(place + 1),
      name,
      String(hands),
      signed(bb100),
      band === null ? "-" : `±${band.toFixed(1)}`,
      plainBand === null ? "-" : `±${plainBand.toFixed(1)}`,
      tally === null ? "-" : String(tally.faults),
      tally === null || tally.asked === 0 ? "-" : (tally.ms / tally.asked).toFixed(1),
    ];
  });
  const widths = head.map((title, at) =>
    Math.max(...[title, ...rows.map((row) => row[at] ?? "")].map((cell) => cell.length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => (at === 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .map((line) => line.trimEnd())
    .join("\n");
}

const signed = (value: number): string => `${value > 0 ? "+" : ""}${value.toFixed(1)}`;
