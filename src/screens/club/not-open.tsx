"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { HomeLink } from "./nowhere";
import { QuietPage } from "./page";

/** A mode that this server does not offer yet: said plainly, with the one that it does. */
export function NotOpenScreen({ mode }: { readonly mode: "challenge" | "demo" | "room" }) {
  const t = useT();
  return (
    <QuietPage title={t(`home.modeTitle_${mode}`)} body={t("home.modeBody")}>
      <a href="/tv" className={buttonClass("primary", "lg")}>
        {t("home.tvOpen")}
      </a>
      <HomeLink />
    </QuietPage>
  );
}
