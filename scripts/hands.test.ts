import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const HAND = {
  id: 0,
  seats: 2,
  button: 0,
  small_blind: 5,
  big_blind: 10,
  ante_type: "none",
  stacks: [100, 100],
  hole: [null, null],
  deck_board: [],
  actions: [{ seat: 0, type: "fold" }],
};

/** Runs the command on the given lines; what it printed, and its exit code. */
function runHands(lines: string[]): Promise<{ out: string[]; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/hands.ts"], { cwd: ROOT });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.resume();
    child.on("error", reject);
    child.on("close", (code) => resolve({ out: out.split("\n").slice(0, -1), code }));
    child.stdin.end(lines.join("\n"));
  });
}

test("hands: a result for every line, in order; bad lines get an error and the stream goes on", async () => {
  const good = (id: number) => JSON.stringify({ ...HAND, id });
  const lines = [
    good(1),
    "",
    "not json",
    JSON.stringify({ ...HAND, id: 2, actions: [{ seat: 1, type: "fold" }] }),
  ];
  for (let id = 3; id < 3000; id++) lines.push(good(id));
  const { out, code } = await runHands(lines);
  expect(code).toBe(0);
  expect(out).toHaveLength(lines.length - 1);
  expect(JSON.parse(out[0] ?? "")).toEqual({
    id: 1,
    final_stacks: [95, 105],
    pots: [[10, [1]]],
    legal: [[5, 20, 100]],
  });
  expect(JSON.parse(out[1] ?? "")).toMatchObject({ id: null, error: { code: "malformed" } });
  expect(JSON.parse(out[2] ?? "")).toMatchObject({ id: 2, error: { code: "not_your_turn", act_index: 0 } });
  expect(out.slice(3).map((line) => JSON.parse(line).id)).toEqual(
    Array.from({ length: 2997 }, (_, i) => i + 3),
  );
});
