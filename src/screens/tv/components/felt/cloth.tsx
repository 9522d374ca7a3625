"use client";
import { useMemo } from "react";
import { rosette } from "@/ui/card/guilloche";

/** The table itself: rail, cloth, betting line, and the card back's rosette woven into the middle. */
export function Cloth() {
  const path = useMemo(
    () =>
      rosette({ x: 734, y: 350, rx: 420, ry: 200, swing: 0.2, waves: 22, copies: 5 }) +
      rosette({ x: 734, y: 350, rx: 250, ry: 118, swing: 0.28, waves: 14, copies: 5 }),
    [],
  );
  return (
    <div className="tv-felt">
      <svg viewBox="0 0 1468 768" className="tv-rosette" aria-hidden="true">
        <path d={path} />
      </svg>
    </div>
  );
}
