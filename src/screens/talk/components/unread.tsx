"use client";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { ChatIcon } from "@/ui/icon/icons";
import { unreadOf } from "../model";
import type { Chat } from "../store";

interface Unread {
  /** Of the button that opens the talk. */
  readonly label: string;
  readonly count: number;
}

/** What came since the talk was read last; nothing while it is open. */
export function useUnread(chat: Chat, seat: number | null, open: boolean): Unread {
  const t = useT();
  const { messages, seen, muted } = useStore(chat);
  const count = open ? 0 : unreadOf(messages, { seen, muted, ownSeat: seat });
  const talk = t("company.chat");
  return { count, label: count === 0 ? talk : `${talk}: ${t("company.unread", { count })}` };
}

/** The talk's icon with how much of it is unread. */
export function UnreadIcon({ count }: { readonly count: number }) {
  const t = useT();
  return (
    <span className="relative">
      <ChatIcon />
      {count === 0 ? null : (
        <span
          aria-hidden="true"
          className="absolute -top-2 left-3.5 grid h-5 min-w-5 animate-rise place-items-center rounded-full bg-brass-300 px-1 font-bold text-ink text-xs"
        >
          {count > 99 ? "99+" : t.format.number(count)}
        </span>
      )}
    </span>
  );
}
