import fc from "fast-check";
import { DEFAULT_RATES } from "@/auth/rate-limits";
import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import * as examples from "@/contract/rows/examples";
import type { SettlementId } from "@/contract/settlements";
import { handInput, seatView, tableRecord } from "@/services/testing/records";
import type { TableRecord } from "@/store/ports";
import type { TableSheets } from "@/store/settlement/ports";
import {
  type Answer,
  type Chair,
  good,
  type HostedTable,
  type House,
  openHouse,
  openTable,
  pairAgent,
} from "./house";
import { type Mutated, mutatedRequests } from "./mutate";

/** A table in play, and what puts its ids and tokens in place of the examples'. */
async function stage(house: House) {
  const table = await openTable(house);
  const chair = await table.sit(2, "Claude");
  await table.publish({}, [seatView(2, chair.claim, ["AH", "KC"], examples.TURN_TOKEN)]);
  const hand = { ...handInput(), host_token: table.hostToken };
  const { hand_id } = good(await house.client.writeHand({ params: { id: table.id }, body: hand }));
  const seated = (await house.live.read(table.id))?.lobby;
  let agent = await pairAgent(house);
  let owned = await openChallenge(house, agent.id, table.hostToken);
  let pairing = await startPairing(house);
  /** What some request used up is there again for the next: token, hosting, table, pairing. */
  const refresh = async () => {
    if ((await house.club.bearers.byHash(hashOf(agent.token)))?.revokedAt !== null)
      agent = await pairAgent(house);
    await keepHost(house, table.id, table.hostToken);
    await keepSeat(house, table.id, seated);
    const { creator, closedAt } = (await house.live.read(owned))?.row ?? {};
    if (creator !== agent.id || closedAt !== null)
      owned = await openChallenge(house, agent.id, table.hostToken);
    const code = await house.ctx.pairings.byCode(pairing.pair_code);
    if (code?.status !== "pending" || code.expiresAt <= house.clock.now())
      pairing = await startPairing(house);
  };
  const names = (): [string, string][] => [
    [examples.AGENT_ID, agent.id],
    ["AGENT", agent.token],
    [examples.PAIR_CODE, pairing.pair_code],
    [examples.DEVICE_CODE, pairing.device_code],
    [examples.TABLE_ID, table.id],
    [examples.HAND_ID, hand_id],
    [examples.OWNED_TABLE_ID, owned],
    [examples.CLAIM_TOKEN, chair.token],
    [examples.HOST_TOKEN, table.hostToken],
    ["CLAIM", chair.token],
    ["HOST", table.hostToken],
  ];
  const bill = billOf(house, table, chair);
  const real = (text: string) =>
    [...names(), ...bill.names].reduce((each, [name, value]) => each.replaceAll(name, value), text);
  await bill.settle();
  return { table, chair, real, refresh, settle: bill.settle };
}

/** The table's bill. `settle`: a hand more, and a bill if none is open, since some requests discard it or settle it. */
function billOf(house: House, table: HostedTable, { token }: Chair) {
  const names: [string, string][] = [];
  const standsFor = (example: string) => names.find(([each]) => each === example)?.[1] ?? "";
  let hand = 1;
  let stranger: SettlementId | null = null;
  async function settle() {
    hand += 1;
    const body = { ...handInput({ hand_index: hand }), host_token: table.hostToken };
    await house.client.writeHand({ params: { id: table.id }, body });
    const terms = { stakes_unit: "CNY", chip_to_unit_rate: 0.01 } as const;
    const known = standsFor(examples.SETTLEMENT_ID);
    const look = ({ sheets }: TableSheets) => {
      stranger = sheets.find(({ id, closedAt }) => closedAt === null && id !== known)?.id ?? null;
      return { next: null, result: null };
    };
    await house.ctx.settlements.create(table.id, look, null);
    // One that a request made has a key that nobody here knows: away with it.
    if (stranger) await house.ctx.settlements.update(stranger, () => ({ next: null, result: null }));
    const cut = await house.client.createSettlement({ params: { id: table.id }, body: terms, token });
    if (cut.ok && cut.status === 201) {
      const [entry] = cut.data.entries;
      names.splice(
        0,
        names.length,
        [examples.SETTLEMENT_ID, cut.data.settlement_id],
        [examples.settlement.entries[0].entry_id, entry?.entry_id ?? ""],
        [examples.settlementTokens.edit_token, cut.data.edit_token],
        ["Bob", entry?.creditor_name ?? ""],
      );
    }
    // Something to take away.
    const id = standsFor(examples.SETTLEMENT_ID) as SettlementId;
    const at = {
      params: { id, name: standsFor("Bob") },
      token: standsFor(examples.settlementTokens.edit_token),
    };
    await house.client.putCreditorNote({ ...at, body: { note: "Cash" } });
    await house.client.putCreditorAddresses({
      ...at,
      body: { addresses: [{ network: "base", address: "0xabc" }] },
    });
  }
  return { names, settle };
}

