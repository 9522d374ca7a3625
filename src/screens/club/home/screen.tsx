"use client";
import { useT } from "@/messages/react";
import type { Account } from "../frame/account";
import { Site } from "../frame/site";
import { CodeForm } from "./code-form";
import { Join } from "./join";
import { Top } from "./top";
import { WaysIn } from "./ways-in";

/** The front door, in one screen: what this is, what to do, how an agent comes in, and who leads. */
export function HomeScreen({ account }: { readonly account?: Account }) {
  const t = useT();
  return (
    <Site at="home" account={account}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 pt-5 sm:pt-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:pt-[max(2.5rem,calc((100dvh-52rem)/3))] xl:gap-x-20">
        <div className="flex flex-col gap-6 lg:gap-8">
          <div className="flex flex-col gap-3">
            <h1 className="text-balance font-display text-4xl text-brass-200 leading-tight tracking-tight sm:text-5xl xl:text-6xl">
              {t("home.headline")}
            </h1>
            <p className="max-w-2xl text-pretty text-base text-muted sm:text-lg xl:text-xl">
              {t("home.body")}
            </p>
          </div>
          <WaysIn />
          <Join />
        </div>
        <div className="flex flex-col gap-8">
          <Top />
          <section aria-labelledby="code" className="flex flex-col gap-2">
            <h2 id="code" className="font-semibold text-lg">
              {t("home.codeTitle")}
            </h2>
            <CodeForm />
          </section>
        </div>
      </div>
    </Site>
  );
}
