"use client";
import { useCallback, useEffect, useState } from "react";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import { hasHosted, openTable } from "@/hosts/browser/open";
import type { Pace, TableHost } from "@/hosts/host";
import { paceSetting } from "@/ui/setting/setting";
import { freeChairs, lobbyToAsk, SMALL_TOUCH } from "./ask/ask";
import { AskScreen } from "./ask/screen";
import { HostedTable } from "./components/hosted-table";
import { rememberTable } from "./mint/resume";

const PACES: readonly Pace[] = ["relaxed", "normal", "fast", "instant"];
const TRY_AGAIN_MS = 1_000;

/** `?pace=` for this visit, else what the operator chose last. */
function paceOf(search: string): Pace {
  const asked = new URLSearchParams(search).get("pace");
  return PACES.find((pace) => pace === asked) ?? paceSetting.get();
}

/** The table's lobby as soon as somebody answers; null where the answer is that there is none. */
async function readLobby(id: TableId): Promise<LobbyOutput | null> {
  const client = createClient({ baseUrl: "" });
  for (;;) {
    const answer = await client.getLobby({ params: { id } });
    if (answer.ok) return answer.data;
    if (answer.status > 0 && answer.status < 500) return null;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
}

/** `/?mode=tv&tableId=…`: deals the table in this tab, or shows it where another screen deals. A phone is asked first. */
export function TvScreen({ tableId }: { readonly tableId: TableId }) {
  const [ask, setAsk] = useState<LobbyOutput | "looking" | null>("looking");
  useEffect(() => {
    let here = true;
    const small = matchMedia(SMALL_TOUCH).matches;
    lobbyToAsk({ small, hosted: hasHosted(tableId), lobby: () => readLobby(tableId) }).then((lobby) => {
      if (here) setAsk(lobby);
    });
    return () => {
      here = false;
    };
  }, [tableId]);
  const open = useCallback((): TableHost => {
    rememberTable(tableId);
    return openTable({ baseUrl: "", tableId, hostToken: null, pace: paceOf(location.search) });
  }, [tableId]);
  if (ask !== null && ask !== "looking")
    return <AskScreen tableId={tableId} free={freeChairs(ask)} onBe={() => setAsk(null)} />;
  return <HostedTable tableId={tableId} open={ask === null ? open : null} />;
}
