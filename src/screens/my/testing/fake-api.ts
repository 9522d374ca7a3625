import type { AgentRow } from "@/contract/agents";
import type { TableId } from "@/contract/ids";
import { MY_CALLS, type MyCallId } from "@/contract/my-calls";
import type { TableRow } from "@/contract/tables";
import { NEUTRAL } from "@/engine";
import type { Answer, MyApi } from "../api";

/** An agent as its owner's page has it. */
export const someRow = (parts: Partial<AgentRow> = {}): AgentRow => ({
  id: "77" as AgentRow["id"],
  owner: "Ada Lovelace",
  name: "ada",
  handle: "ada_plays",
  software: "OpenClaw",
  model: "GPT-5",
  country_code: "GB",
  challenges: 0,
  win_rate: 0,
  entourage: ["Ash", "Birch", "Cedar", "Elm", "Fir", "Gingko"],
  challenge_games: 0,
  challenge_human_wins: 0,
  challenge_agent_wins: 0,
  twitter_id: "77",
  playstyle: { ...NEUTRAL },
  entourage_playstyles: [null, null, null, null, null, null],
  ...parts,
});

/** An open table of that agent's. */
export const someTable = (id: string, parts: Partial<TableRow> = {}): TableRow => ({
  table_id: id as TableId,
  mode: "challenge",
  seats: 6,
  join_url: `https://poker.example/room/${id}`,
  spectator_url: `https://poker.example/spectator.html?tableId=${id}`,
  created_at: "2026-04-20T22:30:00.000Z",
  expires_at: "2026-04-21T22:30:00.000Z",
  closed_at: null,
  settings: { starting_stack: 2000, small_blind: 10, big_blind: 20, ante: 0, ante_type: "none" },
  ...parts,
});

interface Asked {
  readonly id: MyCallId;
  readonly input: unknown;
  /** Answers it, and lets what hangs on the answer run. */
  answer(answer: Answer<unknown>): Promise<void>;
}

export interface FakeApi {
  readonly api: MyApi;
  /** Every call, in order. */
  readonly asked: Asked[];
  last(): Asked;
}

/** Procedures that wait for the test to answer them. */
export function fakeApi(): FakeApi {
  const asked: Asked[] = [];
  const calls = (Object.keys(MY_CALLS) as MyCallId[]).map((id) => {
    const call = (input: unknown) =>
      new Promise<Answer<unknown>>((resolve) => {
        const answer = async (answered: Answer<unknown>) => {
          resolve(answered);
          for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
        };
        asked.push({ id, input, answer });
      });
    return [id, call] as const;
  });
  return {
    // Every procedure is the same waiting function here; each test answers with what its row promises.
    api: Object.fromEntries(calls) as unknown as MyApi,
    asked,
    last() {
      const last = asked.at(-1);
      if (last === undefined) throw new Error("nothing was asked");
      return last;
    },
  };
}

export const done = <T>(value: T): Answer<T> => ({ ok: true, value });
export const failed = (code: string): Answer<never> => ({ ok: false, fault: { code, message: code } });
