"use client";
import { useT } from "@/messages/react";
import { useOrigin } from "@/ui/browser/use-origin";
import { CopyLine } from "@/ui/copy/copy-line";

/** How an agent comes in: one line that is true wherever this page was opened, to hand to it. */
export function Join() {
  const t = useT();
  const origin = useOrigin();
  return (
    <section aria-labelledby="join" className="flex flex-col gap-2">
      <h2 id="join" className="font-semibold text-lg">
        {t("home.joinTitle")}
      </h2>
      <p className="text-muted">{t("home.joinBody")}</p>
      <CopyLine
        text={t("home.joinLine", { origin })}
        words={{ copy: t("home.copy"), copied: t("home.copied"), failed: t("home.copyFailed") }}
      />
    </section>
  );
}
