import { type DestinationStream, pino } from "pino";

type Level = "trace" | "debug" | "info" | "warn" | "error" | "silent";
type Fields = Readonly<Record<string, unknown>>;

/** One line of JSON an event. Fields never hold a secret or a card; those that could by mistake are struck out. */
export interface Logger {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** Names under which a secret or a card travels anywhere in the product. */
const SECRET =
  /token|secret|authorization|cookie|password|bearer|card|board|deck|hole|full|adoption|_hash|Hash|database_?url/i;
/** Anything that looks like a secret of ours, wherever it stands: 22 characters of URL-safe base64 or more, and SHA-256 in hex. */
const SECRET_TEXT = /(?<![\w-])[A-Za-z0-9_-]{22,}(?![\w-])/g;
/** The credentials in an address, and its query. */
const URL_SECRETS = /(\/\/)[^/\s:@]*:[^/\s@]*@|\?[^\s"')]*/g;
const STRUCK = "[redacted]";
const MAX_DEPTH = 4;

/** Lines of a stack name code and hold no data; long names of functions are no secrets. */
const FRAME = /^ {4}at /;

const cleanText = (text: string): string =>
  text
    .split("\n")
    .map((line) => (FRAME.test(line) ? line : cleanLine(line)))
    .join("\n");

const cleanLine = (line: string): string =>
  line
    .replace(URL_SECRETS, (_all, slashes: string | undefined) => (slashes ? `//${STRUCK}@` : `?${STRUCK}`))
    .replace(SECRET_TEXT, STRUCK);

/** A copy fit for a log: secret fields struck out at every depth, secret-looking text too, errors reduced to what says where. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return "[deep]";
  if (value instanceof Error)
    return {
      name: value.name,
      message: cleanText(value.message),
      stack: (value.stack ?? "")
        .split("\n")
        .filter((line) => FRAME.test(line))
        .slice(0, 7)
        .join("\n"),
      ...(value.cause !== undefined && { cause: redact(value.cause, depth + 1) }),
    };
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET.test(name) ? STRUCK : redact(item, depth + 1)]),
  );
}

/** The server's log: JSON lines on standard output, or wherever `destination` leads. */
export function createLogger(level: Level, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const out = destination ? pino(options, destination) : pino(options);
  const write =
    (kind: "debug" | "info" | "warn" | "error") =>
    (event: string, fields: Fields = {}) => {
      if (out.isLevelEnabled(kind)) out[kind](redact(fields), event);
    };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
