import { createHmac, hash, randomBytes, timingSafeEqual } from "node:crypto";

/** Chance as a port: `token` is 128 bits or more as URL-safe base64, `id20` 20 hex digits. */
export interface Random {
  token(): string;
  id20(): string;
}

/** The machine's generator. Tokens have 192 bits. */
export const systemRandom: Random = {
  token: () => randomBytes(24).toString("base64url"),
  id20: () => randomBytes(10).toString("hex"),
};

/** SHA-256 as hex: the only form in which a secret is kept (decision 15). */
export const hashOf = (secret: string): string => hash("sha256", secret, "hex");

/** Whether two hex digests are equal, in a time that depends on their length alone. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a, "hex");
  const right = Buffer.from(b, "hex");
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right);
}

/** Tokens that can be worked out again under the server's own secret, so that a repeated call gets the same answer. */
export type Derive = (purpose: string, ...parts: readonly string[]) => string;

/** `secret` is the server's AUTH_SECRET, 16 characters or more. Answers are 256 bits as URL-safe base64. */
export function createDerive(secret: string): Derive {
  if (secret.length < 16) throw new Error("the server's secret needs at least 16 characters");
  // JSON keeps the parts apart: ("a", "bc") and ("ab", "c") differ.
  return (purpose, ...parts) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([purpose, ...parts]))
      .digest("base64url");
}
