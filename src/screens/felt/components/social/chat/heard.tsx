"use client";
import { useT } from "@/messages/react";
import { useChat, useCompany, usePanel } from "../company";
import { saidWords } from "./line";

/** Says new lines to who listens while the talk is not open; the open one says them itself. */
export function Heard() {
  const t = useT();
  const { chair } = useCompany();
  const open = usePanel() === "chat";
  const latest = useChat((state) => state.latest);
  const said =
    latest === null || open || latest.seat_index === chair?.seat
      ? ""
      : t("company.said", { name: latest.name, text: saidWords(t, latest) });
  return (
    <div role="status" className="sr-only">
      {said}
    </div>
  );
}
