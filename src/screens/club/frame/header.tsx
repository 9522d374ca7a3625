"use client";
import { useT } from "@/messages/react";
import { PIPS } from "@/ui/card/suits";
import type { Account } from "./account";

export type Place = "home" | "leaderboard" | "tv" | "mine";

const WAYS = [
  { place: "leaderboard", href: "/leaderboard", words: "common.navLeaderboard" },
  { place: "tv", href: "/tv", words: "common.navTv" },
] as const;

/** The site's own pages, the one that is open marked. `account` is what the corner says to whom the page knows: a link or two. */
export function SiteHeader({ at, account }: { readonly at: Place | null; readonly account?: Account }) {
  const t = useT();
  return (
    <header className="mx-auto flex w-full max-w-7xl flex-wrap items-center gap-x-2 px-4 pt-[max(0.5rem,env(safe-area-inset-top))] sm:px-8 sm:pt-3">
      <a
        href="/"
        aria-current={at === "home" ? "page" : undefined}
        className="-ml-2 flex min-h-11 items-center gap-2 rounded-lg px-2 font-display text-brass-200 text-lg sm:gap-2.5 sm:text-xl"
      >
        <svg viewBox="0 0 100 100" className="size-5 fill-brass-400" aria-hidden="true">
          <path d={PIPS.S} />
        </svg>
        {t("common.appName")}
      </a>
      <nav
        aria-label={t("common.nav")}
        className="-mx-2 flex grow flex-wrap items-center justify-between sm:-mr-3 sm:justify-end"
      >
        {WAYS.map(({ place, href, words }) => (
          <Way key={place} href={href} here={at === place}>
            {t(words)}
          </Way>
        ))}
        {account === "person" ? (
          <Way href="/my" here={at === "mine"}>
            {t("common.navMine")}
          </Way>
        ) : null}
        {account === "stranger" ? (
          <Way href="/auth/twitter/login?next=/my">{t("common.navSignIn")}</Way>
        ) : null}
      </nav>
    </header>
  );
}

function Way(props: { readonly href: string; readonly here?: boolean; readonly children: string }) {
  const look =
    props.here === true ? "text-brass-200 underline decoration-brass-500" : "text-muted hover:text-text";
  return (
    <a
      href={props.href}
      aria-current={props.here === true ? "page" : undefined}
      className={`flex min-h-11 items-center rounded-lg px-2 font-medium sm:px-3 underline-offset-8 ${look}`}
    >
      {props.children}
    </a>
  );
}
