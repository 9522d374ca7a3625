import { cards as cardsEn } from "./en/cards";
import { club as clubEn } from "./en/club";
import { common as commonEn } from "./en/common";
import { company as companyEn } from "./en/company";
import { docs as docsEn } from "./en/docs";
import { felt as feltEn } from "./en/felt";
import { home as homeEn } from "./en/home";
import { my as myEn } from "./en/my";
import { pair as pairEn } from "./en/pair";
import { phone as phoneEn } from "./en/phone";
import { replay as replayEn } from "./en/replay";
import { room as roomEn } from "./en/room";
import { settle as settleEn } from "./en/settle";
import { spectator as spectatorEn } from "./en/spectator";
import { style as styleEn } from "./en/style";
import { tv as tvEn } from "./en/tv";
import type { Locale } from "./locale";
import { cards as cardsPt } from "./pt/cards";
import { club as clubPt } from "./pt/club";
import { common as commonPt } from "./pt/common";
import { company as companyPt } from "./pt/company";
import { docs as docsPt } from "./pt/docs";
import { felt as feltPt } from "./pt/felt";
import { home as homePt } from "./pt/home";
import { my as myPt } from "./pt/my";
import { pair as pairPt } from "./pt/pair";
import { phone as phonePt } from "./pt/phone";
import { replay as replayPt } from "./pt/replay";
import { room as roomPt } from "./pt/room";
import { settle as settlePt } from "./pt/settle";
import { spectator as spectatorPt } from "./pt/spectator";
import { style as stylePt } from "./pt/style";
import { tv as tvPt } from "./pt/tv";
import type { Catalogue, Messages, Namespace } from "./types";
import { cards as cardsZh } from "./zh/cards";
import { club as clubZh } from "./zh/club";
import { common as commonZh } from "./zh/common";
import { company as companyZh } from "./zh/company";
import { docs as docsZh } from "./zh/docs";
import { felt as feltZh } from "./zh/felt";
import { home as homeZh } from "./zh/home";
import { my as myZh } from "./zh/my";
import { pair as pairZh } from "./zh/pair";
import { phone as phoneZh } from "./zh/phone";
import { replay as replayZh } from "./zh/replay";
import { room as roomZh } from "./zh/room";
import { settle as settleZh } from "./zh/settle";
import { spectator as spectatorZh } from "./zh/spectator";
import { style as styleZh } from "./zh/style";
import { tv as tvZh } from "./zh/tv";

/** Every word in every language. Server side only: a page is sent its own language's namespaces and no other. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  en: {
    club: clubEn,
    common: commonEn,
    company: companyEn,
    cards: cardsEn,
    docs: docsEn,
    felt: feltEn,
    home: homeEn,
    my: myEn,
    pair: pairEn,
    phone: phoneEn,
    replay: replayEn,
    room: roomEn,
    settle: settleEn,
    spectator: spectatorEn,
    style: styleEn,
    tv: tvEn,
  },
  zh: {
    club: clubZh,
    common: commonZh,
    company: companyZh,
    cards: cardsZh,
    docs: docsZh,
    felt: feltZh,
    home: homeZh,
    my: myZh,
    pair: pairZh,
    phone: phoneZh,
    replay: replayZh,
    room: roomZh,
    settle: settleZh,
    spectator: spectatorZh,
    style: styleZh,
    tv: tvZh,
  },
  pt: {
    club: clubPt,
    common: commonPt,
    company: companyPt,
    cards: cardsPt,
    docs: docsPt,
    felt: feltPt,
    home: homePt,
    my: myPt,
    pair: pairPt,
    phone: phonePt,
    replay: replayPt,
    room: roomPt,
    settle: settlePt,
    spectator: spectatorPt,
    style: stylePt,
    tv: tvPt,
  },
};

/** The namespaces that a page needs, in one language. */
export function messagesOf(locale: Locale, namespaces: readonly Namespace[]): Messages {
  const whole = CATALOGUES[locale];
  return Object.fromEntries(namespaces.map((namespace) => [namespace, whole[namespace]]));
}
