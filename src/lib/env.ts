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

const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Where X is asked: secrets go there, so in the clear only to this very machine (decision 22). */
const base = z
  .url({ protocol: /^https?$/, error: "must be an https address, as in https://api.x.com" })
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === "https:" || LOOPBACK.test(url.hostname), {
    error: "must be https, or an address of this machine itself",
  })
  .refine((url) => url.search === "" && url.hash === "" && url.username === "", {
    error: "must have no query, fragment or user",
  })
  .transform((url) => url.origin + url.pathname.replace(/\/+$/, ""));

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
  X_CLIENT_ID: z.string().optional(),
  X_CLIENT_SECRET: z.string().optional(),
  X_REDIRECT_URI: z
    .url({
      protocol: /^https?$/,
      error:
        "must be the http or https address that X sends people back to, ending in /auth/twitter/callback",
    })
    .optional(),
  X_AUTHORIZE_BASE: base.default("https://x.com"),
  X_API_BASE: base.default("https://api.x.com"),
  TRUST_PROXY: flag.default(false),
  ACTION_RATE_PER_MINUTE: count(1, 100_000).default(60),
  SANDBOX_TABLES: count(0, 10_000).default(100),
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
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  for (const name of ["X_CLIENT_SECRET", "X_REDIRECT_URI"])
    if (given[name] && !given["X_CLIENT_ID"]) faults.push(`  ${name} needs X_CLIENT_ID beside it`);
  if (parsed.success && faults.length === 0) return ok(parsed.data);
  return err(`The environment is not right:\n${[...new Set(faults)].join("\n")}`);
}
