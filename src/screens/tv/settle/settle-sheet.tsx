"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { CutSteps } from "../../settle/cut/steps";
import { useCutting } from "../../settle/cut/use-cutting";
import { u } from "../components/units";
import { hostTokenOf } from "../device/host-token";
import { Codes } from "./codes";

export interface SettleSheetProps {
  readonly tableId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** "Settle up" on the big screen. */
export function SettleSheet({ tableId, open, onClose }: SettleSheetProps) {
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} label={t("settle.cutTitle")} className="tv-menu">
      <div className="flex flex-col gap-6 p-10" style={{ width: u(1440) }}>
        <div className="flex items-center justify-between">
          <h2 className="font-display text-brass-200 text-far-xl">{t("settle.cutTitle")}</h2>
          <Button tone="quiet" size="far" onClick={onClose}>
            {t("common.close")}
          </Button>
        </div>
        <Settling tableId={tableId} />
      </div>
    </Sheet>
  );
}

function Settling({ tableId }: Pick<SettleSheetProps, "tableId">) {
  const settling = useCutting(tableId, () => {
    const host = hostTokenOf(tableId);
    return host === null ? {} : { host_token: host };
  });
  return settling === null ? null : <CutSteps {...settling} size="far" made={Codes} />;
}
