"use client";
import { useEffect, useState } from "react";
import type { PairingView } from "@/contract/pairing";
import { LOCALE_TAGS } from "@/messages/locale";
import { useT } from "@/messages/react";
import { pageClock } from "../../phone/device/clock";
import { leftOf } from "../model";

/** Who asks: software and model, from what country, and for how long the code is good. */
export function Asker({ view, offset }: { readonly view: PairingView; readonly offset: number }) {
  const t = useT();
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-1.5 px-5 py-5 sm:px-8 sm:pb-7">
      <Row term={t("pair.software")} large>
        {view.software}
      </Row>
      <Row term={t("pair.model")}>{view.model}</Row>
      {view.country_code === undefined ? null : (
        <Row term={t("pair.country")}>{countryName(view.country_code, t.locale)}</Row>
      )}
      <dt className="sr-only">{t("pair.leftLabel")}</dt>
      <dd className="col-span-2 pt-2 text-ink-soft text-sm tnum">
        <Left view={view} offset={offset} />
      </dd>
    </dl>
  );
}

function Row(props: { readonly term: string; readonly large?: boolean; readonly children: string }) {
  const look = props.large === true ? "font-display text-2xl sm:text-3xl" : "text-lg";
  return (
    <>
      <dt className="text-ink-soft">{props.term}</dt>
      <dd className={`min-w-0 break-words ${look}`}>
        <bdi>{props.children}</bdi>
      </dd>
    </>
  );
}

/** Counts down by the server's clock, once a second; told to no screen reader each time. */
function Left({ view, offset }: { readonly view: PairingView; readonly offset: number }) {
  const t = useT();
  const [now, setNow] = useState(() => pageClock.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(pageClock.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return (
    <span aria-live="off">{t("pair.left", { time: t.format.countdown(leftOf(view, offset, now)) })}</span>
  );
}

/** `US` in the reader's language; the code itself where the browser knows no name for it. */
function countryName(code: string, locale: keyof typeof LOCALE_TAGS): string {
  try {
    return new Intl.DisplayNames(LOCALE_TAGS[locale], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
