import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { giveUp, readAnswer } from "./answer";
import type { Player } from "./deal";
import { questionFor } from "./view";

/** A program that decides: one line of JSON in for each decision, one line out. It is started once and plays the whole series. */
export interface Decider {
  readonly play: Player;
  /** Decisions, those that could not be taken or came too late, and the milliseconds spent on all. */
  readonly tally: () => { readonly asked: number; readonly faults: number; readonly ms: number };
  end(): void;
}

export function startDecider(command: string, patienceMs: number): Decider {
  const child = spawn(command, { shell: true, stdio: ["pipe", "pipe", "inherit"], detached: true });
  const waiting: ((line: string | null) => void)[] = [];
  let gone = false;
  let [asked, faults, ms] = [0, 0, 0];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.(line));
  const close = () => {
    gone = true;
    for (const tell of waiting.splice(0)) tell(null);
  };
  child.once("error", close);
  child.once("close", close);
  // It may end while a question is on the way: that is a fault of that decision, told by `close`.
  child.stdin.on("error", () => undefined);

  async function ask(question: string): Promise<string | null> {
    if (gone) return null;
    const answer = new Promise<string | null>((resolve) => waiting.push(resolve));
    child.stdin.write(`${question}\n`);
    const late = new AbortController();
    const timeout = pause(patienceMs, "late" as const, { signal: late.signal }).catch(() => null);
    const first = await Promise.race([answer, timeout]);
    late.abort();
    if (first !== "late") return first;
    // Its line may still come, and must not be taken for the answer to the next question.
    end();
    return null;
  }

  /** The command and what it started: a shell in between would leave it behind. */
  function end(): void {
    if (gone) return;
    gone = true;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    close();
  }

  return {
    async play(state, legal, handIndex) {
      asked += 1;
      const began = performance.now();
      const bet = state.hand?.players.find((player) => player.seat === legal.seat)?.bet ?? 0;
      const line = await ask(JSON.stringify(questionFor(state, legal, handIndex, `t${asked}`)));
      ms += performance.now() - began;
      const taken = line === null ? giveUp(legal) : readAnswer(line, legal, bet);
      if (taken.fault) faults += 1;
      return taken.act;
    },
    tally: () => ({ asked, faults, ms }),
    end,
  };
}
