import type { HostSnapshot, SeatedHost } from "../../../host";
import type { GameStart } from "../../messages";
import type { StartWorker } from "../../tab/host-tab";

/** Opens a game in this tab, without a table behind it. Call it once a page; `stop` ends it. */
export function openGameTab(start: GameStart, startWorker: StartWorker): SeatedHost {
  const listeners = new Set<(snapshot: HostSnapshot) => void>();
  let snapshot: HostSnapshot = {
    status: "connecting",
    table: null,
    lobby: null,
    pace: start.pace,
    clockSkew: 0,
    message: null,
  };
  const show = (next: HostSnapshot) => {
    snapshot = next;
    for (const listener of listeners) listener(next);
  };
  const worker = startWorker(
    (message) => {
      if (message.kind === "snapshot") show(message.snapshot);
    },
    (message) => show({ ...snapshot, status: "crashed", message }),
  );
  worker.post({ kind: "start_game", start });
  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command: (command) => worker.post({ kind: "command", command }),
    act: (act) => worker.post({ kind: "act", act }),
    stop() {
      listeners.clear();
      worker.terminate();
    },
  };
}
