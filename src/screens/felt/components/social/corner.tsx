"use client";
import { useT } from "@/messages/react";
import { LogIcon, PeopleIcon, StandingsIcon } from "@/ui/icon/icons";
import { UnreadIcon, useUnread } from "../../../talk/components/unread";
import { RoundButton } from "../frame/round-button";
import { useCompany, usePanel } from "./company";

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
  const { panels, chair, chat } = useCompany();
  const open = usePanel() === "chat";
  const { label, count } = useUnread(chat, chair?.seat ?? null, open);
  return (
    <RoundButton label={label} expanded={open} onPress={() => panels.toggle("chat")}>
      <UnreadIcon count={count} />
    </RoundButton>
  );
}
