import { z } from "zod";
import { err, ok, type Result } from "./result";

const origin = z
  .url({ protocol: /^https?$/, error: "must be an http or https address, as in https://poker.example" })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "", {
    error: "must be an origin alone: no path, query or user",
  })
  .transform((url) => url.origin);

const count = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error });
};

const flag = z
  .enum(["off", "false", "0", "on", "true", "1"], { error: "must be on or off" })
  .transform((word) => ["on", "true", "1"].includes(word));

/** The environment as decision 26 names it. Every variable may be absent; an empty one counts as absent. */
const Env = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: count(0, 65_535).default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error: "must begin with postgresql:// (leave it out for the embedded database)",
    })
    .optional(),
  REDIS_URL: z
    .string()
    .refine(() => false, { error: "is for several servers, which is not available yet: leave it out" })
    .optional(),
  AUTH_SECRET: z.string().min(32, { error: "must have at least 32 characters" }).optional(),
  TRUST_PROXY: flag.default(false),
  ACTION_RATE_PER_MINUTE: count(1, 100_000).default(60),
  LOCAL_PAIRING: z.enum(["on", "off", "trusted"], { error: "must be on, off or trusted" }).default("on"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"], {
      error: "must be trace, debug, info, warn, error or silent",
    })
    .default("info"),
});

/** What the server was told, validated. */
export type Env = z.infer<typeof Env>;

/** Reads the environment; a failure is one message that names every fault, a line each, and no value. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, string> {
  const given = Object.fromEntries(
    Object.keys(Env.shape).flatMap((name) => (source[name] ? [[name, source[name].trim()]] : [])),
  );
  const parsed = Env.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  return err(`The environment is not right:\n${[...new Set(faults)].join("\n")}`);
}
