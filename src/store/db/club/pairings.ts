import type { AgentId } from "@/contract/agents";
import type { PairingRecord, PairingStatus, PairingStore } from "../../ports-pairing";
import type { Client, Tx } from "../client";
import type { Pairing } from "../generated/sqlite/client";
import { isTaken } from "../taken";
import type { Writer } from "../writer";

/** Pairings in the database, by their code and by their device's hash. */
export function createPairings(reader: Client, writer: Writer<Tx>): PairingStore {
  return {
    async insert(pairing) {
      try {
        return await writer.write((tx) => insertIn(tx, pairing));
      } catch (cause) {
        // Another server was faster with this code.
        if (isTaken(cause)) return false;
        throw cause;
      }
    },
    async byCode(code) {
      const stored = await reader.pairing.findUnique({ where: { code } });
      return stored && toRecord(stored);
    },
    async byDevice(deviceHash) {
      const stored = await reader.pairing.findUnique({ where: { deviceHash } });
      return stored && toRecord(stored);
    },
    update: (code, change) =>
      writer.write(async (tx) => {
        const found = await tx.pairing.findUnique({ where: { code } });
        if (!found) return null;
        const stored = toRecord(found);
        const { next, result } = change(stored);
        if (next !== stored) await tx.pairing.update({ where: { code }, data: columnsOf(next) });
        return result;
      }),
    purge: (until) =>
      writer.write(
        async (tx) => (await tx.pairing.deleteMany({ where: { expiresAt: { lte: new Date(until) } } })).count,
      ),
  };
}

async function insertIn(tx: Tx, pairing: PairingRecord): Promise<boolean> {
  const { code } = pairing;
  if (await tx.pairing.findUnique({ where: { code }, select: { code: true } })) return false;
  await tx.pairing.create({ data: columnsOf(pairing), select: { code: true } });
  return true;
}

const dateOrNull = (at: number | null) => (at === null ? null : new Date(at));

const columnsOf = (pairing: PairingRecord) => ({
  ...pairing,
  createdAt: new Date(pairing.createdAt),
  expiresAt: new Date(pairing.expiresAt),
  readyAt: dateOrNull(pairing.readyAt),
  consumedAt: dateOrNull(pairing.consumedAt),
});

/** Only this file writes pairings: status and agent were checked then. */
const toRecord = (stored: Pairing): PairingRecord => ({
  code: stored.code,
  deviceHash: stored.deviceHash,
  software: stored.software,
  model: stored.model,
  countryCode: stored.countryCode,
  status: stored.status as PairingStatus,
  agentId: stored.agentId as AgentId | null,
  deviceBound: stored.deviceBound,
  createdAt: stored.createdAt.getTime(),
  expiresAt: stored.expiresAt.getTime(),
  readyAt: stored.readyAt?.getTime() ?? null,
  consumedAt: stored.consumedAt?.getTime() ?? null,
});
