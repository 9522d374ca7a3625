import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import type { Env } from "@/lib/env";
import type { Caller } from "@/services/ctx";

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** A name or address with an optional port, and nothing that could break out of a link. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?\.?)(:\d{1,5})?$/i;
const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/i;
/** Bridges of containers and tunnels: no phone is in those networks. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|utun|tun|tap|wg|lo)/;

/** This machine's IPv4 address in its local network, or null where it is in none. */
export function lanAddress(interfaces: Interfaces = networkInterfaces()): string | null {
  const found = Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, entries]) => entries ?? [])
    .filter(
      ({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."),
    );
  return found[0]?.address ?? null;
}

/** Whether only this machine itself understands the host name (with or without a port) as this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host.replace(/:\d+$/, ""));

/** What HOST says of who can reach us: everybody in our networks, this machine alone, or whoever reaches that one address. */
function listening(host: string | undefined): "everywhere" | "here" | "there" {
  if (host === undefined || /^(0\.0\.0\.0|\[?::\]?)$/.test(host)) return "everywhere";
  return isLoopback(host) || /^\[?::1\]?$/.test(host) ? "here" : "there";
}

/** A host as it stands in an address: IPv6 in brackets. */
const inAddress = (host: string): string => (/^[^[].*:/.test(host) ? `[${host}]` : host);

export interface Origins {
  /** Our own origin: PUBLIC_URL, else as the caller knows us, else our address in the local network (decision 26). */
  origin(caller: Caller): string;
  /** An origin that a phone can open, also when the caller is on this very machine: for QR codes. */
  reachable(caller: Caller): string;
  /** Where to open it, this machine's own way first. */
  all(): readonly string[];
}

/** `port` is where the server listens, known only once it does. */
export function createOrigins(
  env: Pick<Env, "PUBLIC_URL" | "TRUST_PROXY" | "HOST">,
  port: () => number,
  lan: () => string | null = lanAddress,
): Origins {
  const at = (host: string) => `http://${inAddress(host)}:${port()}`;
  const reach = listening(env.HOST);

  /** What others in our network can open, or null. */
  function local(): string | null {
    if (reach === "there") return at(env.HOST ?? "");
    const address = reach === "here" ? null : lan();
    return address === null ? null : at(address);
  }

  function asked({ url, header }: Caller): { scheme: string; host: string } | null {
    const forwarded = (name: string) =>
      env.TRUST_PROXY ? header(name)?.split(",").at(-1)?.trim() : undefined;
    const host = forwarded("x-forwarded-host") ?? header("host") ?? "";
    const scheme = forwarded("x-forwarded-proto") ?? (url.startsWith("https:") ? "https" : "http");
    return HOST.test(host) && /^https?$/.test(scheme) ? { scheme, host: host.toLowerCase() } : null;
  }

  const fallback = () => local() ?? at("localhost");

  return {
    origin(caller) {
      if (env.PUBLIC_URL !== undefined) return env.PUBLIC_URL;
      const as = asked(caller);
      return as ? `${as.scheme}://${as.host}` : fallback();
    },
    reachable(caller) {
      if (env.PUBLIC_URL !== undefined) return env.PUBLIC_URL;
      const as = asked(caller);
      if (as && !isLoopback(as.host)) return `${as.scheme}://${as.host}`;
      return local() ?? (as ? `${as.scheme}://${as.host}` : fallback());
    },
    all() {
      if (env.PUBLIC_URL !== undefined) return [env.PUBLIC_URL];
      const others = local();
      const own = reach === "there" ? [] : [at("localhost")];
      return others === null ? own : [...own, others];
    },
  };
}
