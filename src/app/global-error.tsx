"use client";
import { useEffect, useState } from "react";
import { LAST_WORDS, lastLocale } from "@/messages/last-words";
import { LOCALE_TAGS, type Locale } from "@/messages/locale";
import { buttonClass } from "@/ui/button/button";
import "./globals.css";

/** The layout itself broke: no provider, no words but these. */
export default function GlobalError() {
  const [locale, setLocale] = useState<Locale>("en");
  useEffect(() => setLocale(lastLocale(navigator.languages)), []);
  const { title, body, reload } = LAST_WORDS[locale];
  return (
    <html lang={LOCALE_TAGS[locale]}>
      <body>
        <main className="room grid min-h-dvh place-content-center gap-5 p-6 text-center">
          <h1 className="font-display text-4xl text-brass-200">{title}</h1>
          <p className="text-lg">{body}</p>
          <button
            type="button"
            className={`${buttonClass("primary", "lg")} justify-self-center`}
            onClick={() => location.reload()}
          >
            {reload}
          </button>
        </main>
      </body>
    </html>
  );
}
