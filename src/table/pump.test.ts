import { describe, expect, it } from "vitest";
import type { InboxEntry } from "@/contract/tables";
import type { InboxBatch } from "./ports";
import { NO_REVISION, pumpInbox } from "./pump";
import { asClaim } from "./testing/house";
import { createMemoryHouse } from "./testing/memory-house";

const later = () => new Promise<void>((resolve) => setImmediate(resolve));
const { lobby } = createMemoryHouse();

function entry(id: number): InboxEntry {
  const at = "2027-01-15T08:00:00.000Z";
  return {
    id,
    at,
    kind: "action",
    seatIndex: 0,
    claim: asClaim("claim-0-1"),
    turnToken: "t",
    action: "call",
  };
}

/** Answers from a list, then waits for ever; keeps what it was asked. */
function scripted(...answers: (InboxBatch | Error)[]) {
  const asked: [number, number][] = [];
  const delivered: InboxBatch[] = [];
  const stop = new AbortController();
  const take = (after: number, since: number) => {
    asked.push([after, since]);
    const answer = answers.shift();
    if (answer instanceof Error) return Promise.reject(answer);
    return answer === undefined ? new Promise<InboxBatch>(() => undefined) : Promise.resolve(answer);
  };
  const run = (cursor = 0) => pumpInbox({ take }, cursor, stop.signal, (batch) => void delivered.push(batch));
  return { asked, delivered, stop, run };
}

describe("pumpInbox", () => {
  it("asks on from what it has: after the last entry, since the last revision", async () => {
    const script = scripted(
      { entries: [entry(4), entry(7)], lobby, lobbyRevision: 3 },
      { entries: [], lobby, lobbyRevision: 4 },
    );
    void script.run(2);
    await later();
    expect(script.asked).toEqual([
      [2, NO_REVISION],
      [7, 3],
      [7, 4],
    ]);
    expect(script.delivered.map((batch) => batch.entries.map((one) => one.id))).toEqual([[4, 7], []]);
  });

  it("hands on no entry twice, and nothing where nothing is new", async () => {
    const script = scripted(
      { entries: [entry(1)], lobby, lobbyRevision: 3 },
      { entries: [entry(1)], lobby, lobbyRevision: 3 },
      { entries: [entry(1), entry(2)], lobby, lobbyRevision: 3 },
    );
    void script.run();
    await later();
    expect(script.delivered.map((batch) => batch.entries.map((one) => one.id))).toEqual([[1], [2]]);
  });

  it("fails with the inbox", async () => {
    await expect(scripted(new Error("no such table")).run()).rejects.toThrow("no such table");
  });

  it("stays silent once it is called off, whatever the inbox says then", async () => {
    const script = scripted(new Error("aborted"));
    script.stop.abort();
    let ended = false;
    script.run().then(
      () => {
        ended = true;
      },
      () => {
        ended = true;
      },
    );
    await later();
    expect(ended).toBe(false);
    expect(script.delivered).toEqual([]);
  });
});
