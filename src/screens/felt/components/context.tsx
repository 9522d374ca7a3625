"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { CrewView, Seating } from "../crew/crew-view";
import { type Place, placesFor, type Shape } from "../model/places";
import type { FeltState, FeltStore } from "../store";

/** What stays the same as long as one sits at the table. */
export interface Sitting extends Seating {
  readonly crew: CrewView;
  /** Null for a game that lives in this tab alone. */
  readonly tableId: string | null;
}

interface Felt {
  readonly store: FeltStore;
  readonly sitting: Sitting;
  readonly shape: Shape;
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
