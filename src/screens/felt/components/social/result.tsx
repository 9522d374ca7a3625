"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { useTable } from "../context";
import { useCompany } from "./company";
import { Bill } from "./over";
import { StatsSheet } from "./stats/stats-sheet";

/** After the last hand: the figures, and for who has a chair the bill. */
export function RoomResult() {
  const t = useT();
  const { chair, panels } = useCompany();
  const { tableId } = useTable().sitting;
  return (
    <>
      {chair === null ? null : (
        <Button tone="primary" size="lg" onClick={() => panels.toggle("settle")}>
          {t("company.settle")}
        </Button>
      )}
      <Button size="lg" onClick={() => panels.toggle("stats")}>
        {t("company.stats")}
      </Button>
      {tableId === null ? null : (
        <a href={`/recap/${tableId}`} className={buttonClass("plain", "lg")}>
          {t("common.recap")}
        </a>
      )}
      <Bill />
      <StatsSheet />
    </>
  );
}
