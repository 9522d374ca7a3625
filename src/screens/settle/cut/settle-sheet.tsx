"use client";
import { useCallback } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { HandOut } from "./hand-out";
import { CutSteps, type MadeProps } from "./steps";
import { useCutting } from "./use-cutting";

export interface SettleSheetProps {
  readonly tableId: string;
  /** The seat's own, as proof that its holder may cut the table's bill. */
  readonly claimToken: string;
  /** The name that this seat has at the table; its own line is then one tap away. */
  readonly name: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** "Settle up" for a seat: in the menu of a room, on phone and laptop. The page has to be sent the messages of `settle`. */
export function SettleSheet({ open, onClose, ...seat }: SettleSheetProps) {
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} label={t("settle.cutTitle")} place="bottom">
      <div className="flex flex-col gap-4 p-5">
        <div className="flex items-center justify-between gap-3">
          <h2 className="font-display text-3xl text-brass-200">{t("settle.cutTitle")}</h2>
          <Button tone="quiet" onClick={onClose}>
            {t("common.close")}
          </Button>
        </div>
        <Settling {...seat} />
      </div>
    </Sheet>
  );
}

function Settling({ tableId, claimToken, name }: Omit<SettleSheetProps, "open" | "onClose">) {
  const settling = useCutting(tableId, () => ({ claim_token: claimToken }));
  const made = useCallback((props: MadeProps) => <HandOut {...props} me={name} />, [name]);
  return settling === null ? null : <CutSteps {...settling} size="near" made={made} />;
}
