import { describe, expect, it } from "vitest";
import type { HandInput } from "@/contract/hands";
import { createManualClock } from "@/lib/clock";
import { idle } from "@/services/testing/world";
import type { HostSnapshot } from "../../../host";
import { crewFor, shove } from "../../testing/crew";
import { bytesOf } from "../../testing/host";
import type { GameShelf, KeptGame } from "./keep";
import { createMemoryShelf } from "./keep";
import { type GameWorld, runGame } from "./run-game";

type Sent = Partial<HandInput> & { readonly hand_index: number };

interface Options {
  readonly chairs?: number;
  readonly mode?: "challenge" | "demo";
  readonly shelf?: GameShelf;
  readonly seed?: number;
  /** What the club answers. */
  readonly status?: number;
}

function start({
  chairs = 3,
  mode = "challenge",
  shelf = createMemoryShelf(),
  seed = 1,
  status = 201,
}: Options) {
  const clock = createManualClock();
  const snapshots: HostSnapshot[] = [];
  const sent: Sent[] = [];
  // The one call of the club that a game makes; what it answers is all that the game looks at.
  const writeClubHand = (async ({ body }: { body: Sent }) => {
    sent.push(body);
    return status < 300
      ? { ok: true, status, data: {} }
      : { ok: false, status, error: { code: "x", message: "" } };
  }) as unknown as GameWorld["client"]["writeClubHand"];
  const world: GameWorld = {
    client: { writeClubHand },
    timers: clock,
    monotonic: clock.now,
    bytes: bytesOf(seed),
    shelf,
  };
  const begin = { baseUrl: "", game: "game-1", crew: crewFor(chairs, mode), pace: "instant" } as const;
  const host = runGame(begin, world, (snapshot) => void snapshots.push(snapshot));
  const last = (): HostSnapshot => {
    const snapshot = snapshots.at(-1);
    if (snapshot === undefined) throw new Error("the game has said nothing");
    return snapshot;
  };
  const owed = () => last().own?.pendingAction?.turnToken ?? null;
  /** Lets the bots play until a condition holds; the human does as told, or waits. */
  async function until(
    done: (snapshot: HostSnapshot) => boolean,
    act?: (token: string) => void,
  ): Promise<void> {
    let answered: string | null = null;
    for (let steps = 0; steps < 4_000; steps++) {
      await idle();
      if (snapshots.length > 0 && done(last())) return;
      const token = snapshots.length > 0 ? owed() : null;
      if (token !== null && token !== answered && act !== undefined) {
        answered = token;
        act(token);
      } else clock.advance(1);
    }
    throw new Error("the game stands still");
  }
  return { host, snapshots, sent, last, owed, until };
}

const phaseIs = (phase: string) => (snapshot: HostSnapshot) => snapshot.table?.phase === phase;
const myTurn = (snapshot: HostSnapshot) => (snapshot.own?.pendingAction ?? null) !== null;

