import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { merge } from "./sums";
import type { Counts, Row, Task } from "./tasks";

/** Hands of one part of a row: small enough to share out evenly. */
const PART = 2_500;

/** Plays rows part by part on every processor. A row's seeds hang on its parts alone, so the figures don't hang on the machine. */
export async function playRows(
  rows: readonly Row[],
  hands: number,
  seed: number,
  onRow: (row: Row, counts: Counts) => void,
): Promise<void> {
  const tasks: { readonly at: number; readonly task: Task }[] = rows.flatMap((row, at) =>
    Array.from({ length: Math.ceil(hands / PART) }, (_, part) => ({
      at,
      task: { row, hands: Math.min(PART, hands - part * PART), seed: seed + 7919 * part },
    })),
  );
  const left = rows.map((_, at) => tasks.filter((task) => task.at === at).length);
  const sums = rows.map((): Counts => ({}));
  const take = (at: number, counts: Counts): void => {
    const into = sums[at];
    const row = rows[at];
    if (into === undefined || row === undefined) return;
    for (const name of Object.keys(counts) as (keyof Counts)[]) {
      const [had, got] = [into[name], counts[name]];
      if (got === undefined) continue;
      if (had === undefined) into[name] = got;
      else merge(had, got);
    }
    left[at] = (left[at] ?? 0) - 1;
    if (left[at] === 0) onRow(row, into);
  };
  const work = async (): Promise<void> => {
    // A process rather than a thread: tsx reaches into the one, and not into the other on every Node that we support.
    const worker = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)));
    for (let next = tasks.shift(); next !== undefined; next = tasks.shift()) {
      const { at, task } = next;
      take(
        at,
        await new Promise<Counts>((resolve, reject) => {
          worker.once("message", resolve);
          worker.once("exit", reject);
          worker.send(task);
        }),
      );
      worker.removeAllListeners();
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
