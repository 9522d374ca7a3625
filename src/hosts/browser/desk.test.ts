import { describe, expect, it } from "vitest";
import type { HostToken, TableId } from "@/contract/ids";
import { createManualClock } from "@/lib/clock";
import { createDesk, HIDDEN_MS } from "./desk";
import type { FromHost, HostStart } from "./messages";

const START: HostStart = {
  baseUrl: "",
  tableId: "0".repeat(20) as TableId,
  hostToken: null,
  adoption: "",
  pace: "instant",
};
const ROOM: HostStart = { ...START, grant: { hostToken: "a-host-token" as HostToken, epoch: 2 } };

function open() {
  const clock = createManualClock();
  const said: string[] = [];
  const done: string[] = [];
  const life = (name: string) => ({
    command: () => void done.push(`${name} command`),
    act: () => void done.push(`${name} act`),
    stop: () => undefined,
    concede: async () => void done.push(`${name} concede`),
    done: Promise.resolve(),
  });
  const desk = createDesk(
    {
      timers: clock,
      runHost: (_, ears) => {
        ears.token("a-new-token");
        return life("host");
      },
      runGame: () => life("game"),
    },
    (message: FromHost) => void said.push(message.kind),
  );
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { clock, desk, said, done, settle };
}

describe("the worker's desk", () => {
  it("hands words to the one life that it has", () => {
    const { desk, said, done } = open();
    desk({ kind: "command", command: { kind: "pause" } });
    desk({ kind: "start", start: START });
    desk({ kind: "start", start: START });
    desk({ kind: "command", command: { kind: "pause" } });
    desk({ kind: "act", act: { turnToken: "t", action: "fold" } });
    expect([said, done]).toEqual([["token"], ["host command", "host act"]]);
  });

  it("gives a room's role up when its page stays hidden for 12 s, and says so afterwards", async () => {
    const { clock, desk, said, done, settle } = open();
    desk({ kind: "start", start: ROOM });
    desk({ kind: "hidden" });
    desk({ kind: "hidden" });
    clock.advance(HIDDEN_MS - 1);
    expect(done).toEqual([]);
    clock.advance(1);
    await settle();
    expect([done, said]).toEqual([["host concede"], ["token", "conceded"]]);
  });

  it("keeps it where the page is seen again, and counts anew the next time", async () => {
    const { clock, desk, done, settle } = open();
    desk({ kind: "start", start: ROOM });
    for (let time = 0; time < 3; time += 1) {
      desk({ kind: "hidden" });
      clock.advance(HIDDEN_MS - 1);
      desk({ kind: "shown" });
    }
    clock.advance(HIDDEN_MS);
    await settle();
    expect(done).toEqual([]);
  });

  it("keeps a TV's role, and a game's, hidden or not", async () => {
    for (const kind of ["start", "start_game"] as const) {
      const { clock, desk, done, settle } = open();
      if (kind === "start") desk({ kind, start: START });
      else
        desk({
          kind,
          start: {
            baseUrl: "",
            game: "g",
            pace: "instant",
            crew: { agent: "a", mode: "demo", human: null, bots: [] },
          },
        });
      desk({ kind: "hidden" });
      clock.advance(HIDDEN_MS);
      await settle();
      expect(done).toEqual([]);
    }
  });
});