/** A crew's table, whatever the cap says, under the other table's host. */
async function openChallenge(house: House, creator: string, hostToken: string): Promise<TableId> {
  const { row, host } = tableRecord();
  const id = house.ctx.random.id20() as TableId;
  await house.live.create({
    ...tableRecord(),
    id,
    row: { ...row, mode: "challenge", creator },
    host: { ...host, epoch: 1, tokenHash: hashOf(hostToken) },
  });
  return id;
}

/** Whoever took the hosting meanwhile, the known token is the host's again. */
async function keepHost(house: House, id: TableId, hostToken: string): Promise<void> {
  const tokenHash = hashOf(hostToken);
  if (house.live.peek(id)?.host.tokenHash === tokenHash) return;
  await house.live.update(id, (record) => ({
    next: { ...record, host: { ...record.host, tokenHash, formerHashes: [] } },
    result: null,
  }));
}

/** Whoever left, was released, muted or moved meanwhile sits there again. */
async function keepSeat(house: House, id: TableId, lobby: TableRecord["lobby"] | undefined): Promise<void> {
  const [claim] = lobby?.claims ?? [];
  const now = house.live.peek(id)?.lobby.claims.find(({ seat }) => seat === claim?.seat);
  if (!claim || (now?.tokenHash === claim.tokenHash && !now.muted)) return;
  await house.live.update(id, (record) => ({
    next: { ...record, lobby: { ...record.lobby, claims: [{ ...claim, lastSeenAt: house.clock.now() }] } },
    result: null,
  }));
}

const startPairing = async (house: House) =>
  good(await house.client.startPairing({ body: { software: "Codex", model: "a model" } }));

/** A request, what came back, and the processor time that the process spent on it (milliseconds). */
export interface Fuzzed extends Mutated {
  readonly answer: Answer;
  readonly spent: number;
}

export interface FuzzRun {
  readonly house: House;
  /** What may be in no log. */
  readonly secrets: readonly string[];
}

/** Sends so many mutated requests over every endpoint, one after another, always the same ones, and shows each to `look`. */
export async function fuzz(runs: number, look: (fuzzed: Fuzzed) => void): Promise<FuzzRun> {
  const house = openHouse({
    rates: Object.fromEntries(Object.keys(DEFAULT_RATES).map((name) => [name, { points: 1e9, seconds: 60 }])),
  });
  const { table, chair, real, refresh, settle } = await stage(house);
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(mutatedRequests(real), async (request) => {
      await refresh();
      sent += 1;
      if (sent % 40 === 0) await settle();
      // Waits would stand still with the clock: a signal that has gone ends them, as a caller who left does.
      const began = process.cpuUsage();
      const answer = house.ask(request.path, { ...request.ask, signal: AbortSignal.timeout(0) });
      for (;;) {
        const done = await Promise.race([answer.then(() => true), house.elapse(2_000).then(() => false)]);
        if (done) break;
      }
      const { user, system } = process.cpuUsage(began);
      look({ ...request, answer: await answer, spent: (user + system) / 1000 });
    }),
    { numRuns: runs, seed: 20260424 },
  );
  return { house, secrets: [chair.token, table.hostToken, "AH"] };
}
