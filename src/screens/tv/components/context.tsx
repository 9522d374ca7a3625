"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { TvState, TvStore } from "../store";

const Context = createContext<TvStore | null>(null);

export function TvProvider({ store, children }: { readonly store: TvStore; readonly children: ReactNode }) {
  return <Context value={store}>{children}</Context>;
}

/** The store of the table on this screen. Throws outside of a provider. */
export function useTvStore(): TvStore {
  const store = useContext(Context);
  if (store === null) throw new Error("a TV component needs a TvProvider above it");
  return store;
}

/** One selected part of the state. */
export function useTv<V>(select: (state: TvState) => V): V {
  return useStore(useTvStore(), select);
}
