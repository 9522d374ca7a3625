import { afterEach, describe, expect, it } from "vitest";
import type { ActionInput } from "@/contract/actions";
import type { TableId } from "@/contract/ids";
import type { StateOutput } from "@/contract/state";
import { good } from "@/faces/native/testing/house";
import { sleep } from "../timers";
import { openSandboxServer, type SandboxServer } from "./testing/server";

const MANY = { rates: { action: { points: 100_000, seconds: 60 } } };

let server: SandboxServer;
afterEach(() => server.keeper.stop());

type Choice = Pick<ActionInput, "action" | "raiseTo">;
type Player = (state: StateOutput) => Choice | Promise<Choice>;

const callAlways: Player = ({ table: { pendingAction: owed } }) => ({
  action: owed && "canCheck" in owed && owed.canCheck ? "check" : "call",
});
const shove: Player = () => ({ action: "allin" });
/** A hand of such players is over in less than half a minute. */
const foldAfterThought: Player = async () => {
  await sleep(server.house.clock, 20_000, new AbortController().signal);
  return { action: "fold" };
};

/** An agent that knows the guide and no more: one waiting read, then acts that wait for the next decision. It counts its calls. */
function createAgent(id: TableId, seat: number, token: string, player: Player) {
  const count = { calls: 0, decisions: 0, buyIns: 0, quiet: 0 };
  const at = { tableId: id, seatIndex: seat };
  const wait = { wait: 50, until: "turn" } as const;

  async function look(since?: number): Promise<StateOutput | null> {
    count.calls += 1;
    const query = { ...at, ...wait, ...(since === undefined ? {} : { sinceVersion: since }) };
    const state = good(await server.client.getState({ query, token }));
    if (state === null) count.quiet += 1;
    return state;
  }

  async function act(state: StateOutput, turnToken: string): Promise<StateOutput | null> {
    count.calls += 1;
    count.decisions += 1;
    const answer = await server.client.submitAction({
      body: { ...at, ...wait, turnToken, ...(await player(state)) },
      token,
    });
    const { applied, state: next } = good(answer);
    if (!applied) throw new Error("an act of this loop's is never refused");
    return next ?? null;
  }

  async function leave(): Promise<void> {
    count.calls += 1;
    count.buyIns += 1;
    good(
      await server.client.buyinResponse({
        params: { id },
        body: { seat_index: seat, decision: "leave" },
        token,
      }),
    );
  }

  const isOver = ({ closed_at, table }: StateOutput): boolean =>
    closed_at !== undefined ||
    table.phase === "ended" ||
    table.playersPublic.some(({ seatIndex, status }) => seatIndex === seat && status === "busted");

  return {
    count,
    look,
    /** Plays until the seat's game is over, or until called off. */
    async play(isCalledOff = () => false): Promise<StateOutput> {
      let state = await look();
      let version: number | undefined;
      while (state === null || !isOver(state)) {
        if (state !== null && isCalledOff()) return state;
        version = state?.version ?? version;
        const owed = state?.table.pendingAction;
        if (state?.table.buyIn?.seatIndex === seat) {
          await leave();
          state = await look(version);
        } else if (state && owed && "turnToken" in owed) state = await act(state, owed.turnToken);
        else state = await look(version);
      }
      return state;
    },
  };
}

async function sit(id: TableId, seat: number, name: string, player: Player) {
  const body = { seat_index: seat, name, is_agent: true, sealed: true };
  const { claim_token } = good(await server.client.claimSeat({ params: { id }, body }));
  return { ...createAgent(id, seat, claim_token, player), token: claim_token };
}

/** Lets time go on until it is done. */
async function during<T>(work: Promise<T>, stepMs: number): Promise<T> {
  let done = false;
  void work.finally(() => {
    done = true;
  });
  while (!done) await server.pass(stepMs, stepMs);
  return work;
}

describe("an act-and-wait loop", () => {
  it.each([
    ["calls everything", "instant", callAlways, 1],
    ["calls everything", "fast", callAlways, 2],
    ["goes all-in each time", "instant", shove, 3],
  ] as const)("that %s plays a tournament with one call a decision (%s)", async (_, pace, player, seed) => {
    server = openSandboxServer({ ...MANY, seed });
    const id = await server.sandbox({ seats: 4, pace, starting_stack: 400 });
    const agent = await sit(id, 0, "Ada", player);
    const last = await during(agent.play(), 500);
    const { calls, decisions, buyIns, quiet } = agent.count;
    expect(decisions).toBeGreaterThan(0);
    // Besides the first look: where the last chip was lost, the choice and the look that tells of its end.
    expect(quiet).toBe(0);
    expect(calls).toBe(1 + decisions + 2 * buyIns);
    expect(buyIns).toBeLessThanOrEqual(1);
    expect(last.lastHand?.handIndex).toBeGreaterThan(0);
  });
});

describe("a seat that sits out", () => {
  it("wakes at most 75 times an hour, while others play hand after hand", async () => {
    server = openSandboxServer(MANY);
    const levels = [{ small_blind: 10, big_blind: 20 }];
    const id = await server.sandbox({ seats: 3, pace: "fast", starting_stack: 1_000_000, levels });
    const guests = [await sit(id, 0, "Ana", foldAfterThought), await sit(id, 1, "Bob", foldAfterThought)];
    const idler = await sit(id, 2, "Idle", foldAfterThought);
    good(await server.client.sayWord({ params: { id }, body: { word: "sit_out" }, token: idler.token }));
    await server.pass(30_000);
    let isOver = false;
    let wakes = 0;
    const playing = guests.map((guest) => guest.play(() => isOver));
    const idling = (async () => {
      let version = 0;
      while (!isOver) {
        const state = await idler.look(version);
        version = state?.version ?? version;
        if (!isOver) wakes += 1;
      }
    })();
    await server.pass(3_600_000, 10_000);
    isOver = true;
    await during(Promise.all([idling, ...playing]), 10_000);
    const { table } = good(await server.client.getState({ query: { tableId: id } })) ?? {};
    expect(table?.handIndex).toBeGreaterThan(80);
    expect(table?.playersPublic[2]).toMatchObject({ status: "sitting_out", chips: 1_000_000 });
    expect(wakes).toBeGreaterThan(60);
    expect(wakes).toBeLessThanOrEqual(75);
  });
});
