import type { SignInStore } from "../../ports-pairing";
import type { Client, Tx } from "../client";
import type { Writer } from "../writer";

/** Sign-ins that went to X, by the hash of their state. */
export function createSignIns(reader: Client, writer: Writer<Tx>): SignInStore {
  return {
    insert: (signIn) =>
      writer.write(async (tx) => {
        const expiresAt = new Date(signIn.expiresAt);
        const usedAt = signIn.usedAt === null ? null : new Date(signIn.usedAt);
        await tx.signIn.create({ data: { ...signIn, expiresAt, usedAt }, select: { stateHash: true } });
      }),
    async get(stateHash) {
      const stored = await reader.signIn.findUnique({ where: { stateHash } });
      if (!stored) return null;
      const { browserHash, pairCode, next } = stored;
      const expiresAt = stored.expiresAt.getTime();
      return { stateHash, browserHash, pairCode, next, expiresAt, usedAt: stored.usedAt?.getTime() ?? null };
    },
    use: (stateHash, now) =>
      writer.write(async (tx) => {
        const where = { stateHash, usedAt: null };
        return (await tx.signIn.updateMany({ where, data: { usedAt: new Date(now) } })).count === 1;
      }),
    purge: (until) =>
      writer.write(
        async (tx) => (await tx.signIn.deleteMany({ where: { expiresAt: { lte: new Date(until) } } })).count,
      ),
  };
}
