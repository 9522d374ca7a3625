import type { T } from "@/messages/t";

/** The channels that the page asks for; a machine may say others. */
export const CHANNELS = ["wechat", "alipay", "stripe", "wise", "bank", "cash", "other"] as const;
export type Channel = (typeof CHANNELS)[number];

const isChannel = (via: string): via is Channel => CHANNELS.some((channel) => channel === via);

/** A channel in words; one that we have no words for as it was said. */
export const channelWords = (t: T, via: string): string => (isChannel(via) ? t(`settle.via_${via}`) : via);
