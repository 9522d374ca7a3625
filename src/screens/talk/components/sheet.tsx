"use client";
import type { ReactNode } from "react";
import { useT } from "@/messages/react";
import { Sheet } from "@/ui/sheet/sheet";

/** Where there is no room beside the table, the talk lies over its lower edge. */
export function TalkSheet(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useT();
  return (
    <Sheet open={props.open} onClose={props.onClose} label={t("company.chat")} place="bottom">
      <div className="flex h-[min(70dvh,32rem)] flex-col">{props.children}</div>
    </Sheet>
  );
}
