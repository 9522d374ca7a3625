/**
 * Seats programs at one table and says which plays best:
 *
 *   npx tsx examples/showcase/main.ts --deals 200 "Ada=python3 examples/agent.py --decide" "Bob=jq --unbuffered -c -f my-strategy.jq" House=house
 *
 * Each is NAME=COMMAND. A command reads one line of JSON a decision, shaped like `GET /state` (`table.pendingAction`, `seat.holeCards` …), and
 * prints one line, shaped like the act of `POST /action`: {"action": "raise", "raiseTo": 300}. `house` is the house's own bot. What cannot be
 * taken, or comes after `--patience` milliseconds (5000), is folded, or checked where that is free, and counted as a fault.
 *
 * The hands are dealt here, not by a server: only so can one deck be dealt again to the same seats with everybody moved on (a duplicate deal),
 * which is what makes the bands narrow. `--seed` repeats a series, `--stack` says with how many big blinds each hand begins (100).
 */
import { parseArgs } from "node:util";
import { chanceFrom, decideBot, NEUTRAL, sightOf, viewFor } from "@/engine";
import type { Player } from "./deal";
import { BIG_BLIND } from "./deal";
import { type Decider, startDecider } from "./decider";
import { playSeries } from "./series";
import { tableOf } from "./table";

const USAGE =
  "usage: npx tsx examples/showcase/main.ts [--deals 100] [--seed 1] [--stack 100] [--patience 5000] NAME=COMMAND NAME=COMMAND …";

/** The house's neutral bot; it sees what its seat sees. */
function houseBot(seed: number): Player {
  const random = chanceFrom(seed);
  return async (state, { seat }) => {
    const sight = sightOf(viewFor(state, { kind: "seat", seat }), seat);
    if (sight === null) throw new Error("a decision outside of a hand");
    return decideBot({ sight, style: NEUTRAL, random });
  };
}

interface Seated {
  readonly name: string;
  readonly play: Player;
  readonly decider: Decider | null;
}

function seat(spec: string, patience: number, seed: number): Seated {
  const at = spec.indexOf("=");
  const [name, command] = [spec.slice(0, at), spec.slice(at + 1)];
  if (at < 1 || command === "") throw new Error(USAGE);
  if (command === "house") return { name, play: houseBot(seed), decider: null };
  const decider = startDecider(command, patience);
  return { name, play: decider.play, decider };
}

async function main(): Promise<void> {
  const number = (name: string, fallback: string) => ({
    [name]: { type: "string" as const, default: fallback },
  });
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...number("deals", "100"),
      ...number("seed", "1"),
      ...number("stack", "100"),
      ...number("patience", "5000"),
    },
  });
  const value = (name: string) => Number(values[name]);
  if (positionals.length < 2 || positionals.length > 9) throw new Error(USAGE);
  const seated = positionals.map((spec, index) => seat(spec, value("patience"), value("seed") + index + 1));
  try {
    const standings = await playSeries({
      entrants: seated,
      deals: value("deals"),
      stack: value("stack") * BIG_BLIND,
      seed: value("seed"),
      onDeal: (done) => process.stderr.write(`\r${done} of ${value("deals")} deals`),
    });
    process.stderr.write("\r\u001b[K");
    const tallies = new Map(seated.map(({ name, decider }) => [name, decider?.tally() ?? null]));
    console.log(tableOf(standings, tallies));
  } finally {
    for (const { decider } of seated) decider?.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
