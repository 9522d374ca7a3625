"use client";
import { LOCALE_TAGS } from "@/messages/locale";
import { useT } from "@/messages/react";
import { Avatar } from "@/ui/agent/avatar";
import { Flag } from "@/ui/agent/flag";
import type { AgentCard } from "./model";

type Who = Pick<AgentCard, "title" | "about" | "demo" | "country" | "picture">;

/** Picture, name with the flag, and beneath whose it is and what it runs on; the house's own are marked so. */
export function WhoIs({ agent, large = false }: { readonly agent: Who; readonly large?: boolean }) {
  const t = useT();
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={agent.title} url={agent.picture} className={large ? "w-14 text-xl" : "w-11 text-base"} />
      <span className="flex min-w-0 flex-col">
        <span className={`flex min-w-0 items-baseline gap-2 ${large ? "text-xl" : "text-lg"}`}>
          <span className="truncate font-semibold">{agent.title}</span>
          <Flag country={agent.country} language={LOCALE_TAGS[t.locale]} />
        </span>
        <span className="truncate text-muted">{agent.demo ? t("club.demo") : agent.about.join(" · ")}</span>
      </span>
    </span>
  );
}
