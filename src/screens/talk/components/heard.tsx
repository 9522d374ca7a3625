"use client";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import type { Chat } from "../store";
import { saidWords } from "./line";

/** Says new lines to who listens, but not the own chair's. `silent`: the talk is open, and says them itself. */
export function Heard(props: {
  readonly chat: Chat;
  readonly seat: number | null;
  readonly silent: boolean;
}) {
  const t = useT();
  const { chat, seat, silent } = props;
  const latest = useStore(chat, (state) => state.latest);
  const said =
    latest === null || silent || latest.seat_index === seat
      ? ""
      : t("company.said", { name: latest.name, text: saidWords(t, latest) });
  return (
    <div role="status" className="sr-only">
      {said}
    </div>
  );
}
