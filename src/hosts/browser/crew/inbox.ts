import type { LobbyOutput } from "@/contract/tables";
import type { Inbox, InboxBatch } from "@/table/ports";
import { createBell } from "../../bell";
import type { OwnAct } from "../../host";
import { claimAt } from "./crew";

/** The lobby of a crew never changes. */
const REVISION = 1;

export interface CrewInbox extends Inbox {
  /** A chair's word: the human's from the page, a bot's from its driver. */
  say(seat: number, act: OwnAct): void;
}

/** The inbox of a table at which everybody plays in this tab. Entries are numbered on from what the dealer has taken before. */
export function createCrewInbox(lobby: LobbyOutput, now: () => number): CrewInbox {
  const said: { readonly seat: number; readonly act: OwnAct }[] = [];
  let last = 0;
  const bell = createBell();

  const batch = (): InboxBatch => ({
    lobby,
    lobbyRevision: REVISION,
    entries: said.splice(0).map(({ seat, act }) => {
      last += 1;
      return {
        kind: "action",
        id: last,
        at: new Date(now()).toISOString(),
        seatIndex: seat,
        claim: claimAt(seat),
        ...act,
      };
    }),
  });

  return {
    say(seat, act) {
      said.push({ seat, act });
      bell.ring();
    },
    async take(after, lobbySince, signal) {
      last = Math.max(last, after);
      if (lobbySince === REVISION && said.length === 0) await bell.news(signal);
      if (signal.aborted) throw new Error("the inbox was called off");
      return batch();
    },
  };
}
