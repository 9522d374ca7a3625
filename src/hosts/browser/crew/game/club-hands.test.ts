import { expect, it } from "vitest";
import type { Client, Failed } from "@/client/client";
import type { HandId } from "@/contract/ids";
import * as examples from "@/contract/rows/examples";
import { createManualClock } from "@/lib/clock";
import { handInput } from "@/services/testing/records";
import { idle } from "@/services/testing/world";
import { crewFor } from "../../testing/crew";
import { createClubHands } from "./club-hands";

const HAND_ID = examples.HAND_ID as HandId;

const busy = (retryAfter?: number): Failed => ({
  ok: false,
  status: 429,
  error: { code: "rate_limited", message: "slow down" },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** The hands of a game, and which of them the club was asked to take; `answers` in order, then all is well. */
function open(answers: readonly Failed[]) {
  const timers = createManualClock();
  const left = [...answers];
  const asked: number[] = [];
  const writeClubHand: Client["writeClubHand"] = async ({ body }) => {
    asked.push(body.hand_index);
    return left.shift() ?? { ok: true, status: 201, data: { recorded: true, hand_id: HAND_ID } };
  };
  const hands = createClubHands({ writeClubHand }, crewFor(2), 1, timers, new AbortController().signal);
  const { host_token: _, ...row } = handInput();
  const play = async (index: number, afterMs: number) => {
    timers.advance(afterMs);
    hands.record({ ...row, hand_index: index });
    await idle();
  };
  return { asked, hands, play };
}

it("a club that asks to be left alone hears nothing until it wants to, and of the hands after that", async () => {
  const { asked, hands, play } = open([busy(120)]);
  for (let index = 1; index <= 5; index += 1) await play(index, 40_000);
  expect(asked).toEqual([1, 4, 5]);
  expect(hands.acknowledged()).toBe(5);
});

it("one that does not say for how long is left alone for a minute, and any other fault stops nothing", async () => {
  const fault: Failed = {
    ok: false,
    status: 503,
    error: { code: "unavailable", message: "" },
    retryAfter: 900,
  };
  const { asked, play } = open([busy(), fault]);
  for (let index = 1; index <= 5; index += 1) await play(index, 30_000);
  expect(asked).toEqual([1, 3, 4, 5]);
});
