import type { ClaimToken } from "@/contract/ids";
import type { ClaimOutput } from "@/contract/tables";
import { type Answer, passing } from "../api";
import { type Context, type GivenUp, type Gone, notify } from "../data";
import { persist } from "../play/submit";

export const HEARTBEAT_MS = 30_000;

/** What an error code says about the table itself; null where it says nothing. */
export function goneBy(code: string): Gone | null {
  if (code === "table_not_found") return "not_found";
  return code === "table_closed" || code === "table_expired" ? "expired" : null;
}

export interface SeatKeeper {
  /** Shows a sign of life and finds out whether the claim still stands. */
  beat(): Promise<void>;
  /** Tries to sit down again, if the chair was lost and is free by the lobby's word. */
  retake(): Promise<void>;
  /** The seat went on from here to another device: it is played here again. */
  takeBack(): Promise<void>;
  /** Gives up the chair for good. */
  leave(): Promise<void>;
}

/**
 * Keeps the chair: confirms the claim, notices its loss, takes it back without asking while it is free (decision 28). The old token comes
 * first, so that the chair's history goes on; a claim of its own only where the server does not know it any more.
 */
export function createSeatKeeper(context: Context, changed: () => void): SeatKeeper {
  const { api, memory, store, newKey, pause } = context;
  let busy = false;
  let key: string | null = null;

  function take(answer: ClaimOutput) {
    const { tableId } = store.getState();
    const { claim_token, claim, name, seat_index, moved = false } = answer;
    key = null;
    memory.keepClaim(tableId, { seat_index, claim_token });
    memory.keepName(tableId, name);
    store.setState({ hold: { status: "held", token: claim_token, claim, name }, moved });
  }

  function giveUp(why: GivenUp) {
    const { hold, tableId } = store.getState();
    if (hold.status === "none") return;
    memory.forgetClaim(tableId);
    const given = { status: "given_up", name: hold.name, why } as const;
    store.setState({ hold: given, offer: null, sent: null, pre: null, moving: null });
    changed();
  }

  /** One word about the chair until it is answered; null where the table is gone meanwhile, or another word is on its way. */
  async function say<T>(word: "take_back" | "leave", call: (token: ClaimToken) => Promise<Answer<T>>) {
    const { hold, saying } = store.getState();
    if (hold.status !== "held" || saying !== null) return null;
    store.setState({ saying: word });
    const answer = await persist(
      pause,
      () => call(hold.token),
      () => store.getState().gone === null,
    );
    store.setState({ saying: null });
    if (answer === null || answer.ok) return answer;
    notify(context, answer.error.code);
    return null;
  }

  /** What a refusal of the token means for the chair; anything passing means nothing. */
  function refused(answer: Answer<unknown> & { ok: false }) {
    const { hold, tableId } = store.getState();
    const gone = goneBy(answer.error.code);
    if (gone !== null) return store.setState({ gone });
    if (passing(answer) || hold.status === "none" || hold.status === "given_up") return;
    if (answer.error.code === "seat_released") return giveUp("freed");
    if (answer.error.code === "seat_taken_back") return giveUp("taken_back");
    const known = answer.error.code !== "bad_claim_token";
    if (!known) memory.forgetClaim(tableId);
    const lost = { status: "lost", name: hold.name, token: known ? hold.token : null } as const;
    store.setState({ hold: lost, offer: null, sent: null, pre: null });
    if (hold.status === "held") changed();
  }

  /** One question at a time; what is asked meanwhile is dropped, the next beat comes soon enough. */
  async function alone(run: () => Promise<void>) {
    if (busy) return;
    busy = true;
    await run();
    busy = false;
  }

  async function sitAgain(name: string, token: ClaimToken | null) {
    if (token === null) key ??= newKey();
    const answer = await (token === null ? api.claim(name, key ?? newKey()) : api.heartbeat(token));
    if (answer.ok) {
      take(answer.data);
      return changed();
    }
    if (!passing(answer)) key = null;
    refused(answer);
  }

  return {
    beat: () =>
      alone(async () => {
        const { hold } = store.getState();
        if (hold.status !== "held") return;
        const answer = await api.heartbeat(hold.token);
        if (answer.ok) take(answer.data);
        else refused(answer);
      }),
    retake: () =>
      alone(async () => {
        const { hold, lobby, seatIndex } = store.getState();
        if (hold.status !== "lost" || lobby === null) return;
        if (lobby.claims.some((claim) => claim.seat_index === seatIndex && claim.fresh)) return;
        await sitAgain(hold.name, hold.token);
      }),
    async takeBack() {
      const answer = await say("take_back", api.takeBack);
      if (!answer?.ok) return;
      take(answer.data);
      changed();
    },
    async leave() {
      if (await say("leave", api.leave)) giveUp("left");
    },
  };
}
