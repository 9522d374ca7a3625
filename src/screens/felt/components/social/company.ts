"use client";
import { useState } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import type { Answer } from "../../../phone/api";
import type { ChatState } from "../../../talk/store";
import { faultOf } from "../../social/faults";
import { type Person, peopleOf } from "../../social/people";
import type { Panel, Room } from "../../social/room";
import { useFelt, useRoom } from "../context";

/** The room around the felt. Its parts are mounted in a room only. */
export function useCompany(): Room {
  const room = useRoom();
  if (room === null) throw new Error("a part of a room's felt is mounted outside of a room");
  return room;
}

export const useChat = <V>(select: (state: ChatState) => V): V => useStore(useCompany().chat, select);

export function usePanel(): Panel {
  return useStore(useCompany().panels, ({ open }) => open);
}

/** Who holds a chair, as the lobby and the table say now. */
export function usePeople(): readonly Person[] {
  const lobby = useFelt((state) => state.snapshot.lobby);
  const table = useFelt((state) => state.snapshot.table);
  return peopleOf(lobby, table, useCompany().chair?.seat ?? null);
}

/** One call at a time, and in words why it failed. */
export function useCall() {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const call = async (run: () => Promise<Answer<unknown>>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFault(null);
    const answer = await run();
    setBusy(false);
    setFault(faultOf(t, answer));
    return answer.ok;
  };
  return { busy, fault, call };
}
