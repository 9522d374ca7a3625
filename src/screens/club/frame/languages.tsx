"use client";
import { LOCALE_NAMES, LOCALE_TAGS, LOCALES } from "@/messages/locale";
import { useT } from "@/messages/react";
import { useSpeak } from "@/messages/use-speak";

/** Each language in its own words. */
export function Languages() {
  const t = useT();
  const speak = useSpeak();
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t("common.language")}</legend>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={LOCALE_TAGS[locale]}
          aria-pressed={t.locale === locale}
          onClick={() => speak(locale)}
          className={`min-h-11 rounded-lg px-4 ${t.locale === locale ? "bg-felt-700 text-text" : "text-muted hover:text-text"}`}
        >
          {LOCALE_NAMES[locale]}
        </button>
      ))}
    </fieldset>
  );
}
