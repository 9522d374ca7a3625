import { randomFillSync } from "node:crypto";
import { composePlaystyle } from "@/engine";
import type { HouseBot } from "@/hosts/house/world";
import type { ByteSource } from "@/table/shuffle";
import { SEEDS } from "./seed/agents";

/** Asked for at once: a deck takes about a hundred. */
const POOL = 8_192;

/** The platform's generator, a pool at a time: a table at full speed draws more often than the system likes to be asked. */
export function pooledBytes(fill: (pool: Uint8Array) => void): ByteSource {
  const pool = new Uint8Array(POOL);
  let used = POOL;
  return (n) => {
    if (used + n > POOL) {
      fill(pool);
      used = 0;
    }
    used += n;
    return pool.slice(used - n, used);
  };
}

export const serverBytes: ByteSource = pooledBytes((pool) => void randomFillSync(pool));

/** Who plays at sandboxes: the first of each of the house's own crews, a dozen characters. */
export const houseBots = (): readonly HouseBot[] =>
  SEEDS.flatMap(({ crew: [name], style, seats }) =>
    name === undefined ? [] : [{ name, style: composePlaystyle(style, seats?.[0]) }],
  );
