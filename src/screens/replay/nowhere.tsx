"use client";
import { useT } from "@/messages/react";
import { Plain } from "./components/plain";

/** There is no such hand, or no more. */
export function NoHand() {
  const t = useT();
  return <Plain title={t("replay.notFoundTitle")} body={t("replay.notFoundBody")} />;
}

/** The same of a table. */
export function NoTable() {
  const t = useT();
  return <Plain title={t("replay.recapNotFound")} body={t("replay.recapNotFoundBody")} />;
}
