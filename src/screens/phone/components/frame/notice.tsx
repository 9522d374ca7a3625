"use client";
import { useEffect } from "react";
import { actWords } from "@/messages/act-words";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Toast } from "@/ui/toast/toast";
import type { Notice as Kind } from "../../data";

const SHOWN_MS = 5000;
const KNOWN = [
  "stale_turn",
  "pre_cleared",
  "need_two_players",
  "no_buyin_open",
  "rate_limited",
  "seat_moved",
] as const;
const ACTIONS = ["fold", "check", "call", "bet", "raise", "allin"] as const;

/** A notice in words; a refusal that has none of its own is said in general ones. */
export function noticeWords(t: T, { code, act }: Kind): string {
  const action = ACTIONS.find((each) => each === act?.action);
  if (code === "adjusted" && act !== undefined && action !== undefined)
    return t("phone.notice_adjusted", { act: actWords(t, { ...act, action }) });
  const known = KNOWN.find((each) => each === code);
  return t(known === undefined ? "phone.notice_refused" : `phone.notice_${known}`);
}

/** One notice for a while, above the decisions. */
export function Notice({ notice, onDone }: { readonly notice: Kind | null; readonly onDone: () => void }) {
  const t = useT();
  const id = notice?.id;
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, onDone]);
  return (
    <Toast
      message={notice === null ? null : noticeWords(t, notice)}
      tone="warn"
      className="pointer-events-none fixed inset-x-3 top-28 z-20 mx-auto flex max-w-136 justify-center text-center"
    />
  );
}
