import type { StoreApi } from "zustand/vanilla";
import type { ClaimToken, TableId } from "@/contract/ids";
import type { ClaimOutput, LobbyOutput } from "@/contract/tables";
import type { Answer } from "../../phone/api";
import type { Memory } from "../../phone/memory";
import type { DoorApi } from "../api";
import type { RoomData } from "../data";
import type { Tabs } from "../device/tabs";
import { chairFor } from "../model";

export interface ClaimsDeps {
  readonly api: DoorApi;
  readonly memory: Memory;
  readonly tabs: Tabs;
  readonly tableId: TableId;
  readonly newKey: () => string;
  readonly moveCode: string | null;
  readonly store: StoreApi<RoomData>;
  /** Repeats a call through passing faults; null once nobody wants to know. */
  say<T>(call: () => Promise<Answer<T>>): Promise<Answer<T> | null>;
  /** It is known whether this tab holds a chair. */
  settled(): void;
}

export interface Claims {
  /** Looks once for a chair that this tab, or else this browser, had; nobody is asked for a name then. */
  recall(): void;
  /** Somebody sees the prompt: from now on they are not sent away because others were faster. */
  invited(): void;
  asked(): boolean;
  sit(name: string): Promise<void>;
  /** True once the new name is on the chair. */
  rename(name: string): Promise<boolean>;
  /** Gives the chair up. */
  stand(): Promise<void>;
  /** A read with the own token was refused. */
  refused(answer: Answer<unknown> & { ok: false }): void;
  /** The lobby's word on the own chair: its name may have been changed by the first claim. */
  follow(lobby: LobbyOutput): void;
}

/** This tab's chair: remembered, taken, kept. */
export function createClaims(deps: ClaimsDeps): Claims {
  const { api, memory, tabs, tableId, newKey, store, say } = deps;
  const get = store.getState;
  let recalled = false;
  let prompted = false;

  function take({ claim_token, claim, seat_index, name }: ClaimOutput): void {
    memory.keepClaim(tableId, { seat_index, claim_token });
    memory.keepName(tableId, name);
    tabs.hold(seat_index);
    const hold = { token: claim_token, claim, seat: seat_index, name };
    store.setState({ hold, lostTo: null, problem: null, otherTab: false });
  }

  function lose(token: ClaimToken, seat: number): void {
    memory.forgetClaim(tableId, token);
    tabs.hold(null);
    const taker = get().lobby?.claims.find((claim) => claim.seat_index === seat && claim.fresh);
    store.setState({ hold: null, lostTo: taker?.name ?? null });
  }

  /** A chair that another device hands over comes before any that this one remembers. */
  async function moveIn(code: string): Promise<boolean> {
    const key = newKey();
    const answer = await say(() => api.moveIn(code, key));
    if (answer?.ok) take(answer.data);
    else store.setState({ moveFailed: true });
    return answer?.ok === true;
  }

  async function comeBack(): Promise<void> {
    if (deps.moveCode !== null && (await moveIn(deps.moveCode))) return;
    for (const kept of memory.claims(tableId)) {
      if (await tabs.heldElsewhere(kept.seat_index)) {
        store.setState({ otherTab: true });
        continue;
      }
      const answer = await say(() => api.heartbeat(kept.claim_token));
      if (answer === null) return;
      if (answer.ok) return take(answer.data);
      if (answer.status === 401) lose(kept.claim_token, kept.seat_index);
    }
  }

  /** Tries the tapped chair, else the first free one and the next where somebody was faster. */
  async function claim(name: string): Promise<void> {
    const tried = new Set<number>();
    for (;;) {
      const { lobby, chosen } = get();
      const seat = lobby === null ? undefined : chairFor(lobby, chosen);
      if (seat === undefined || tried.has(seat)) return;
      tried.add(seat);
      const key = newKey();
      const answer = await say(() => api.claim(seat, name, key));
      if (answer === null) return;
      if (answer.ok) return take(answer.data);
      const { code } = answer.error;
      if (code === "invalid_name") return store.setState({ problem: "name_refused" });
      if (code !== "seat_taken") return;
      await look();
      if (seat === chosen) return store.setState({ chosen: null, problem: "seat_taken" });
    }
  }

  async function look(): Promise<void> {
    const answer = await say(() => api.lobby(null, AbortSignal.timeout(8000)));
    if (answer?.ok) store.setState({ lobby: answer.data });
  }

  return {
    recall() {
      if (recalled) return;
      recalled = true;
      void comeBack().then(() => {
        store.setState({ recalling: false });
        deps.settled();
      });
    },
    invited() {
      prompted = true;
    },
    asked: () => prompted,
    async sit(raw) {
      const name = raw.trim();
      const { busy, hold } = get();
      if (busy || hold !== null) return;
      if (name === "") return store.setState({ problem: "name_missing" });
      store.setState({ busy: true, problem: null });
      await claim(name);
      store.setState({ busy: false });
      deps.settled();
    },
    async rename(raw) {
      const { hold } = get();
      const name = raw.trim();
      if (hold === null || name === "") return false;
      const answer = await say(() => api.rename(hold.token, name));
      if (answer?.ok) take(answer.data);
      return answer?.ok === true;
    },
    async stand() {
      const { hold } = get();
      if (hold === null) return;
      const answer = await say(() => api.leave(hold.token));
      if (answer?.ok !== true && answer?.status !== 401) return;
      lose(hold.token, hold.seat);
      // Who stands up is not sent away, though others may have filled the room meanwhile.
      prompted = true;
      store.setState({ lostTo: null, chosen: null });
      deps.settled();
    },
    refused(answer) {
      const { hold } = get();
      if (hold === null || answer.status !== 401) return;
      lose(hold.token, hold.seat);
      deps.settled();
    },
    follow(lobby) {
      const { hold } = get();
      const own = lobby.claims.find((claim) => claim.claim === hold?.claim);
      if (hold === null || own === undefined || own.name === hold.name) return;
      memory.keepName(tableId, own.name);
      store.setState({ hold: { ...hold, name: own.name } });
    },
  };
}