describe("a game that lives in its tab", () => {
  it("deals to the human and the crew, and shows the human's cards to nobody else", async () => {
    const game = start({ chairs: 6 });
    await game.until(myTurn);
    const { table, own, lobby, status } = game.last();
    expect(status).toBe("hosting");
    expect(table?.playersPublic.map(({ name }) => name)).toEqual([
      "Human",
      "Gale",
      "Mistral",
      "Sirocco",
      "Zephyr",
      "Bora",
    ]);
    expect(table?.playersPublic.map(({ isAgent }) => isAgent ?? false)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(own?.holeCards).toHaveLength(2);
    expect(lobby?.claims).toHaveLength(6);
    for (const { table: shown } of game.snapshots)
      for (const card of own?.holeCards ?? []) expect(JSON.stringify(shown)).not.toContain(`"${card}"`);
    game.host.stop();
    await game.host.done;
  });

  it("is played to one survivor, quickly once the human is out, and offers its hands to the club", async () => {
    const game = start({ chairs: 4, seed: 6 });
    await game.until(phaseIs("ended"), (token) => game.host.act(shove(token)));
    const { table } = game.last();
    expect(table?.standings).toHaveLength(4);
    expect(table?.standings[0]?.chips).toBe(8_000);
    expect(game.sent.map(({ hand_index }) => hand_index)).toEqual(
      Array.from({ length: table?.handIndex ?? 0 }, (_, index) => index + 1),
    );
    expect(game.sent.every((row) => !("private" in row) && !("claims" in row))).toBe(true);
    expect(game.sent[0]?.seats?.map(({ is_human }) => is_human)).toEqual([true, false, false, false]);
    game.host.stop();
  });

  it("raises the blinds every twelve hands, so that it ends", async () => {
    const game = start({ chairs: 2, mode: "demo", seed: 3 });
    await game.until((snapshot) => phaseIs("ended")(snapshot) || (snapshot.table?.handIndex ?? 0) >= 13);
    const big = game.snapshots.find(({ table }) => table?.handIndex === 13)?.table?.blinds.big;
    expect(big ?? 40).toBe(40);
    game.host.stop();
  });

  it("begins anew on demand", async () => {
    const game = start({ chairs: 2, seed: 5 });
    await game.until(phaseIs("ended"), (token) => game.host.act(shove(token)));
    game.host.command({ kind: "new_game" });
    await game.until(myTurn);
    const { table } = game.last();
    expect(table?.standings).toEqual([]);
    expect(table?.playersPublic.reduce((sum, { chips }) => sum + chips, table.pot)).toBe(4_000);
    game.host.stop();
  });

  it("goes on after a reload with the same cards, board, stacks and turn", async () => {
    const shelf = createMemoryShelf();
    const before = start({ chairs: 5, shelf, seed: 2 });
    await before.until(myTurn);
    const kept = before.last();
    before.host.stop();
    await before.host.done;
    const after = start({ chairs: 5, shelf, seed: 99 });
    await after.until(myTurn);
    const { table, own } = after.last();
    expect(own).toEqual(kept.own);
    expect(table).toEqual(kept.table);
    after.host.act({ turnToken: own?.pendingAction?.turnToken ?? "", action: "fold" });
    await after.until(({ table: now }) => (now?.handIndex ?? 0) > (kept.table?.handIndex ?? 0));
    after.host.stop();
  });

  it("takes one word a turn", async () => {
    const game = start({ chairs: 2, seed: 4 });
    await game.until(myTurn);
    const token = game.owed() ?? "";
    game.host.act({ turnToken: token, action: "call" });
    game.host.act({ turnToken: token, action: "fold" });
    await game.until(() => game.owed() !== token);
    const mine = game
      .last()
      .table?.log.filter(({ seatIndex, action }) => seatIndex === 0 && action === "fold");
    expect(mine).toEqual([]);
    game.host.stop();
  });

  it("leaves a club alone that asks for it, and plays on", async () => {
    const game = start({ chairs: 2, mode: "demo", status: 429, seed: 8 });
    await game.until((snapshot) => (snapshot.table?.handIndex ?? 0) > 4 || phaseIs("ended")(snapshot));
    expect(game.sent).toHaveLength(1);
    game.host.stop();
  });

  it("plays on where the device keeps nothing, and begins anew over a game that another version saved", async () => {
    const refusing: GameShelf = {
      load: () => Promise.reject(new Error("private window")),
      put: () => Promise.reject(new Error("private window")),
      sweep: () => Promise.reject(new Error("private window")),
    };
    const poor = start({ shelf: refusing });
    await poor.until(myTurn);
    poor.host.stop();
    const old: KeptGame = { version: 9, full: { format: 0 }, nextHand: 3, at: Number.MAX_SAFE_INTEGER };
    const fresh = start({ shelf: createMemoryShelf(new Map([["game-1", old]])) });
    await fresh.until(myTurn);
    expect(fresh.snapshots[0]?.table?.handIndex).toBe(0);
    fresh.host.stop();
  });

  it("throws away what nobody came back to within a day", async () => {
    const kept = (at: number): KeptGame => ({ version: 1, full: {}, nextHand: 1, at });
    const games = new Map([
      ["yesterday", kept(1_000)],
      ["today", kept(5_000)],
    ]);
    await createMemoryShelf(games).sweep(2_000);
    expect([...games.keys()]).toEqual(["today"]);
  });
});
