/** A country's flag as its two regional letters (Unicode TR51): drawn as a flag where the system has flags, as letters elsewhere. */
export function flagOf(code: string | null | undefined): string | null {
  if (!isCountryCode(code)) return null;
  return String.fromCodePoint(
    ...[...code.toUpperCase()].map((letter) => REGIONAL_A + letter.charCodeAt(0) - A),
  );
}

const REGIONAL_A = 0x1f1e6;
const A = 65;

const isCountryCode = (code: string | null | undefined): code is string => /^[A-Za-z]{2}$/.test(code ?? "");

/** A country's name in a language (BCP 47); its code where the platform knows no name, null where it is no code. */
export function countryName(code: string | null | undefined, language: string): string | null {
  if (!isCountryCode(code)) return null;
  const upper = code.toUpperCase();
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(upper) ?? upper;
}
