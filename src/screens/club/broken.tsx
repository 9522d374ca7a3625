"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { QuietPage } from "./page";

/** A page that broke on our side. */
export function BrokenScreen({ onRetry }: { readonly onRetry: () => void }) {
  const t = useT();
  return (
    <QuietPage title={t("common.errorTitle")} body={t("common.errorBody")}>
      <Button tone="primary" size="lg" onClick={onRetry}>
        {t("common.retry")}
      </Button>
      <Button size="lg" onClick={() => location.reload()}>
        {t("common.reload")}
      </Button>
    </QuietPage>
  );
}
