"use client";
import { useCallback } from "react";
import type { TableId } from "@/contract/ids";
import { openTable } from "@/hosts/browser/open";
import type { Pace, TableHost } from "@/hosts/host";
import { paceSetting } from "@/ui/setting/setting";
import { HostedTable } from "./components/hosted-table";
import { rememberTable } from "./mint/resume";

const PACES: readonly Pace[] = ["relaxed", "normal", "fast", "instant"];

/** `?pace=` for this visit, else what the operator chose last. */
function paceOf(search: string): Pace {
  const asked = new URLSearchParams(search).get("pace");
  return PACES.find((pace) => pace === asked) ?? paceSetting.get();
}

/** `/?mode=tv&tableId=…`: deals the table in this tab, or shows it where another screen deals. */
export function TvScreen({ tableId }: { readonly tableId: TableId }) {
  const open = useCallback((): TableHost => {
    rememberTable(tableId);
    return openTable({ baseUrl: "", tableId, hostToken: null, pace: paceOf(location.search) });
  }, [tableId]);
  return <HostedTable tableId={tableId} open={open} />;
}
