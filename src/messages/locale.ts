/** The languages we speak; English is the source and the last resort. */
export const LOCALES = ["en", "zh", "pt"] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own words, for the language menu. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  zh: "简体中文",
  pt: "Português",
};

/** What `<html lang>` and `Intl` are told. */
export const LOCALE_TAGS: Readonly<Record<Locale, string>> = { en: "en", zh: "zh-Hans", pt: "pt-BR" };

/** The cookie that remembers a choice; one year, readable by the page that sets it. */
export const LOCALE_COOKIE = "lang";

/** The `Set-Cookie` or `document.cookie` line that remembers `locale`. */
export const localeCookie = (locale: Locale): string =>
  `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;

/** The locale that a tag such as `pt-PT`, `zh_CN` or `EN` asks for; null where we don't speak it. */
export function matchLocale(tag: string | null | undefined): Locale | null {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language) ?? null;
}

/** The best of an `Accept-Language` header (RFC 9110, 12.5.4); null where it names none of ours. */
export function acceptedLocale(header: string | null | undefined): Locale | null {
  let best: { locale: Locale; quality: number } | null = null;
  for (const part of (header ?? "").slice(0, 1000).split(",")) {
    const [tag, ...parameters] = part.split(";");
    const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
    const quality = q === undefined ? 1 : Number(q.trim().slice(2));
    const locale = matchLocale(tag);
    if (locale === null || !(quality > 0)) continue;
    if (best === null || quality > best.quality) best = { locale, quality };
  }
  return best?.locale ?? null;
}

/** A choice in the address beats the remembered one, which beats the browser's. */
export function chooseLocale(asked: {
  readonly lang?: string | null | undefined;
  readonly cookie?: string | null | undefined;
  readonly accept?: string | null | undefined;
}): Locale {
  return matchLocale(asked.lang) ?? matchLocale(asked.cookie) ?? acceptedLocale(asked.accept) ?? "en";
}
