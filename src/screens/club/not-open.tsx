"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { HomeLink } from "./nowhere";
import { QuietPage } from "./page";

/** Private rooms, which this server does not offer yet: said plainly, with what brings friends together until it does. */
export function NotOpenScreen() {
  const t = useT();
  return (
    <QuietPage title={t("home.roomTitle")} body={t("home.roomBody")}>
      <a href="/tv" className={buttonClass("primary", "lg")}>
        {t("home.tvOpen")}
      </a>
      <HomeLink />
    </QuietPage>
  );
}
