// Writes to a store as fast as it can and says what was acknowledged, until it is killed. Usage: kill-child.ts PLACE TABLE...
import { writeSync } from "node:fs";
import { TableId } from "@/contract/ids";
import { systemClock } from "@/lib/clock";
import { type DatabasePlace, openDatabase } from "../db/open";
import { createMemoryLiveStore } from "../live/memory";
import type { TableRecord } from "../ports";
import { someHand } from "./records";

const [place = "", ...names] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(place) as DatabasePlace);
const live = createMemoryLiveStore({ rows: database.rows, clock: systemClock });

/** Each act is one entry with the next number, as a phone's action would be. */
const submit = (record: TableRecord) => {
  const id = record.inbox.nextId;
  const act = { id, seat: 0, turnToken: `turn-${id}`, said: "call", result: null };
  const inbox = { ...record.inbox, nextId: id + 1, acts: [...record.inbox.acts, act] };
  return { next: { ...record, inbox }, result: id };
};

async function play(id: TableId): Promise<never> {
  for (;;) {
    const acts = await Promise.all([1, 2, 3].map(() => live.update(id, submit)));
    for (const act of acts) writeSync(1, `act ${id} ${act}\n`);
    const index = (await database.hands.lastIndex(id)) + 1;
    const verdict = await database.hands.record(someHand(id, index));
    writeSync(1, `hand ${id} ${index} ${verdict}\n`);
  }
}

await Promise.all(names.map((name) => play(TableId.parse(name))));
