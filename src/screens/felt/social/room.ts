import type { ComponentType, ReactNode } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Chat } from "../../talk/store";
import type { SeatedPod } from "../../tv/model/seats";
import type { Place } from "../model/places";
import type { RoomApi } from "./api";
import type { HandsReader } from "./stats/reader";

/** The panel or sheet that lies beside or over the felt, one at a time. */
export type Panel = "chat" | "people" | "stats" | "log" | "settle" | "move" | null;

/** What a room shows on the felt, each part in its place. The felt of a crew's table loads none of it. */
export interface RoomParts {
  /** Among the round buttons at the top, in place of standings and log. */
  readonly Corner: ComponentType;
  /** On an occupied chair. */
  readonly Chair: ComponentType<{ readonly pod: SeatedPod; readonly place: Place }>;
  /** Around the decisions, or in their place. */
  readonly Dock: ComponentType<{ readonly children: ReactNode }>;
  /** Beside and over the felt. */
  readonly Over: ComponentType;
  /** Among the ways on from the end. */
  readonly Result: ComponentType;
}

/** A table of people as the felt knows it: its calls, its talk, its hands, and what they are shown with. */
export interface Room {
  readonly tableId: string;
  /** The own chair, and what proves it; null for who only watches. */
  readonly chair: { readonly seat: number; readonly token: string } | null;
  readonly api: RoomApi;
  readonly chat: Chat;
  readonly hands: HandsReader;
  readonly panels: Panels;
  /** The own chair was given up: the page goes elsewhere. */
  readonly onLeft: () => void;
  readonly parts: RoomParts;
  stop(): void;
}

export interface Panels extends StoreApi<{ readonly open: Panel }> {
  /** Opens one, or closes it where it is open. */
  toggle(panel: Exclude<Panel, null>): void;
  /** Closes this one, where it is open: a dialog that closes because another one opens says so too. */
  close(panel: Exclude<Panel, null>): void;
}

export function createPanels(): Panels {
  const store = createStore<{ readonly open: Panel }>(() => ({ open: null }));
  return {
    ...store,
    toggle: (panel) => store.setState(({ open }) => ({ open: open === panel ? null : panel })),
    close: (panel) => store.setState(({ open }) => ({ open: open === panel ? null : open })),
  };
}
