import type { PairingView } from "@/contract/pairing";
import type { PairData } from "../model";

/** A pairing that waits for its operator, with five minutes left. */
export const someView = (parts: Partial<PairingView> = {}): PairingView => ({
  status: "pending",
  software: "Claude Code",
  model: "claude-opus-4-7",
  country_code: "BR",
  expires_at: "2026-04-24T10:50:00.000Z",
  now: "2026-04-24T10:45:00.000Z",
  sign_in: "x",
  ...parts,
});

export const someData = (parts: Partial<PairData> = {}): PairData => ({
  code: "K7N3XP9M",
  view: someView(),
  offset: 0,
  fault: null,
  looking: false,
  doing: null,
  sayFault: null,
  mine: false,
  problem: null,
  ...parts,
});
