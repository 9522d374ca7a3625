import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createLogger, redact } from "./log";

function capture(level: "info" | "debug" = "info") {
  const lines: string[] = [];
  return { lines, log: createLogger(level, { write: (line: string) => void lines.push(line) }) };
}

describe("the log", () => {
  it("writes one line of JSON with time, level and event", () => {
    const { lines, log } = capture();
    log.info("listening", { port: 3000 });
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
    expect(line).toMatchObject({ msg: "listening", port: 3000, level: 30 });
    expect(Date.parse(String(line["time"]))).not.toBeNaN();
  });

  it("keeps quiet below its level", () => {
    const { lines, log } = capture();
    log.debug("detail");
    expect(lines).toEqual([]);
  });

  it("holds no token, whatever its field is called", () => {
    const { lines, log } = capture();
    const token = randomBytes(16).toString("base64url");
    log.warn(`event`, { note: `seat ${token}`, claim_token: "short", nested: { a: [{ hostToken: token }] } });
    expect(lines[0]).not.toContain(token);
    expect(lines[0]).not.toContain("short");
  });

  it.each([
    "holeCards",
    "board",
    "deck",
    "authorization",
    "cookie",
    "tokenHash",
    "turnToken",
    "full",
    "DATABASE_URL",
  ])("strikes out %s", (name) => {
    expect(redact({ [name]: ["QH", "QD"] })).toEqual({ [name]: "[redacted]" });
  });

  it("keeps table ids, counts and addresses without their queries and passwords", () => {
    const fields = { tableId: "242cecf66c00001dab2f", ms: 3, url: "/state?claim_token=abc&x=1" };
    expect(redact(fields)).toEqual({ ...fields, url: "/state?[redacted]" });
    expect(redact({ at: "postgresql://u:p@host/db" })).toEqual({ at: "postgresql://[redacted]@host/db" });
  });

  it("tells an error's words and place, with its cause, and cleans both", () => {
    const token = randomBytes(24).toString("base64url");
    const error = new Error(`refused ${token}`, { cause: new Error("disk full") });
    const told = redact({ error }) as { error: Record<string, unknown> };
    expect(told.error).toMatchObject({ message: "refused [redacted]", cause: { message: "disk full" } });
    expect(String(told.error["stack"])).toContain("log.test.ts");
  });

  it("keeps the names in a stack's lines whole, and cleans the message above them", () => {
    const token = randomBytes(24).toString("base64url");
    const cause = `Error: no ${token}\n    at processTicksAndRejections (node:internal/process/task_queues:95:5)`;
    expect(redact({ cause })).toEqual({ cause: cause.replace(token, "[redacted]") });
  });

  it("ends where an object refers to itself", () => {
    const loop: Record<string, unknown> = {};
    loop["again"] = loop;
    expect(JSON.stringify(redact(loop))).toContain("[deep]");
  });
});
