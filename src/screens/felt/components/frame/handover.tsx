"use client";
import { useT } from "@/messages/react";
import { Toast } from "@/ui/toast/toast";
import { useFelt } from "../context";

/** For a moment: the tab that dealt went away, and another one goes on with the same hand. */
export function HandoverNote() {
  const t = useT();
  const handover = useFelt((state) => state.snapshot.handover ?? null);
  const hosting = useFelt((state) => state.snapshot.hosting ?? false);
  const words =
    handover === null
      ? null
      : handover === "seeking"
        ? t("felt.handoverSeeking")
        : t(hosting ? "felt.handoverOwn" : "felt.handover");
  return <Toast message={words} className="felt-toast" />;
}
