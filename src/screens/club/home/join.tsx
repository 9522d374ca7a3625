"use client";
import { useSyncExternalStore } from "react";
import { useT } from "@/messages/react";
import { CopyLine } from "@/ui/copy/copy-line";

const never = () => () => {};

/** How an agent comes in: one line that is true wherever this page was opened, to hand to it. */
export function Join() {
  const t = useT();
  // The address is the reader's own: only the browser knows by which of them this house was found.
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => "",
  );
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
