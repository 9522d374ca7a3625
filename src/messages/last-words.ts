import { LOCALES, type Locale, matchLocale } from "./locale";

export interface LastWords {
  readonly title: string;
  readonly body: string;
  readonly reload: string;
}

/** For the page that is left when the layout itself has broken, and with it the way to the catalogues. */
export const LAST_WORDS: Readonly<Record<Locale, LastWords>> = {
  en: {
    title: "Something went wrong on our side",
    body: "Nothing you did is lost. Reload the page to go on.",
    reload: "Reload",
  },
  zh: { title: "我们这边出了点问题", body: "你的操作都还在。请重新加载页面继续。", reload: "重新加载" },
  pt: {
    title: "Algo deu errado do nosso lado",
    body: "Nada do que você fez se perdeu. Recarregue a página para continuar.",
    reload: "Recarregar",
  },
};

/** The first of a browser's languages that we speak, else English. */
export function lastLocale(languages: readonly string[]): Locale {
  return languages.map(matchLocale).find((locale) => locale !== null) ?? LOCALES[0];
}
