"use client";
import { useT } from "@/messages/react";
import { ChatIcon, LogIcon, PeopleIcon, StandingsIcon } from "@/ui/icon/icons";
import { unreadOf } from "../../social/chat/model";
import { RoundButton } from "../frame/round-button";
import { useChat, useCompany, usePanel } from "./company";

/** How the game stands, what was played, who is there, and the talk with what is unread of it. */
export function RoomCorner() {
  const t = useT();
  const { panels } = useCompany();
  return (
    <>
      <RoundButton label={t("company.stats")} onPress={() => panels.toggle("stats")}>
        <StandingsIcon />
      </RoundButton>
      <RoundButton label={t("felt.log")} onPress={() => panels.toggle("log")}>
        <LogIcon />
      </RoundButton>
      <RoundButton label={t("company.people")} onPress={() => panels.toggle("people")}>
        <PeopleIcon />
      </RoundButton>
      <ChatButton />
    </>
  );
}

function ChatButton() {
  const t = useT();
  const { panels, chair } = useCompany();
  const open = usePanel() === "chat";
  const messages = useChat((state) => state.messages);
  const seen = useChat((state) => state.seen);
  const muted = useChat((state) => state.muted);
  const unread = open ? 0 : unreadOf(messages, { seen, muted, ownSeat: chair?.seat ?? null });
  const label =
    unread === 0 ? t("company.chat") : `${t("company.chat")}: ${t("company.unread", { count: unread })}`;
  return (
    <RoundButton label={label} expanded={open} onPress={() => panels.toggle("chat")}>
      <span className="relative">
        <ChatIcon />
        {unread === 0 ? null : (
          <span
            aria-hidden="true"
            className="absolute -top-2 left-3.5 grid h-5 min-w-5 animate-rise place-items-center rounded-full bg-brass-300 px-1 font-bold text-ink text-xs"
          >
            {unread > 99 ? "99+" : t.format.number(unread)}
          </span>
        )}
      </span>
    </RoundButton>
  );
}
