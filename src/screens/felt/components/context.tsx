"use client";
import { type ComponentType, createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Mode } from "@/contract/ids";
import type { CrewView, Owner, Seating } from "../crew/crew-view";
import { type Place, placesFor, type Shape } from "../model/places";
import type { Room } from "../social/room";
import type { FeltState, FeltStore } from "../store";

/** A game against a crew: what stays the same as long as one sits at the table. */
export interface CrewSitting extends Seating {
  readonly crew: CrewView;
  /** Null for a game that lives in this tab alone. */
  readonly tableId: string | null;
}

/** A table of people, each on their own device; or any table that one only watches. */
export interface RoomSitting {
  readonly mode: Mode;
  readonly seats: number;
  readonly crew: null;
  /** Whose agent opened the table; null where nobody's did. */
  readonly owner: Owner | null;
  readonly tableId: string;
  /** No chair here is one's own. */
  readonly watching: boolean;
}

export type Sitting = CrewSitting | RoomSitting;

/** What the page around the felt puts in place of its own parts. */
export interface FeltSlots {
  /** Before the first hand, instead of the empty table. */
  readonly Lobby?: ComponentType;
  /** In place of the table, once the own chair is somebody else's. */
  readonly Unseated?: ComponentType;
  /** Among the ways on from the result. */
  readonly Result?: ComponentType;
}

interface Felt {
  readonly store: FeltStore;
  readonly sitting: Sitting;
  readonly shape: Shape;
  /** What a table of people has beyond a game against a crew; null elsewhere. */
  readonly room?: Room | null;
  readonly slots?: FeltSlots;
}

const Context = createContext<Felt | null>(null);

export function FeltProvider({ children, ...felt }: Felt & { readonly children: ReactNode }) {
  return <Context value={felt}>{children}</Context>;
}

/** The store, the crew and the shape of the table on this screen. Throws outside of a provider. */
export function useTable(): Felt {
  const felt = useContext(Context);
  if (felt === null) throw new Error("a part of the felt needs a FeltProvider above it");
  return felt;
}

/** The room's company and one's own word in it; null at a crew's table. */
export const useRoom = (): Room | null => useTable().room ?? null;

/** One selected part of the state. */
export function useFelt<V>(select: (state: FeltState) => V): V {
  return useStore(useTable().store, select);
}

/** Where the chairs stand, seen from the own one. */
export function usePlaces(): readonly Place[] {
  const { shape, sitting } = useTable();
  const own = useFelt(({ view }) => view.own?.seat ?? null);
  return placesFor(shape, sitting.seats, own);
}
