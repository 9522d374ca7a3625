"use client";
import { BrokenScreen } from "@/screens/club/broken";

/** A page that broke; the layout and its words still stand. */
export default function PageError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return <BrokenScreen onRetry={reset} />;
}
