import { setTimeout as pause } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";
import { createClient } from "@/client/client";
import { ClaimToken, TableId } from "@/contract/ids";
import type { OwnPending, StateOutput } from "@/contract/state";

/** A table that nobody has opened on a screen yet. */
export async function mintTable(base: string): Promise<TableId> {
  const minted = await createClient({ baseUrl: base }).mintTv({ body: {} });
  if (!minted.ok) throw new Error(`mint: ${minted.status} ${minted.error.message}`);
  return minted.data.table_id;
}

/** The table whose address a TV page shows. */
export function tableOf(url: string): TableId {
  return TableId.parse(new URL(url).searchParams.get("tableId"));
}

/** A seat played over HTTP by the test itself. */
export class Guest {
  private constructor(
    private readonly base: string,
    readonly tableId: TableId,
    readonly seat: number,
    readonly name: string,
    readonly token: ClaimToken,
  ) {}

  static async sitDown(base: string, tableId: TableId, seat: number, name: string): Promise<Guest> {
    const client = createClient({ baseUrl: base });
    const body = { seat_index: seat, name, sealed: true };
    const claimed = await client.claimSeat({ params: { id: tableId }, body });
    if (!claimed.ok) throw new Error(`claim of seat ${seat}: ${claimed.status} ${claimed.error.message}`);
    return new Guest(base, tableId, seat, claimed.data.name, claimed.data.claim_token);
  }

  /** The seat that a room's page holds, played over HTTP where nobody needs to see a finger do it. */
  static async behind(page: Page, base: string, tableId: TableId, name: string): Promise<Guest> {
    const kept = () => page.evaluate((key) => sessionStorage.getItem(key), `pokerRoomClaim:${tableId}`);
    await expect.poll(kept).not.toBeNull();
    const { seat_index, claim_token } = JSON.parse((await kept()) ?? "{}");
    return new Guest(base, tableId, seat_index, name, ClaimToken.parse(claim_token));
  }

  /** The address of this seat's phone page; the token is in the fragment, as our own claim prompt puts it. */
  get phoneUrl(): string {
    const query = new URLSearchParams({
      tableId: this.tableId,
      seatIndex: String(this.seat),
      mode: "tv",
      name: this.name,
    });
    return `${this.base}/hole-cards.html?${query}#${new URLSearchParams({ claim_token: this.token })}`;
  }

  async start(): Promise<void> {
    const client = createClient({ baseUrl: this.base });
    const body = { claim_token: this.token };
    const started = await client.startGame({ params: { id: this.tableId }, body });
    if (!started.ok) throw new Error(`start: ${started.status} ${started.error.message}`);
  }

  async rename(name: string): Promise<void> {
    const body = { claim_token: this.token, name };
    const renamed = await createClient({ baseUrl: this.base }).claimSeat({
      params: { id: this.tableId },
      body,
    });
    if (!renamed.ok) throw new Error(`rename: ${renamed.status} ${renamed.error.message}`);
  }

  /** For good. */
  async leave(): Promise<void> {
    const body = { claim_token: this.token };
    const left = await createClient({ baseUrl: this.base }).leaveSeat({ params: { id: this.tableId }, body });
    if (!left.ok) throw new Error(`leave: ${left.status} ${left.error.message}`);
  }

  async state(): Promise<StateOutput | null> {
    const client = createClient({ baseUrl: this.base });
    const query = { tableId: this.tableId, seatIndex: this.seat };
    const read = await client.getState({ query, token: this.token });
    return read.ok ? read.data : null;
  }

  /** Resolves with the first state that `holds`; reads again as soon as there is another version. */
  async until(
    what: string,
    holds: (state: StateOutput) => boolean,
    timeoutMs = 20_000,
  ): Promise<StateOutput> {
    const client = createClient({ baseUrl: this.base });
    const end = Date.now() + timeoutMs;
    let sinceVersion = 0;
    while (Date.now() < end) {
      const query = { tableId: this.tableId, seatIndex: this.seat, sinceVersion, wait: 2 };
      const read = await client.getState({ query, token: this.token });
      if (read.ok && read.data !== null) {
        if (holds(read.data)) return read.data;
        if (read.data.version === sinceVersion) await pause(100);
        sinceVersion = read.data.version;
      } else if (!read.ok) await pause(100);
    }
    throw new Error(`seat ${this.seat} never saw: ${what}`);
  }

  /** This seat's turn, once it has come. */
  async turn(): Promise<OwnPending> {
    const state = await this.until("its turn", ({ table }) => table.pendingAction?.seatIndex === this.seat);
    const pending = state.table.pendingAction;
    if (pending === null || !("turnToken" in pending)) throw new Error("a turn without its token");
    return pending;
  }

  /** Acts on this seat's turn, and waits until the table has gone on from it. */
  async act(action: "fold" | "check" | "call" | "raise" | "allin", amount = 0): Promise<void> {
    const { turnToken } = await this.turn();
    const client = createClient({ baseUrl: this.base });
    const body = { tableId: this.tableId, seatIndex: this.seat, turnToken, action, amount };
    const done = await client.submitAction({ body, token: this.token });
    if (!done.ok) throw new Error(`${action} of seat ${this.seat}: ${done.status} ${done.error.message}`);
    await this.until(`its ${action} taken`, ({ table: { pendingAction } }) => {
      const owed = pendingAction !== null && "turnToken" in pendingAction ? pendingAction.turnToken : null;
      return owed !== turnToken;
    });
  }

  /** Checks where that is free and calls otherwise. */
  async goAlong(): Promise<void> {
    const { canCheck, needToCall } = await this.turn();
    await this.act(canCheck ? "check" : "call", needToCall);
  }
}
