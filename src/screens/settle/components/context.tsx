"use client";
import { createContext, useContext } from "react";
import type { Settling } from "../store";

const Context = createContext<Settling | null>(null);
export const SettlingProvider = Context;

/** The bill of this page. Throws outside of a provider. */
export function useSettling(): Settling {
  const settling = useContext(Context);
  if (settling === null) throw new Error("a part of the bill needs a SettlingProvider above it");
  return settling;
}
