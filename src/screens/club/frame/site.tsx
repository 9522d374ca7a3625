"use client";
import type { ReactNode } from "react";
import { useT } from "@/messages/react";
import type { Account } from "./account";
import { type Place, SiteHeader } from "./header";
import { Languages } from "./languages";

/** The frame of the site's quiet pages: the way around above, the languages below, the page's own matter between. */
export function Site(props: {
  /** Which of the header's pages this is; null for one that it does not name. */
  readonly at: Place | null;
  readonly account?: Account | undefined;
  readonly children: ReactNode;
}) {
  const t = useT();
  return (
    <div className="room flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only bg-felt-700 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 focus:rounded-lg focus:px-4 focus:py-3"
      >
        {t("common.skip")}
      </a>
      <SiteHeader at={props.at} account={props.account ?? "none"} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-7xl grow px-4 outline-none sm:px-8">
        {props.children}
      </main>
      <footer className="mx-auto flex w-full max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 pt-8 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-muted sm:px-8">
        <Languages />
        <a
          href="/docs"
          className="-mx-3 flex min-h-11 items-center px-3 underline decoration-felt-500 underline-offset-8 hover:text-text"
        >
          {t("common.api")}
        </a>
      </footer>
    </div>
  );
}
