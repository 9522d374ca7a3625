"use client";
import { useState } from "react";
import { copyText } from "./copy";

export type Copied = "copied" | "failed";

/** Copies a text when told to, and says what became of it; null: not told yet. `text`: made when it is asked for. */
export function useCopy(text: () => string): readonly [said: Copied | null, copy: () => void] {
  const [said, setSaid] = useState<Copied | null>(null);
  const copy = async () => {
    const done = await copyText(text(), { clipboard: navigator.clipboard, document });
    setSaid(done ? "copied" : "failed");
  };
  return [said, () => void copy()];
}
