"use client";
import { useState } from "react";
import { createClient } from "@/client/client";
import type { HostToken } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { hostTokenOf } from "../../device/host-token";
import type { SeatedPod } from "../../model/seats";
import { useTv } from "../context";

/** Asks once more: the hand is folded, and the chips leave with the guest. Frees the chair of whom the operator meant, and of no later one. */
export function FreeSeat({ pod, onDone }: { readonly pod: SeatedPod; readonly onDone: () => void }) {
  const t = useT();
  const lobby = useTv((state) => state.snapshot.lobby);
  const [state, setState] = useState<"asking" | "busy" | "failed">("asking");
  const [claim] = useState(() => lobby?.claims.find(({ seat_index }) => seat_index === pod.seat)?.claim);
  const free = async () => {
    setState("busy");
    if (lobby !== null && claim !== undefined && (await freeSeat(lobby, pod.seat, claim))) onDone();
    else setState("failed");
  };
  return (
    <div role="alert" className="flex animate-rise items-center gap-4 p-3 pl-5 text-far-sm text-warn">
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {t(state === "failed" ? "tv.freeFailed" : "tv.freeAsk", { name: pod.name })}
      </p>
      <Button
        tone="danger"
        className="min-h-13 shrink-0 text-far-sm"
        disabled={state === "busy"}
        onClick={() => void free()}
      >
        {t("tv.freeYes")}
      </Button>
    </div>
  );
}

async function freeSeat({ table_id: id }: LobbyOutput, seat: number, claim: string): Promise<boolean> {
  // Whether it is still the table's token is the server's to say.
  const host_token = (hostTokenOf(id) ?? "") as HostToken;
  const answer = await createClient({ baseUrl: "" }).manageSeat({
    params: { id },
    body: { host_token, seat_index: seat, claim, do: "release" },
    signal: AbortSignal.timeout(8000),
  });
  return answer.ok;
}
