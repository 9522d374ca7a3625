import type { Clock as Timers } from "@/lib/clock";
import type { HostSnapshot } from "../host";
import type { FromHost, GameStart, HostStart, ToHost } from "./messages";
import type { HostEars, RunningGame, RunningHost } from "./run-host";

/** A room's host gives its role up when its page has been hidden for this long (contract: host failover). */
export const HIDDEN_MS = 12_000;

export interface DeskWorld {
  readonly timers: Timers;
  readonly runHost: (start: HostStart, ears: HostEars) => RunningHost;
  readonly runGame: (start: GameStart, show: (snapshot: HostSnapshot) => void) => RunningGame;
}

/**
 * What the worker does with the tab's words: one life, started once. It also counts how long a room's page has been hidden, since the page's
 * own timers are throttled then.
 */
export function createDesk(world: DeskWorld, say: (message: FromHost) => void): (message: ToHost) => void {
  let life: RunningGame | null = null;
  /** The hosting of a room: what may be given up. */
  let role: RunningHost | null = null;
  let callOff: (() => void) | null = null;
  const show = (snapshot: HostSnapshot) => say({ kind: "snapshot", snapshot });

  function start(message: HostStart): RunningHost {
    const host = world.runHost(message, {
      token: (hostToken) => say({ kind: "token", hostToken }),
      snapshot: show,
    });
    if (message.grant !== undefined) role = host;
    return host;
  }

  async function giveUp(host: RunningHost): Promise<void> {
    await host.concede();
    say({ kind: "conceded" });
  }

  function hide(): void {
    const host = role;
    if (host !== null) callOff ??= world.timers.after(HIDDEN_MS, () => void giveUp(host));
  }

  return (message) => {
    switch (message.kind) {
      case "start":
        life ??= start(message.start);
        break;
      case "start_game":
        life ??= world.runGame(message.start, show);
        break;
      case "command":
        life?.command(message.command);
        break;
      case "act":
        life?.act(message.act);
        break;
      case "hidden":
        hide();
        break;
      case "shown":
        callOff?.();
        callOff = null;
        break;
    }
  };
}
