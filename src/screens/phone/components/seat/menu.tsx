"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import type { SeatMenuView } from "../../view";
import { Elsewhere } from "./elsewhere";

export interface SeatMenuProps {
  readonly open: boolean;
  readonly view: SeatMenuView;
  readonly onClose: () => void;
  readonly onMove: () => void;
  readonly onTakeBack: () => void;
  readonly onRest: (out: boolean) => void;
  readonly onLeave: () => void;
}

/** What a tap comes to, by how the seat rests. */
const REST = { none: "phone.sitOut", next: "phone.playOn", now: "phone.imBack" } as const;

/** What the holder may do with the seat itself: another device, a rest, the way out. */
export function SeatMenu({ open, onClose, ...props }: SeatMenuProps) {
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} label={t("phone.seatMenu")} place="bottom">
      <div className="flex flex-col gap-3 p-5">
        <h2 className="font-display text-2xl text-brass-200">{t("phone.seatMenu")}</h2>
        <Choices {...props} />
        <Button tone="plain" size="lg" onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}

function Choices({ view, onMove, onTakeBack, onRest, onLeave }: Omit<SeatMenuProps, "open" | "onClose">) {
  const t = useT();
  const [leaving, setLeaving] = useState(false);
  const { moved, rest, busy } = view;
  if (moved !== null) return <Elsewhere elsewhere={moved} onTakeBack={onTakeBack} />;
  if (leaving)
    return (
      <>
        <p role="status">{t("phone.leaveAsk")}</p>
        <Button tone="danger" size="lg" disabled={busy} onClick={onLeave}>
          {t("phone.leaveYes")}
        </Button>
        <Button size="lg" onClick={() => setLeaving(false)}>
          {t("phone.stay")}
        </Button>
      </>
    );
  return (
    <>
      <Button size="lg" onClick={onMove}>
        {t("phone.moveSeat")}
      </Button>
      {rest === null ? null : (
        <Button size="lg" disabled={busy} onClick={() => onRest(rest === "none")}>
          {t(REST[rest])}
        </Button>
      )}
      <p role="status" className="text-center text-muted empty:hidden">
        {rest === "next" ? t("phone.sittingOutSoon") : ""}
      </p>
      <Button size="lg" onClick={() => setLeaving(true)}>
        {t("phone.leaveTable")}
      </Button>
    </>
  );
}
