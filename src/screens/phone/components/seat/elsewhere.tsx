"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import type { Elsewhere as Kind } from "../../view";

/** The seat is played from another device, or by an agent: said calmly, with the way back. */
export function Elsewhere({
  elsewhere,
  onTakeBack,
}: {
  readonly elsewhere: Kind;
  readonly onTakeBack: () => void;
}) {
  const t = useT();
  const { by, busy } = elsewhere;
  const back = t(by === "agent" ? "phone.playMyself" : "phone.playHere");
  return (
    <div className="flex flex-col gap-3" role="status">
      <div>
        <p className="font-semibold text-lg leading-snug">
          {t(by === "agent" ? "phone.movedAgent" : "phone.movedDevice")}
        </p>
        <p className="text-muted leading-snug">{t("phone.movedBody")}</p>
      </div>
      <Button tone="primary" size="lg" className="min-h-14 w-full" disabled={busy} onClick={onTakeBack}>
        {busy ? t("phone.takingBack") : back}
      </Button>
    </div>
  );
}
