"use client";
import { Heard } from "../../../talk/components/heard";
import { ChatPanel } from "../../../talk/components/panel";
import { TalkSheet } from "../../../talk/components/sheet";
import type { Chat } from "../../../talk/store";

/** The table's talk on the phone: behind its button, and said to who listens. */
export function Talk(props: {
  readonly chat: Chat | null;
  readonly seatIndex: number;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { chat, seatIndex, open, onClose } = props;
  if (chat === null) return null;
  return (
    <>
      <TalkSheet open={open} onClose={onClose}>
        <ChatPanel chat={chat} seat={seatIndex} onClose={onClose} />
      </TalkSheet>
      <Heard chat={chat} seat={seatIndex} silent={open} />
    </>
  );
}
