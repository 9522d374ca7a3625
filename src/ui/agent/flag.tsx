import { countryName, flagOf } from "./country";

/** The flag of a country by its ISO code, spoken by the country's name; nothing where the code is none. */
export function Flag({ country, language }: { readonly country: string | null; readonly language: string }) {
  const flag = flagOf(country);
  const name = countryName(country, language);
  if (flag === null || name === null) return null;
  return (
    <span role="img" aria-label={name} title={name} className="shrink-0">
      {flag}
    </span>
  );
}
