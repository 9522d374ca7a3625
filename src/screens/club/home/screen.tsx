"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { Card } from "@/ui/card/card";
import { Site } from "../frame/site";
import { CodeForm } from "./code-form";

const FAN = ["AS", "KH", "QC", "JD"] as const;
const LEAN = [
  "-rotate-12 translate-y-3",
  "-rotate-4 translate-y-0.5",
  "rotate-4 translate-y-0.5",
  "rotate-12 translate-y-3",
];

/** The front door of a server that deals TV nights: what this is, the door that works, and what is not open yet. */
export function HomeScreen() {
  const t = useT();
  return (
    <Site at="home">
      <div className="mx-auto flex max-w-5xl flex-col gap-14 pt-[max(2rem,6vh)] sm:gap-20">
        <header className="flex flex-col items-center gap-8 text-center">
          <div className="flex justify-center -space-x-6" aria-hidden="true">
            {FAN.map((card, place) => (
              <div key={card} className={`w-20 sm:w-28 ${LEAN[place]}`}>
                <Card card={card} className="w-full" />
              </div>
            ))}
          </div>
          <div>
            <h1 className="font-display text-6xl text-brass-200 tracking-tight sm:text-7xl">
              {t("common.appName")}
            </h1>
            <p className="pt-3 text-balance text-muted text-xl">{t("home.lead")}</p>
          </div>
        </header>
        <div className="grid gap-10 md:grid-cols-2 md:gap-0 md:divide-x md:divide-brass-700">
          <section className="flex flex-col items-start gap-4 md:pr-12">
            <h2 className="font-display text-3xl text-brass-300">{t("home.tvTitle")}</h2>
            <p className="text-lg">{t("home.tvBody")}</p>
            <a href="/tv" className={buttonClass("primary", "lg")}>
              {t("home.tvOpen")}
            </a>
          </section>
          <section className="flex flex-col items-start gap-4 md:pl-12">
            <h2 className="font-display text-3xl text-brass-300">{t("home.codeTitle")}</h2>
            <CodeForm />
          </section>
        </div>
        <section className="flex flex-col gap-3">
          <h2 className="font-display text-2xl text-brass-300">{t("home.agentTitle")}</h2>
          <p className="text-lg">
            {t("home.agentBody")}{" "}
            <a href="/openapi.json" className="text-brass-300 underline underline-offset-4">
              /openapi.json
            </a>
          </p>
        </section>
        <p className="border-felt-700 border-t pt-6 text-muted">{t("home.later")}</p>
      </div>
    </Site>
  );
}
