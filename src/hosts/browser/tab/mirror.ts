import type { Client, Failed } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { HostSnapshot } from "../../host";
import { fateOf } from "../link/fate";
import type { HostSign } from "../link/follow";
import { follow } from "../link/follow";
import type { Line } from "../link/insist";
import { publicOf } from "../link/public-table";

export interface MirrorEars {
  readonly show: (change: Partial<HostSnapshot>) => void;
  /** How the screen that deals is. */
  readonly sign: (sign: HostSign) => void;
}

/** Follows a table that another screen hosts, as anybody may, until `line` is called off. */
export function mirrorTable(client: Client, tableId: TableId, line: Line, { show, sign }: MirrorEars): void {
  const skewOf = ({ now }: { readonly now: string }) => Date.parse(now) - line.timers.now();
  let told: HostSign = "none";
  let hosted = true;
  // Before the first hand there is no state that could tell.
  const tell = () => sign(told === "none" && hosted ? "here" : told);
  follow({ client, tableId, chair: null }, line, {
    state: (state) => show({ status: "superseded", table: publicOf(state), clockSkew: skewOf(state) }),
    sign(next) {
      told = next;
      tell();
    },
    lobby(lobby) {
      show({ status: "superseded", lobby, clockSkew: skewOf(lobby) });
      if (lobby.closed_at !== null) return show({ status: "ended" });
      hosted = lobby.hosted;
      tell();
    },
    refused: (refusal) => show(endOf(refusal)),
  });
}

function endOf(refusal: Failed): Partial<HostSnapshot> {
  const fate = fateOf(refusal);
  if (fate === "missing") return { status: "not_found" };
  if (fate === "gone") return { status: "ended" };
  return { status: "crashed", message: refusal.error.message };
}
