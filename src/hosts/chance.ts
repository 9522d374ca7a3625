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

/** URL-safe base64 of fresh random bytes. */
export function randomToken(bytes: ByteSource): string {
  const text = btoa(String.fromCharCode(...bytes(TOKEN_BYTES)));
  return text.replaceAll("+", "-").replaceAll("/", "_");
}
