import type { ComponentType } from "react";
import type { RoomApi } from "./api";

/** What a sheet needs to know of the one who opens it. */
export interface SlotProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A table of people as the felt knows it: its calls, its talk, and the places that others fill. */
export interface Room {
  readonly tableId: string;
  /** The own chair; null for who only watches. */
  readonly seat: number | null;
  readonly api: RoomApi;
  /** The own chair is given up: the page goes elsewhere. */
  readonly onLeft: () => void;
  /** "Settle up", a sheet of its own; null where there is none. */
  readonly Settle: ComponentType<SlotProps> | null;
  stop(): void;
}
