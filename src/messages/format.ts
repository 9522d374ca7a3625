import { LOCALE_TAGS, type Locale } from "./locale";

/** Numbers and times by locale. Everything takes plain numbers: chips, shares of 1, milliseconds, instants. */
export interface Format {
  /** `12,500`. */
  number(value: number): string;
  /** `12.5K` from ten thousand on, else in full: for narrow places. */
  compact(value: number): string;
  /** With exactly so many decimals: for a column of figures. */
  decimals(value: number, digits: number): string;
  /** A share of 1 as whole percent. */
  percent(share: number): string;
  /** `1:05` of a span in milliseconds, rounded up so that 0:00 means over. */
  countdown(ms: number): string;
  /** The time of day of an ISO timestamp or an instant. */
  time(at: string | number): string;
  /** Day and time of an ISO timestamp or an instant, short. */
  moment(at: string | number): string;
  /** `A, B and C`. */
  list(items: readonly string[]): string;
  /** `1st`, `第1`, `1º`. */
  place(rank: number): string;
}

/** Formatters of one locale, built on first use and kept: `Intl` objects are dear to make. */
export function createFormat(locale: Locale): Format {
  const tag = LOCALE_TAGS[locale];
  const number = once(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
  const compact = once(
    () => new Intl.NumberFormat(tag, { notation: "compact", maximumSignificantDigits: 4 }),
  );
  const percent = once(() => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }));
  const time = once(() => new Intl.DateTimeFormat(tag, { hour: "numeric", minute: "2-digit" }));
  const moment = once(() => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" }));
  const list = once(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const ordinal = once(() => new Intl.PluralRules(tag, { type: "ordinal" }));
  return {
    number: (value) => number().format(value),
    compact: (value) => (Math.abs(value) < 10_000 ? number().format(value) : compact().format(value)),
    decimals: (value, digits) =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      ),
    percent: (share) => percent().format(share),
    countdown: (ms) => {
      const seconds = Math.max(0, Math.ceil(ms / 1000));
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    },
    time: (at) => time().format(new Date(at)),
    moment: (at) => moment().format(new Date(at)),
    list: (items) => list().format(items),
    place: (rank) => PLACES[locale](number().format(rank), ordinal().select(rank)),
  };
}

const SUFFIXES: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
const PLACES: Readonly<Record<Locale, (rank: string, category: string) => string>> = {
  en: (rank, category) => `${rank}${SUFFIXES[category] ?? "th"}`,
  zh: (rank) => `第${rank}`,
  pt: (rank) => `${rank}º`,
};

function once<V>(make: () => V): () => V {
  let made: V | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
