import { writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { createClient } from "../src/client/client";
import { bashAgent, pasted, phhReader, pythonAgent, stopAgents, typescriptAgent } from "./support/scripts";
import { expect, test } from "./support/test";

test.use({ serverEnv: { ACTION_RATE_PER_MINUTE: "100000" }, contextOptions: { reducedMotion: "reduce" } });
test.afterEach(stopAgents);

/** Few chips and steep blinds: a tournament of a handful of hands. */
const SHORT = {
  seats: 2,
  pace: "instant",
  starting_stack: 200,
  levels: [10, 100, 200].map((small_blind) => ({ small_blind, big_blind: small_blind * 2, hands: 1 })),
} as const;

/** Every line of a page that is meant for a shell. */
const shellOf = (markdown: string): string =>
  [...markdown.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, lines]) => lines).join("\n");

test("the skill's own lines, and the examples in three languages, each play a practice tournament", async ({
  server,
}, testInfo) => {
  const client = createClient({ baseUrl: server.url });
  const tables: string[] = [];
  const address = async () => {
    const opened = await client.openSandbox({ body: SHORT });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    tables.push(opened.data.table_id);
    return `${server.url}/room/${opened.data.table_id}`;
  };
  const skill = shellOf(await (await fetch(`${server.url}/skill.md`)).text());
  expect(skill).toContain('{"seats": 4, "pace": "fast"}');
  const players = {
    skill: pasted(skill.replace('{"seats": 4, "pace": "fast"}', JSON.stringify(SHORT))),
    bash: bashAgent(await address(), 0, "Bash", { SEALED: "1" }),
    typescript: typescriptAgent(await address(), 0, "TypeScript"),
    python: pythonAgent(await address(), 0, "Python"),
  };
  for (const [name, player] of Object.entries(players)) {
    expect(await player.ended, `${name}:\n${player.output()}`).toBe(0);
    expect(player.output(), name).toMatch(name === "skill" ? /"applied":true/ : /: (fold|check|call|raise)/);
    if (name !== "skill") expect(player.output(), name).toContain("game over");
  }
  // Each gave its chair back: nobody who shared its table would wait for it.
  for (const table of tables) {
    const lobby = (await (await fetch(`${server.url}/tables/${table}/lobby`)).json()) as {
      claims: unknown[];
    };
    expect(lobby.claims, table).toEqual([]);
  }
  const files = tables.map((table) => ({ table, path: testInfo.outputPath(`${table}.phhs`) }));
  for (const { table, path } of files)
    await writeFile(path, await (await fetch(`${server.url}/tables/${table}/export?format=phh`)).text());
  const reader = phhReader(files.map(({ path }) => path));
  expect(await reader.ended, reader.output()).toBe(0);
  expect(reader.output()).toMatch(/^[1-9]\d* hands, 0 faults\n$/);
});

test("the reference is whole and accessible, and its calls play a hand at a live table", async ({
  server,
  page,
}) => {
  const sound = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target).join("; ")}`);
    expect.soft(faults, what).toEqual([]);
  };
  await page.goto(`${server.url}/docs/playing`);
  await expect(page.getByRole("heading", { level: 1, name: "Playing" })).toBeVisible();
  await page.getByRole("button", { name: "Python" }).first().click();
  await expect(page.getByText("import json, urllib.request").first()).toBeVisible();
  await sound("a chapter");
  await page.setViewportSize({ width: 360, height: 740 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(tooWide, "a chapter on a phone").toBeLessThanOrEqual(0);

  await page.goto(`${server.url}/docs`);
  await page.getByRole("button", { name: "Open a table" }).click();
  await page.getByRole("button", { name: "Take a chair" }).click();
  await page.getByRole("button", { name: "Fold" }).click();
  await expect(page.getByText("/action", { exact: true })).toBeVisible();
  await sound("the panel");
  await page.goto(`${server.url}/docs/nothing`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nothing at this address");
});
