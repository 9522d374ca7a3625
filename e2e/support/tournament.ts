import type { Page } from "@playwright/test";
import type { HandList, HandRow } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import type { PublicTable } from "@/contract/state";
import type { LobbyOutput, TableSettings } from "@/contract/tables";
import { CardsDealt, chipsOf, doubles, leaks, type Published, published } from "./audit";
import { Recorder } from "./recorder";
import { expect, test } from "./test";
import { replay } from "./truth";

export const SEATS = [0, 1, 2, 3, 4, 5] as const;
const STACK = 2000;

/** A TV tab and a recorded door for each of its callers. */
export interface Tournament {
  readonly recorder: Recorder;
  readonly tableId: TableId;
  /** The base address through which a seat's script calls. */
  door(seat: number): string;
  /** Nobody's own door, for reads that everybody may make. */
  readonly stranger: string;
}

/** Mints a table with these blinds and opens it on the screen, at instant pace. */
export async function openTournament(
  serverUrl: string,
  page: Page,
  settings: TableSettings,
): Promise<Tournament> {
  const recorder = new Recorder(serverUrl);
  const doors = await Promise.all(SEATS.map((seat) => recorder.door(`seat ${seat}`)));
  const tv = await recorder.door("tv");
  const stranger = await recorder.door("stranger");
  const minted = await fetch(`${tv}/tables/tv`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(settings),
  });
  expect(minted.status).toBe(201);
  const { table_id: tableId } = (await minted.json()) as { table_id: TableId };
  await page.goto(`${tv}/?mode=tv&tableId=${tableId}&pace=instant`);
  return { recorder, tableId, stranger, door: (seat) => doors[seat] ?? "" };
}

/** Waits until all six have claimed, then starts in the name of seat 0, as any fresh claim may. */
export async function startWhenSeated({ recorder, tableId, stranger, door }: Tournament): Promise<void> {
  const lobby = async () => {
    const answer = await fetch(`${stranger}/tables/${tableId}/lobby`);
    return (await answer.json()) as LobbyOutput;
  };
  await expect.poll(async () => (await lobby()).claims.length, { timeout: 60_000 }).toBe(SEATS.length);
  const claim = recorder.exchanges.find(
    (it) => it.who === "seat 0" && it.path.endsWith("/lobby/claim") && it.status === 200,
  );
  const { claim_token } = JSON.parse(claim?.body ?? "{}") as { claim_token: string };
  const started = await fetch(`${door(0)}/tables/${tableId}/lobby/start`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ claim_token }),
  });
  expect(started.status).toBe(200);
}

/** Every stored hand, oldest first, through the pages of the list. */
async function allHands({ stranger, tableId }: Tournament): Promise<HandRow[]> {
  const rows: HandRow[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const answer: Response = await fetch(`${stranger}/tables/${tableId}/hands?limit=50${more}`);
    const page = (await answer.json()) as HandList;
    rows.push(...page.hands);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return rows.reverse();
}

/** Everything that has to be true of a tournament that is over, judged from what was said on the wire. Resolves with its hands. */
export async function auditTournament(tournament: Tournament): Promise<number> {
  const { exchanges } = tournament.recorder;
  const states = published(exchanges);
  const last = states.at(-1)?.table;
  if (last === undefined) throw new Error("the TV published nothing");
  expect(last.phase).toBe("ended");

  await test.step("chips are conserved in every published state of the game, and its places stay", () => {
    for (const [index, { version, table }] of states.entries()) {
      expect(version).toBe((states[0]?.version ?? 1) + index);
      // After the end an agent that gives its chair back takes its chips along.
      if (table.phase === "ended") expect(table.standings, `version ${version}`).toEqual(last.standings);
      else if (table.handIndex > 0) expect(chipsOf(table), `version ${version}`).toBe(STACK * SEATS.length);
    }
    expect(last.standings.map(({ chips }) => chips)).toEqual([STACK * SEATS.length, 0, 0, 0, 0, 0]);
  });

  const dealt = new CardsDealt(exchanges);
  await test.step("no hole card is in any answer but its owner's", () => {
    expect(dealt.contradictions).toEqual([]);
    expect(leaks(exchanges, dealt)).toEqual([]);
  });

  const rows = await allHands(tournament);
  await test.step("every closed hand is stored once, with its full action log", () => {
    expect(rows.map((row) => row.hand_index)).toEqual(
      Array.from({ length: last.handIndex }, (_, index) => index + 1),
    );
    for (const row of rows) {
      expect(logOf(row), `hand ${row.hand_index}`).toEqual(finalLog(states, row.hand_index));
      expect(doubles(row, dealt), `hand ${row.hand_index}`).toEqual([]);
    }
  });

  await test.step("a row holds the cards of seats that showed, and of nobody else", () => {
    for (const row of rows) {
      const shown = shownIn(states, row.hand_index);
      for (const { seat_index, hole_cards } of row.seats) {
        const expected = shown.has(seat_index) ? dealt.of(row.hand_index, seat_index) : undefined;
        expect(hole_cards, `hand ${row.hand_index}, seat ${seat_index}`).toEqual(expected);
      }
    }
  });

  await test.step("winners and stacks equal an independent replay of the log", async () => {
    const replayed = await replay(rows, (hand, seat) => dealt.of(hand, seat));
    for (const [index, row] of rows.entries()) {
      const own = replayed[index];
      expect(own?.error, `hand ${row.hand_index}`).toBeNull();
      const stacks = new Map(row.seats.map((seat) => [seat.seat_index, seat.final_stack]));
      expect(own?.finalStacks, `hand ${row.hand_index}`).toEqual(stacks);
      expect(own?.potTotal).toBe(row.pot);
      expect(new Set(row.winners.map((winner) => winner.seat_index))).toEqual(own?.winners);
      expect(row.winners.reduce((sum, winner) => sum + winner.amount, 0)).toBe(row.pot);
    }
  });
  return rows.length;
}

const ofHand = (states: readonly Published[], hand: number): PublicTable[] =>
  states.filter(({ table }) => table.handIndex === hand).map(({ table }) => table);

const finalLog = (states: readonly Published[], hand: number) => ofHand(states, hand).at(-1)?.log ?? [];

const shownIn = (states: readonly Published[], hand: number): Set<number> =>
  new Set(ofHand(states, hand).flatMap((table) => table.showdown.map((entry) => entry.seatIndex)));

const logOf = (row: HandRow) =>
  row.actions.map(({ street, seat_index, action, amount }) => ({
    street,
    seatIndex: seat_index,
    action,
    amount,
  }));
