"use client";
import { useEffect, useState } from "react";
import type { TableId } from "@/contract/ids";
import type { TableHost } from "@/hosts/host";
import { useT } from "@/messages/react";
import { useOnline } from "@/ui/browser/use-online";
import { pageClock } from "../../phone/device/clock";
import { createTvStore, type TvStore } from "../store";
import { TalkProvider } from "../talk/bubble";
import { TvProvider } from "./context";
import { Skeleton } from "./skeleton";
import { TvStage } from "./stage";
import "../tv.css";

export interface HostedTableProps {
  readonly tableId: TableId;
  /** Opens the host of this table in this tab. Called once a mount; null while it may not be opened yet. */
  readonly open: (() => TableHost) | null;
}

/** The TV of one table over any host. Until that is open, the skeleton that the server rendered stays. */
export function HostedTable({ tableId, open }: HostedTableProps) {
  const t = useT();
  const [store, setStore] = useState<TvStore | null>(null);
  useEffect(() => {
    if (open === null) return;
    const opened = createTvStore(open(), navigator.onLine, pageClock);
    setStore(opened);
    return () => opened.stop();
  }, [open]);
  useOnline(store);
  if (store === null)
    return (
      <div className="tv room">
        <div className="tv-canvas">
          <Skeleton label={t("common.loading")} />
        </div>
      </div>
    );
  return (
    <TvProvider store={store}>
      <TalkProvider tableId={tableId}>
        <TvStage tableId={tableId} />
      </TalkProvider>
    </TvProvider>
  );
}
