import type { T } from "@/messages/t";

/** The channels that the page asks for. */
export const CHANNELS = ["wechat", "alipay", "stripe", "wise", "bank", "cash", "other"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Those that machines pay by (contract: Canonical paid_via values), and what went to a later bill. */
const NAMED = [
  ...CHANNELS,
  "x402",
  "binance-onchain-pay",
  "binance-pay-qr",
  "tempo",
  "claw-wallet",
  "carried",
] as const;

/** A channel in words; one that we have no words for as it was said. */
export function channelWords(t: T, via: string): string {
  const named = NAMED.find((each) => each === via);
  return named === undefined ? via : t(`settle.via_${named}`);
}

/** A network of an address: as the channel of the same name, else its own name as names are written. */
export function networkWords(t: T, network: string): string {
  const words = channelWords(t, network);
  if (words !== network || !/^[a-z]+(?:-[a-z]+)*$/.test(network)) return words;
  return network
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
