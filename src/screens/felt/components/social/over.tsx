"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { useT } from "@/messages/react";
import { SettleSheet } from "../../../settle/cut/settle-sheet";
import { Heard } from "../../../talk/components/heard";
import { ChatPanel } from "../../../talk/components/panel";
import { TalkSheet } from "../../../talk/components/sheet";
import { useCompany, usePanel, usePeople } from "./company";
import { MoveSheet } from "./people/move-sheet";
import { PeopleSheet } from "./people/people-sheet";
import { StatsSheet } from "./stats/stats-sheet";

/** Beside and over a room's felt: the talk, the people, the figures, the bill. One at a time. */
export function RoomOver() {
  const { chat, chair, panels } = useCompany();
  const seat = chair?.seat ?? null;
  const talking = usePanel() === "chat";
  return (
    <>
      <ChatPlace>
        <ChatPanel chat={chat} seat={seat} onClose={() => panels.close("chat")} />
      </ChatPlace>
      <Heard chat={chat} seat={seat} silent={talking} />
      <PeopleSheet />
      <StatsSheet />
      <MoveSheet />
      <Bill />
    </>
  );
}

const ROOMY = "(min-width: 60rem) and (min-aspect-ratio: 1/1)";

const useRoomy = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = matchMedia(ROOMY);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(ROOMY).matches,
    () => true,
  );

/** Beside the felt where there is room for both; over its lower edge on a phone. */
function ChatPlace({ children }: { readonly children: ReactNode }) {
  const { panels } = useCompany();
  const open = usePanel() === "chat";
  if (useRoomy()) return open ? <Beside>{children}</Beside> : null;
  return (
    <TalkSheet open={open} onClose={() => panels.close("chat")}>
      {children}
    </TalkSheet>
  );
}

/** Who opens the talk wants to write, or at least to read; Escape goes back to where they were. */
function Beside({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const { panels } = useCompany();
  const side = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    side.current?.querySelector<HTMLElement>("input, [role=log]")?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    panels.close("chat");
  };
  return (
    <aside ref={side} aria-label={t("company.chat")} onKeyDown={leave} className="felt-side animate-fade">
      {children}
    </aside>
  );
}

/** "Settle up", for who has a chair. */
export function Bill() {
  const { tableId, chair, panels } = useCompany();
  const open = usePanel() === "settle";
  const name = usePeople().find(({ own }) => own)?.name ?? null;
  if (chair === null) return null;
  return (
    <SettleSheet
      tableId={tableId}
      claimToken={chair.token}
      name={name}
      open={open}
      onClose={() => panels.close("settle")}
    />
  );
}
