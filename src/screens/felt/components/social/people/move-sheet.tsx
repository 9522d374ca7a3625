"use client";
import { useEffect, useState } from "react";
import { Move } from "../../../../phone/components/seat/move";
import type { Moving } from "../../../../phone/data";
import { pageClock } from "../../../../phone/device/clock";
import { movingOf } from "../../../../phone/play/seat-words";
import { useFelt } from "../../context";
import { useCompany, usePanel } from "../company";

/** The code that takes the seat to another device: asked for as the sheet opens. It closes by itself once the seat went on. */
export function MoveSheet() {
  const { api, chair, panels, tableId } = useCompany();
  const open = usePanel() === "move";
  const moved = useFelt(({ snapshot }) => snapshot.moved === true);
  const [moving, setMoving] = useState<Moving>({ status: "asking" });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (open && moved) panels.close("move");
  }, [open, moved, panels]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another asking brings another code
  useEffect(() => {
    if (!open) return;
    let here = true;
    setMoving({ status: "asking" });
    void api.move().then((answer) => {
      if (here) setMoving(movingOf(answer, pageClock.now()));
    });
    return () => {
      here = false;
    };
  }, [open, asked, api]);
  if (chair === null) return null;
  return (
    <Move
      moving={open ? moving : null}
      tableId={tableId}
      seatIndex={chair.seat}
      now={pageClock.now}
      onAgain={() => setAsked(asked + 1)}
      onClose={() => panels.close("move")}
      place="centre"
    />
  );
}
