import { cards as cardsEn } from "./en/cards";
import { common as commonEn } from "./en/common";
import { home as homeEn } from "./en/home";
import { phone as phoneEn } from "./en/phone";
import { spectator as spectatorEn } from "./en/spectator";
import { tv as tvEn } from "./en/tv";
import type { Locale } from "./locale";
import { cards as cardsPt } from "./pt/cards";
import { common as commonPt } from "./pt/common";
import { home as homePt } from "./pt/home";
import { phone as phonePt } from "./pt/phone";
import { spectator as spectatorPt } from "./pt/spectator";
import { tv as tvPt } from "./pt/tv";
import type { Catalogue, Messages, Namespace } from "./types";
import { cards as cardsZh } from "./zh/cards";
import { common as commonZh } from "./zh/common";
import { home as homeZh } from "./zh/home";
import { phone as phoneZh } from "./zh/phone";
import { spectator as spectatorZh } from "./zh/spectator";
import { tv as tvZh } from "./zh/tv";

/** Every word in every language. Server side only: a page is sent its own language's namespaces and no other. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  en: { common: commonEn, cards: cardsEn, home: homeEn, phone: phoneEn, spectator: spectatorEn, tv: tvEn },
  zh: { common: commonZh, cards: cardsZh, home: homeZh, phone: phoneZh, spectator: spectatorZh, tv: tvZh },
  pt: { common: commonPt, cards: cardsPt, home: homePt, phone: phonePt, spectator: spectatorPt, tv: tvPt },
};

/** The namespaces that a page needs, in one language. */
export function messagesOf(locale: Locale, namespaces: readonly Namespace[]): Messages {
  const whole = CATALOGUES[locale];
  return Object.fromEntries(namespaces.map((namespace) => [namespace, whole[namespace]]));
}
