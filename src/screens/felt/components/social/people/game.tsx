"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { useFelt } from "../../context";
import { useCall, useCompany } from "../company";
import { Fault } from "../dock";

/** What who runs the room may say about the game as a whole. */
export function Game() {
  const t = useT();
  const { api } = useCompany();
  const paused = useFelt((state) => state.view.status.kind === "paused");
  const { busy, fault, call } = useCall();
  return (
    <section aria-label={t("company.theGame")} className="flex flex-col gap-2">
      <h3 className="font-semibold text-brass-300">{t("company.theGame")}</h3>
      <Button
        size="lg"
        disabled={busy}
        onClick={() => void call(() => api.word(paused ? "resume" : "pause"))}
      >
        {t(paused ? "company.resume" : "company.pause")}
      </Button>
      <Fault words={fault} />
    </section>
  );
}
