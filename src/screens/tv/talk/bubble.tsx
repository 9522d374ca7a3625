"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { TableId } from "@/contract/ids";
import { Heard } from "../../talk/components/heard";
import { BubbleWords } from "../../talk/components/line";
import type { Chat } from "../../talk/store";
import { useTalk } from "../../talk/use-talk";
import type { SeatedPod } from "../model/seats";

const Talk = createContext<Chat | null>(null);

/** What is said at the table, for its pods and for who listens. The big screen itself says nothing. */
export function TalkProvider(props: { readonly tableId: TableId; readonly children: ReactNode }) {
  const chat = useTalk(props.tableId, null);
  return (
    <Talk value={chat}>
      {props.children}
      {chat === null ? null : <Heard chat={chat} seat={null} silent={false} />}
    </Talk>
  );
}

/** What a sitter has just said; nothing before the talk is open. */
export function Bubble({ pod }: { readonly pod: SeatedPod }) {
  const chat = useContext(Talk);
  return chat === null ? null : <BubbleOf chat={chat} pod={pod} />;
}

/** Over a pod's cards while they lie face down; turned up, they are what everybody looks at. */
export function BubbleOf({ chat, pod }: { readonly chat: Chat; readonly pod: SeatedPod }) {
  const bubble = useStore(chat, ({ bubbles }) =>
    bubbles.find(({ message }) => message.seat_index === pod.seat),
  );
  if (bubble === undefined || pod.cards.some(({ card }) => card !== null)) return null;
  return (
    <div key={bubble.message.id} aria-hidden="true" className="tv-bubble">
      <BubbleWords message={bubble.message} lines={2} />
    </div>
  );
}
