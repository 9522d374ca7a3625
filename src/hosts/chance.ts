import type { DeckSource } from "@/table/ports";
import type { ByteSource } from "@/table/shuffle";
import { shuffledDeck } from "@/table/shuffle";

/** 192 bits: turn tokens must be unguessable, at least 128 (decision 29). */
const TOKEN_BYTES = 24;

/** The platform's generator. `getRandomValues` is there on plain http too, where the rest of Web Crypto is not. */
export const cryptoBytes: ByteSource = (n) => crypto.getRandomValues(new Uint8Array(n));

export function createDeckSource(bytes: ByteSource): DeckSource {
  return { shuffled: async () => shuffledDeck(bytes) };
}

const BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** URL-safe base64 of fresh random bytes. */
export function randomToken(bytes: ByteSource): string {
  const fresh = bytes(TOKEN_BYTES);
  let text = "";
  for (let at = 0; at < TOKEN_BYTES; at += 3) {
    const three = ((fresh[at] ?? 0) << 16) | ((fresh[at + 1] ?? 0) << 8) | (fresh[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += BASE64_URL.charAt((three >> shift) & 63);
  }
  return text;
}
