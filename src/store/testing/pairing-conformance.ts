import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AgentId } from "@/contract/agents";
import type { PairingRecord, PairingStores, SignInRecord } from "../ports-pairing";

const hex = (bytes: number) => randomBytes(bytes).toString("hex");
const NOW = 1_800_000_000_000;

const somePairing = (parts: Partial<PairingRecord> = {}): PairingRecord => ({
  code: hex(4).toUpperCase(),
  deviceHash: hex(32),
  software: "Zoë’s bot 🂡",
  model: "a model",
  countryCode: null,
  status: "pending",
  agentId: null,
  deviceBound: false,
  createdAt: NOW,
  expiresAt: NOW + 600_000,
  readyAt: null,
  consumedAt: null,
  ...parts,
});

const someSignIn = (parts: Partial<SignInRecord> = {}): SignInRecord => ({
  stateHash: hex(32),
  browserHash: hex(32),
  pairCode: null,
  next: null,
  expiresAt: NOW + 600_000,
  usedAt: null,
  ...parts,
});

/** What every adapter of pairing's stores keeps. `stores` is called inside each test. */
export function pairingConformance(name: string, stores: () => PairingStores): void {
  describe(`PairingStore on ${name}`, () => {
    it("gives back exactly what was inserted, by code and by device", async () => {
      const { pairings } = stores();
      const bare = somePairing();
      const full = somePairing({
        countryCode: "BR",
        status: "consumed",
        agentId: AgentId.parse("1234567890"),
        deviceBound: true,
        readyAt: NOW + 1,
        consumedAt: NOW + 2,
      });
      for (const pairing of [bare, full]) {
        expect(await pairings.insert(pairing)).toBe(true);
        expect(await pairings.byCode(pairing.code)).toEqual(pairing);
        expect(await pairings.byDevice(pairing.deviceHash)).toEqual(pairing);
      }
    });

    it("answers null for what it does not have, and changes nothing then", async () => {
      const { pairings } = stores();
      expect(await pairings.byCode("NOBODYS2")).toBeNull();
      expect(await pairings.byDevice("0".repeat(64))).toBeNull();
      const change = (next: PairingRecord) => ({ next, result: "changed" });
      expect(await pairings.update("NOBODYS2", change)).toBeNull();
    });

    it("takes a code once, and keeps the first", async () => {
      const { pairings } = stores();
      const first = somePairing();
      await pairings.insert(first);
      expect(await pairings.insert(somePairing({ code: first.code }))).toBe(false);
      expect(await pairings.byCode(first.code)).toEqual(first);
    });

    it("lets one of many fetch it, however many come at once", async () => {
      const { pairings } = stores();
      const pairing = somePairing({ status: "ready" });
      await pairings.insert(pairing);
      const fetched = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          pairings.update(pairing.code, (stored) =>
            stored.status === "ready"
              ? { next: { ...stored, status: "consumed", consumedAt: NOW + at }, result: true }
              : { next: stored, result: false },
          ),
        ),
      );
      expect(fetched.filter((one) => one === true)).toHaveLength(1);
      expect((await pairings.byCode(pairing.code))?.status).toBe("consumed");
    });

    it("purges what expired, and nothing else", async () => {
      const { pairings } = stores();
      const [old, young] = [somePairing({ expiresAt: 1_000 }), somePairing({ expiresAt: 1_001 })];
      for (const pairing of [old, young]) await pairings.insert(pairing);
      expect(await pairings.purge(1_000)).toBe(1);
      expect(await pairings.byCode(old.code)).toBeNull();
      expect(await pairings.byCode(young.code)).toEqual(young);
      await pairings.purge(1_001);
    });
  });

  describe(`SignInStore on ${name}`, () => {
    it("gives back exactly what was inserted, and null for a state that is not there", async () => {
      const { signIns } = stores();
      const all = [someSignIn(), someSignIn({ pairCode: "K7N3XP9M" }), someSignIn({ next: "/my?a=b" })];
      for (const signIn of all) {
        await signIns.insert(signIn);
        expect(await signIns.get(signIn.stateHash)).toEqual(signIn);
      }
      expect(await signIns.get("0".repeat(64))).toBeNull();
    });

    it("refuses a state twice", async () => {
      const { signIns } = stores();
      const signIn = someSignIn();
      await signIns.insert(signIn);
      await expect(signIns.insert(someSignIn({ stateHash: signIn.stateHash }))).rejects.toThrow();
    });

    it("is used once, however many come at once", async () => {
      const { signIns } = stores();
      const signIn = someSignIn();
      await signIns.insert(signIn);
      const used = await Promise.all(Array.from({ length: 12 }, () => signIns.use(signIn.stateHash, NOW)));
      expect(used.filter((one) => one)).toHaveLength(1);
      expect((await signIns.get(signIn.stateHash))?.usedAt).toBe(NOW);
      expect(await signIns.use("0".repeat(64), NOW)).toBe(false);
    });

    it("purges what expired, and nothing else", async () => {
      const { signIns } = stores();
      const [old, young] = [someSignIn({ expiresAt: 1_000 }), someSignIn({ expiresAt: 1_001 })];
      for (const signIn of [old, young]) await signIns.insert(signIn);
      expect(await signIns.purge(1_000)).toBe(1);
      expect(await signIns.get(old.stateHash)).toBeNull();
      expect(await signIns.get(young.stateHash)).toEqual(young);
      await signIns.purge(1_001);
    });
  });
}
