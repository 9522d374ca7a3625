import type { PublicTable } from "@/contract/state";
import { NEUTRAL } from "@/engine";
import type { Runner, RunnerNews } from "@/table/runner";
import type { HousePlayers } from "@/table/rush";
import { createDriver } from "../bots/driver";
import { botMind, hastyMind } from "../bots/mind";
import type { Pace } from "../host";
import type { HouseInbox } from "./inbox";
import type { Chairs } from "./seating";
import { botClaim, isBot } from "./seating";
import type { HouseBot, HouseWorld } from "./world";

/** How long a game's end is left to its guests to look at before the next game begins (milliseconds), whatever the pace: also programs look away. */
const ENCORE_MS = 10_000;

/** The house's bots as the dealer asks them itself, at the instant pace. */
export function createHousePlayers(
  inbox: Pick<HouseInbox, "guests" | "table">,
  bots: readonly HouseBot[],
  { bytes }: Pick<HouseWorld, "bytes">,
): HousePlayers {
  return {
    plays: isBot,
    act: (seat, sight) => hastyMind(sight, bots[seat]?.style ?? NEUTRAL, bytes),
    get watched() {
      const table = inbox.table();
      return table === null || !guestsAreOut(table, inbox.guests());
    },
  };
}

/** The house's bots at a dealer's table, and who asks for the next game when one has ended. The answer lets them go. */
export function seatHousePlayers(
  runner: Pick<Runner, "command" | "subscribe">,
  inbox: Pick<HouseInbox, "say" | "chairs" | "guests">,
  bots: readonly HouseBot[],
  pace: Pace,
  { timers, bytes }: Pick<HouseWorld, "timers" | "bytes">,
): () => void {
  const driver = createDriver(
    {
      styleAt: (view) => (isBot(view.claim) ? (bots[view.seatIndex]?.style ?? null) : null),
      isOut: (table) => guestsAreOut(table, inbox.guests()),
    },
    pace,
    {
      timers,
      bytes,
      mind: botMind,
      say: (seatIndex, act) => inbox.say({ kind: "action", seatIndex, claim: botClaim(seatIndex), ...act }),
      command: runner.command,
    },
  );
  let declined = 0;
  let encore: (() => void) | null = null;

  /** A bot that has lost its last chip has lost. */
  function answerBuyIn({ buyIn, handIndex }: PublicTable): void {
    const seat = buyIn?.seatIndex;
    const chair = inbox.chairs().find((one) => one.seat_index === seat);
    if (seat === undefined || chair === undefined || !isBot(chair.claim)) return;
    const offer = handIndex * 10 + seat;
    if (offer === declined) return;
    declined = offer;
    inbox.say({ kind: "buyin", seatIndex: seat, claim: botClaim(seat), decision: "leave" });
  }

  function followEnd(table: PublicTable): void {
    if (table.phase !== "ended") {
      encore?.();
      encore = null;
    } else {
      const after = inbox.chairs().every((chair) => isBot(chair.claim)) ? 0 : ENCORE_MS;
      encore ??= timers.after(after, () => runner.command({ kind: "new_game" }));
    }
  }

  const unsubscribe = runner.subscribe((news: RunnerNews) => {
    driver.follow(news);
    answerBuyIn(news.table);
    followEnd(news.table);
  });
  // A game that was saved in a hurry goes on at its own pace.
  runner.command({ kind: "set_pace", pace });
  return () => {
    unsubscribe();
    driver.stop();
    encore?.();
  };
}

/** No guest has a chip, or may yet buy some. One that is not seated yet is about to be. */
export function guestsAreOut(table: PublicTable, guests: Chairs): boolean {
  return guests.every(({ seat_index: seat }) => {
    const player = table.playersPublic.find((one) => one.seatIndex === seat);
    return player?.status === "busted" && table.buyIn?.seatIndex !== seat;
  });
}
