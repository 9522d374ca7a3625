"use client";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { CloseIcon } from "@/ui/icon/icons";
import { RoundButton } from "../../felt/components/frame/round-button";
import type { Chat } from "../store";
import { Composer } from "./composer";
import { Line } from "./line";

/** The talk, newest last, and a place to say something. Who only watches reads along. */
export function ChatPanel(props: {
  readonly chat: Chat;
  /** The own chair; null for who only watches. */
  readonly seat: number | null;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { chat, seat, onClose } = props;
  const messages = useStore(chat, (state) => state.messages);
  const muted = useStore(chat, (state) => state.muted);
  const shown = messages.filter(({ claim }) => !muted.has(claim));
  const log = useRef<HTMLDivElement>(null);
  const newest = shown.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is seen, and brought into view
  useEffect(() => {
    chat.read();
    const list = log.current;
    if (list !== null) list.scrollTop = list.scrollHeight;
  }, [chat, newest]);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center justify-between pl-4">
        <h2 className="font-display text-brass-200 text-xl">{t("company.chat")}</h2>
        <RoundButton label={t("common.close")} onPress={onClose}>
          <CloseIcon />
        </RoundButton>
      </div>
      <div
        ref={log}
        role="log"
        aria-label={t("company.chat")}
        aria-live="polite"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-2"
      >
        <ol>
          {shown.map((message) => (
            <Line key={message.id} message={message} own={message.seat_index === seat} />
          ))}
        </ol>
      </div>
      {shown.length === 0 ? <p className="px-4 pb-4 text-muted">{t("company.chatEmpty")}</p> : null}
      {seat === null ? (
        <p className="border-felt-700 border-t px-4 py-3 text-muted text-sm">{t("company.watchingTalk")}</p>
      ) : (
        <Composer chat={chat} />
      )}
    </div>
  );
}
