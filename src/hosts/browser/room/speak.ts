import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { OperatorCommand, OwnAct } from "../../host";
import type { Line } from "../link/insist";
import { insist } from "../link/insist";

/** The server itself waits up to two seconds for the dealer's answer. */
const ACT = { who: "act", patience: [5_000, 10_000], pauses: [250, 500, 1_000, 1_500] };

export interface Speaker {
  /** Says an act until the server has it; the same turn's second act goes unsaid. */
  act(act: OwnAct): void;
  /** What an operator says at a TV, a seat says for itself. True where it was such a word. */
  word(command: OperatorCommand): boolean;
}

/** What one chair says to its table. `refused`: the table is not what it was taken for, and a look is worth while. */
export function createSpeaker(
  client: Client,
  tableId: TableId,
  chair: { readonly seat: number; readonly token: string },
  line: Line,
  refused: () => void,
): Speaker {
  const said = new Set<string>();
  const { seat, token: claim_token } = chair;

  async function say(act: OwnAct): Promise<void> {
    const { turnToken, action, raiseTo } = act;
    const amount = raiseTo === undefined ? {} : { raiseTo };
    const body = { tableId, seatIndex: seat, turnToken, action, claim_token, ...amount };
    const answer = await insist(line, ACT, (signal) => client.submitAction({ body, signal }));
    if (answer === null || answer.ok) return;
    // The turn may be said again, if it is still one.
    said.delete(turnToken);
    refused();
  }

  return {
    act(act) {
      if (said.has(act.turnToken)) return;
      said.add(act.turnToken);
      void say(act);
    },
    word(command) {
      const forOther = "seat" in command && command.seat !== seat;
      if (command.kind === "set_pace" || command.kind === "new_game" || forOther) return false;
      const body = { claim_token, word: command.kind };
      void insist(line, ACT, (signal) => client.sayWord({ params: { id: tableId }, body, signal }));
      return true;
    },
  };
}
