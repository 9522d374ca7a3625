"use client";
import { useEffect, useState } from "react";
import { createClient } from "@/client/client";
import type { ClaimToken, TableId } from "@/contract/ids";
import { createTalkApi } from "./api";
import { openTalk } from "./open";
import type { Chat } from "./store";

/** The talk of the table that this page shows; null without one, and until it is open. Without a token one only reads along. */
export function useTalk(tableId: TableId | null, token: ClaimToken | null): Chat | null {
  const [chat, setChat] = useState<Chat | null>(null);
  useEffect(() => {
    if (tableId === null) return;
    const talk = openTalk(tableId, createTalkApi(createClient({ baseUrl: "" }), tableId, token));
    setChat(talk.chat);
    return () => {
      setChat(null);
      talk.stop();
    };
  }, [tableId, token]);
  return chat;
}
