import { createClient } from "@/client/client";
import type { HostToken, TableId } from "@/contract/ids";
import type { TableSettings } from "@/contract/tables";
import { createMemoryRowStorage } from "@/hosts/browser/ports/row-storage";
import { runHost } from "@/hosts/browser/run-host";
import { cryptoBytes, randomToken } from "@/hosts/chance";
import type { HostSnapshot } from "@/hosts/host";
import { deviceTimers } from "@/hosts/timers";
import type { Pace } from "@/table/operator";
import { post } from "../server/process";

/** A TV without its screen: the very host that a browser's worker runs, over HTTP. */
export interface Tv {
  readonly tableId: TableId;
  snapshot(): HostSnapshot | null;
  /** Indexes of the hands whose storing was answered with a 2xx. */
  readonly storedHands: ReadonlySet<number>;
  stop(): void;
}

/** Mints a table and hosts it. `changed` hears of everything that its screen would show. */
export async function openTv(
  url: string,
  settings: TableSettings,
  pace: Pace,
  changed: (snapshot: HostSnapshot) => void = () => {},
): Promise<Tv> {
  const minted = await post<{ table_id: TableId; host_token: HostToken }>(`${url}/tables/tv`, {
    ...settings,
    host: true,
  });
  const storedHands = new Set<number>();
  const client = createClient({ baseUrl: url });
  const noting: typeof client = {
    ...client,
    async writeHand(request) {
      const answer = await client.writeHand(request);
      if (answer.ok) storedHands.add(request.body.hand_index);
      return answer;
    },
  };
  let latest: HostSnapshot | null = null;
  const host = runHost(
    {
      baseUrl: url,
      tableId: minted.table_id,
      hostToken: minted.host_token,
      adoption: randomToken(cryptoBytes),
      pace,
    },
    {
      client: noting,
      timers: deviceTimers,
      monotonic: () => performance.now(),
      bytes: cryptoBytes,
      rows: createMemoryRowStorage(),
    },
    {
      token: () => {},
      snapshot: (snapshot) => {
        latest = snapshot;
        changed(snapshot);
      },
    },
  );
  return { tableId: minted.table_id, storedHands, snapshot: () => latest, stop: host.stop };
}
