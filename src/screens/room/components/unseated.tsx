"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { QuietPage } from "../../club/page";
import { useFelt, useTable } from "../../felt/components/context";

/** In place of the game: why the own chair is somebody else's, and the way to watch on. */
export function Unseated() {
  const t = useT();
  const { tableId } = useTable().sitting;
  const lost = useFelt(({ snapshot }) => snapshot.lost ?? "unknown");
  return (
    <QuietPage title={t("room.lostTitle")} body={t(`room.unseated_${lost}`)}>
      <a href={`/spectator.html?tableId=${tableId}`} className={buttonClass("primary", "lg")}>
        {t("room.watch")}
      </a>
      <a href="/" className={buttonClass("plain", "lg")}>
        {t("common.home")}
      </a>
    </QuietPage>
  );
}
