import { isIP, isIPv4 } from "node:net";

/**
 * Whose address a request counts against. `X-Forwarded-For` counts only behind a proxy of ours (decision 42), and then only its last entry:
 * that one the proxy wrote itself, all before it the caller may have made up.
 */
export function clientAddress(socket: string, forwarded: string | null, trustProxy: boolean): string {
  const last = forwarded?.split(",").at(-1)?.trim() ?? "";
  return trustProxy && isIP(last) !== 0 ? last : socket;
}

/** The key of an address in a rate limit: an IPv6 caller has a whole /64 to pick addresses from, so that is what counts. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  const bare = address.split("%")[0] ?? "";
  if (isIP(bare) !== 6) return address;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, gap)).fill("0"), ...right];
  const prefix = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${prefix.join(":")}::/64`;
}
