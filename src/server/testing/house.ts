import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, type House } from "../compose";

export interface TestHouse {
  readonly house: House;
  readonly dataDir: string;
  /** Closes it and removes its data. */
  end(): Promise<void>;
}

/** A whole house over an embedded database in a temporary folder, with a silent log. */
export async function openHouse(
  env: Readonly<Record<string, string>> = {},
  dir?: string,
): Promise<TestHouse> {
  const dataDir = dir ?? mkdtempSync(join(tmpdir(), "house-"));
  const house = await compose({ NODE_ENV: "test", LOG_LEVEL: "silent", DATA_DIR: dataDir, ...env });
  return {
    house,
    dataDir,
    async end() {
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A POST of JSON. */
export const posted = (url: string, body: unknown): Request =>
  new Request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** A table that a script hosts, with its first state published: enough for reads that wait. */
export async function hostedTable(fetch: (request: Request) => Promise<Response>, origin: string) {
  const minted = (await (await fetch(posted(`${origin}/tables/tv`, { host: true }))).json()) as {
    readonly table_id: string;
    readonly host_token: string;
    readonly epoch: number;
  };
  const { table_id: tableId, host_token: hostToken, epoch } = minted;
  const publish = (version: number) =>
    fetch(
      posted(`${origin}/state`, {
        tableId,
        hostToken,
        epoch,
        version,
        table: publicTable(tableId),
        seats: [],
      }),
    );
  const first = await publish(1);
  if (first.status !== 200) throw new Error(await first.text());
  return { tableId, hostToken, publish };
}

const publicTable = (tableId: string) => ({
  tableId,
  mode: "tv",
  phase: "lobby",
  handIndex: 0,
  street: null,
  communityCards: [],
  pot: 0,
  pots: [],
  dealerSeat: null,
  smallBlindSeat: null,
  bigBlindSeat: null,
  blinds: { small: 10, big: 20, ante: 0, anteType: "none", level: 1, handsLeft: null },
  playersPublic: [],
  pendingAction: null,
  showdown: [],
  winners: [],
  equity: [],
  buyIn: null,
  log: [],
  standings: [],
  biggestPot: null,
});

/** Resolves once so many requests wait in the house's store; other work goes on meanwhile. */
export async function untilWaiting(house: House, count: number): Promise<void> {
  while (!(await house.metrics.text()).includes(`waiting_requests ${count}\n`))
    await new Promise((resolve) => setImmediate(resolve));
}
