"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import type { WakeState } from "../../device/wake";
import { u } from "../units";
import { ScreenRows } from "./screen-rows";
import { SeatRows } from "./seat-rows";
import { TableRows } from "./table-rows";

/** The operator's menu: who is dealt in, how the dealer goes on, how this screen behaves. */
export function OperatorMenu(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSettle: () => void;
  readonly wake: WakeState;
}) {
  const { open, onClose, onSettle, wake } = props;
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} label={t("tv.operator")} className="tv-menu">
      <div className="flex flex-col gap-6 p-10" style={{ width: u(1440) }}>
        <div className="flex items-center justify-between">
          <h2 className="font-display text-brass-200 text-far-xl">{t("tv.operator")}</h2>
          <Button tone="quiet" size="far" onClick={onClose}>
            {t("common.close")}
          </Button>
        </div>
        <div className="grid grid-cols-2 gap-12">
          <SeatRows />
          <div className="flex flex-col gap-8">
            <TableRows onDone={onClose} onSettle={onSettle} />
            <ScreenRows wake={wake} />
          </div>
        </div>
      </div>
    </Sheet>
  );
}
