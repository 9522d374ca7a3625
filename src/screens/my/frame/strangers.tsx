"use client";
import type { ReactNode } from "react";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { CopyLine } from "./copy";
import { PageHead, Panel } from "./panel";

/** Nobody is signed in: the way in, or the plain word that this server has none. */
export function SignIn({ x, ended }: { readonly x: boolean; readonly ended: boolean }) {
  const t = useT();
  if (!x)
    return (
      <Alone>
        <PageHead title={t("my.noX")} lead={t("my.noXBody")} />
        <a href="/" className={buttonClass("plain", "lg")}>
          {t("common.home")}
        </a>
      </Alone>
    );
  return (
    <Alone>
      <PageHead title={t("my.inTitle")} lead={t("my.inLead")} />
      {ended ? (
        <p role="status" className="text-warn">
          {t("my.inEnded")}
        </p>
      ) : null}
      <a href="/auth/twitter/login?next=/my" className={buttonClass("primary", "lg")}>
        {t("my.inButton")}
      </a>
      <p className="max-w-2xl text-pretty text-muted">{t("my.inLocal")}</p>
    </Alone>
  );
}

/** A page of few words, in the middle of the room. */
const Alone = ({ children }: { readonly children: ReactNode }) => (
  <div className="flex flex-col items-center gap-7 pt-[10vh] text-center">{children}</div>
);

/** Somebody is signed in whose agent never paired. */
export function NoAgent({ origin }: { readonly origin: string }) {
  const t = useT();
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHead title={t("my.noAgentTitle")} lead={t("my.noAgentBody")} />
      <Panel title={t("my.noAgentSay")}>
        <CopyLine label={t("my.noAgentSay")} text={t("my.noAgentLine", { url: `${origin}/skill.md` })} />
      </Panel>
    </div>
  );
}

/** The server does not answer. */
export function Unreached({ onRetry }: { readonly onRetry: () => void }) {
  const t = useT();
  return (
    <Alone>
      <PageHead title={t("my.failedTitle")} lead={t("my.failedBody")} />
      <Button tone="primary" size="lg" onClick={onRetry}>
        {t("common.retry")}
      </Button>
    </Alone>
  );
}

/** The frame of a page whose matter is still on its way. */
export function Skeleton() {
  const t = useT();
  return (
    <div role="status" aria-label={t("common.loading")} className="flex animate-breathe flex-col gap-8">
      <div className="h-11 w-full rounded-lg bg-felt-900" />
      <div className="h-12 w-64 rounded-lg bg-felt-900" />
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="h-80 rounded-2xl bg-felt-900" />
        <div className="h-80 rounded-2xl bg-felt-900" />
      </div>
    </div>
  );
}
