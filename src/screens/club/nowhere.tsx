"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { CodeForm } from "./home/code-form";
import { QuietPage } from "./page";

/** Nothing at this address. */
export function NowhereScreen() {
  const t = useT();
  return (
    <QuietPage title={t("home.nowhereTitle")} body={t("home.nowhereBody")}>
      <HomeLink />
    </QuietPage>
  );
}

/** An address of a table that is not there; a code may be typed at once. */
export function NoTableScreen() {
  const t = useT();
  return (
    <QuietPage title={t("home.tableTitle")} body={t("home.tableBody")}>
      <CodeForm />
      <HomeLink />
    </QuietPage>
  );
}

export const HomeLink = () => (
  <a href="/" className={buttonClass("plain", "lg")}>
    {useT()("common.home")}
  </a>
);
