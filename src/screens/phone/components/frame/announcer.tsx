"use client";
import { useEffect, useRef, useState } from "react";
import { useT } from "@/messages/react";
import { announcement } from "../../play/announce";
import type { View } from "../../view";

/** Says turns, streets and results to those who listen. */
export function Announcer({ view, covered }: { readonly view: View; readonly covered: boolean }) {
  const t = useT();
  const before = useRef<View | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const words = announcement(t, before.current, view, covered);
    const over = isTurn(before.current) && !isTurn(view);
    before.current = view;
    // A turn that has passed must not be found here later.
    if (words !== "" || over) setSaid(words);
  }, [t, view, covered]);
  return (
    <p className="sr-only" aria-live="assertive" aria-atomic="true">
      {said}
    </p>
  );
}

const isTurn = (view: View | null): boolean => view?.kind === "table" && view.dock.kind === "act";
