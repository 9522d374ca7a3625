import { afterEach, describe, expect, it } from "vitest";
import type { ActionInput, ActionOutput } from "@/contract/actions";
import type { ClaimId, TableId } from "@/contract/ids";
import { type OwnPending, StateOutput } from "@/contract/state";
import { good, type House } from "@/faces/native/testing/house";

/** A table that a host deals at once, whatever the host is, and time around it. */
export interface Hosting {
  readonly id: TableId;
  readonly house: House;
  settle(): Promise<void>;
  pass(ms: number): Promise<void>;
  /** The host goes, and another one takes over where it stopped. */
  restart(): Promise<void>;
  stop(): Promise<void> | void;
}

interface Guest {
  readonly seat: number;
  readonly token: string;
  readonly claim: ClaimId;
}

type Act = Partial<Pick<ActionInput, "amount" | "raiseTo" | "max_call" | "wait" | "turnToken">>;

/** What a player sees through the API, which must not depend on who deals. `open` deals to so many guests, and to nobody else. */
export function describeHosting(name: string, open: (guests: number) => Promise<Hosting>): void {
  describe(`a table dealt by ${name}`, () => {
    let hosting: Hosting;
    let guests: Guest[];
    afterEach(() => hosting.stop());

    async function deal(count: number): Promise<void> {
      hosting = await open(count);
      guests = [];
      const { client } = hosting.house;
      const params = { id: hosting.id };
      for (let seat = 0; seat < count; seat++) {
        const body = { seat_index: seat, name: `Guest ${seat}`, sealed: true };
        const { claim_token: token, claim } = good(await client.claimSeat({ params, body }));
        guests.push({ seat, token, claim });
      }
      good(await client.startGame({ params, body: { claim_token: guests[0]?.token } }));
      await until((state) => state.table.pendingAction !== null);
    }

    async function read(guest: Guest | null): Promise<StateOutput> {
      const query = { tableId: hosting.id, ...(guest === null ? {} : { seatIndex: guest.seat }) };
      const headers = guest === null ? {} : { authorization: `Bearer ${guest.token}` };
      const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
      const { json } = await hosting.house.ask(`/state?${search}`, { headers });
      // Whole: parsing takes nothing away and finds nothing missing.
      expect(StateOutput.parse(json)).toEqual(json);
      return StateOutput.parse(json);
    }

    async function until(done: (state: StateOutput) => boolean): Promise<StateOutput> {
      for (let tries = 0; tries < 60; tries++) {
        await hosting.settle();
        const answer = await hosting.house.ask(`/state?tableId=${hosting.id}`);
        if (answer.status === 200 && done(StateOutput.parse(answer.json))) return read(null);
        await hosting.pass(250);
      }
      throw new Error("it never came to that");
    }

    async function owing(): Promise<{ guest: Guest; pending: OwnPending; state: StateOutput }> {
      const { table } = await until(({ table: shown }) => shown.pendingAction !== null);
      const guest = guests.find(({ seat }) => seat === table.pendingAction?.seatIndex);
      if (guest === undefined) throw new Error("nobody of ours owes an act");
      const state = await read(guest);
      const pending = state.table.pendingAction;
      if (pending === null || !("turnToken" in pending)) throw new Error("no ticket");
      return { guest, pending, state };
    }

    async function act(guest: Guest, turnToken: string, action: ActionInput["action"], more: Act = {}) {
      const { seat: seatIndex, token: claim_token } = guest;
      const body = { tableId: hosting.id, seatIndex, turnToken, action, claim_token, ...more };
      const answer = hosting.house.client.submitAction({ body });
      await hosting.settle();
      return answer;
    }

    const next = async (action: ActionInput["action"], more: Act = {}): Promise<ActionOutput> => {
      const { guest, pending } = await owing();
      return good(await act(guest, pending.turnToken, action, more));
    };

    async function playHand(): Promise<void> {
      const { table } = await read(null);
      for (let acts = 0; acts < 40; acts++) {
        const { pending, state } = await owing();
        if (state.table.handIndex > table.handIndex) return;
        await next(pending.canCheck ? "check" : "call");
      }
      throw new Error("the hand does not end");
    }

    it("shows everybody the same table, and each guest two cards and nobody else's", async () => {
      await deal(3);
      const { table } = await read(null);
      expect(table).toMatchObject({ phase: "betting", handIndex: 1, street: "preflop", pot: 30, mode: "tv" });
      const seen = await Promise.all(guests.map((guest) => read(guest)));
      for (const state of seen) {
        expect({ ...state.table, pendingAction: null }).toEqual({ ...table, pendingAction: null });
        expect(state.seat?.holeCards).toHaveLength(2);
        expect(state.seat?.sealed).toBe(true);
      }
      expect(new Set(seen.flatMap((state) => state.seat?.holeCards ?? [])).size).toBe(6);
      expect(JSON.stringify(table)).not.toMatch(/"[2-9TJQKA][CDHS]"/);
    });

    it("gives the ticket to the owing seat alone, and a new one for every decision", async () => {
      await deal(3);
      const tickets = new Set<string>();
      for (let acts = 0; acts < 3; acts++) {
        const { guest, pending } = await owing();
        expect(pending.turnToken).toMatch(/^[\w-]{22,}$/);
        tickets.add(pending.turnToken);
        for (const other of [...guests.filter((one) => one !== guest), null])
          expect(JSON.stringify(await read(other))).not.toContain(pending.turnToken);
        await next("call");
      }
      expect(tickets.size).toBe(3);
    });

    it("clamps a raise out of range, and says so (decision 11)", async () => {
      await deal(3);
      expect(await next("raise", { amount: 25 })).toMatchObject({
        applied: true,
        reason: "adjusted",
        act: { action: "call", amount: 20, to: 20 },
      });
      expect(await next("raise", { raiseTo: 60 })).toMatchObject({
        applied: true,
        act: { action: "raise", amount: 50, to: 60 },
      });
    });

    it("changes nothing for a stale ticket or a second word, and answers what is owed", async () => {
      await deal(3);
      const { guest, pending } = await owing();
      const stale = good(await act(guest, "of-yesterday", "allin"));
      expect(stale).toMatchObject({ applied: false, reason: "stale_turn", legal: pending });
      const first = good(await act(guest, pending.turnToken, "call"));
      expect(first).toMatchObject({ applied: true, act: { action: "call", amount: 20 } });
      expect(good(await act(guest, pending.turnToken, "call"))).toMatchObject({
        applied: true,
        act: first.act,
      });
      const second = good(await act(guest, pending.turnToken, "fold"));
      expect(second).toMatchObject({ applied: false, reason: "already_acted" });
      const { table } = await read(null);
      expect(table.log.filter(({ action }) => action === "call")).toHaveLength(1);
    });

    it("refuses what the rules or the caller's own guard forbid, with the price, and the turn stays", async () => {
      await deal(3);
      const { pending } = await owing();
      expect(await next("check")).toMatchObject({ applied: false, reason: "cannot_check", legal: pending });
      expect(await next("call", { max_call: 19 })).toMatchObject({
        applied: false,
        reason: "over_max_call",
        price: 20,
        legal: { turnToken: pending.turnToken, needToCall: 20 },
      });
      expect(await next("call", { max_call: 20 })).toMatchObject({ applied: true });
    });

    it("answers an act that waits with the next decision, or with the hand's end", async () => {
      await deal(2);
      const { guest, pending } = await owing();
      const { seat: seatIndex, token: claim_token } = guest;
      const body = { tableId: hosting.id, seatIndex, turnToken: pending.turnToken, claim_token, wait: 50 };
      const answer = hosting.house.client.submitAction({ body: { ...body, action: "call" } });
      await hosting.settle();
      await next("check");
      const flop = await owing();
      if (flop.guest.seat !== seatIndex) await next("check");
      const told = good(await answer);
      expect(told).toMatchObject({ applied: true, state: { table: { street: "flop" } } });
      expect(told.legal).toEqual(told.state?.table.pendingAction);
      const turnToken = told.legal?.turnToken ?? "";
      const last = hosting.house.client.submitAction({ body: { ...body, turnToken, action: "fold" } });
      await hosting.settle();
      await hosting.pass(1_000);
      const { state } = good(await last);
      expect(state?.lastHand).toMatchObject({ handIndex: 1, winners: [{ amount: 40 }] });
    });

    it("records each hand once, with its own cards for each guest", async () => {
      await deal(3);
      const before = await Promise.all(guests.map((guest) => read(guest)));
      await next("raise", { raiseTo: 60 });
      await next("call");
      await next("fold");
      await playHand();
      const [first] = guests;
      for (const guest of [null, first]) {
        const headers = guest ? { authorization: `Bearer ${guest.token}` } : {};
        const { json } = await hosting.house.ask(`/tables/${hosting.id}/hands`, { headers });
        const [row, ...others] = json["hands"] as {
          hand_index: number;
          seats: { hole_cards?: string[] }[];
        }[];
        expect(others).toEqual([]);
        expect(row?.hand_index).toBe(1);
        if (guest) expect(row?.seats[0]?.hole_cards).toEqual(before[0]?.seat?.holeCards);
      }
    });

    it("goes on after the host went, with the same cards, board, pot, stacks and ticket", async () => {
      await deal(3);
      await next("raise", { raiseTo: 60 });
      await next("call");
      await next("call");
      const { guest, pending, state } = await owing();
      expect(state.table.street).toBe("flop");
      const cards = await Promise.all(guests.map(async (one) => (await read(one)).seat?.holeCards));
      await hosting.restart();
      await hosting.pass(1_000);
      const again = await owing();
      expect(again).toMatchObject({ guest, pending });
      expect(again.state.table).toEqual(state.table);
      expect(await Promise.all(guests.map(async (one) => (await read(one)).seat?.holeCards))).toEqual(cards);
      expect(good(await act(guest, pending.turnToken, "check"))).toMatchObject({ applied: true });
      await playHand();
      const { table } = await read(null);
      expect(table.handIndex).toBe(2);
      expect(table.playersPublic.reduce((sum, player) => sum + player.chips, table.pot)).toBe(6_000);
    });
  });
}
