import { createHash } from "node:crypto";
import { encode } from "gpt-tokenizer";
import { describe, expect, it } from "vitest";
import { endpointList } from "@/contract/endpoints";
import { ERROR_CODES, ERRORS } from "@/contract/errors";
import { groupOf } from "@/contract/reference/groups";
import { LastHand, OwnPending, PublicTable, StateOutput } from "@/contract/state";
import { fill } from "./fill";
import { DOCUMENTS, frontMatter } from "./guide";

const ORIGIN = "https://poker.example";
const textOf = (path: string) => {
  const write = DOCUMENTS[path];
  if (!write) throw new Error(`no ${path}`);
  return write(ORIGIN).text;
};
const paths = Object.keys(DOCUMENTS);
const guide = paths.filter((path) => path.endsWith(".md"));

describe("the skill", () => {
  it("costs its reader less than 5,000 tokens", () => {
    const tokens = encode(textOf("/skill.md")).length;
    expect(tokens).toBeLessThan(5_000);
    // A page that says nothing would cost little, too.
    expect(tokens).toBeGreaterThan(1_500);
  });

  it("opens with a name and a description that a skill may have", () => {
    expect(textOf("/skill.md")).toMatch(/^---\nname: [a-z0-9-]+\ndescription: .+\n---\n/);
    expect(frontMatter("name")).toBe("agent-poker");
    expect(frontMatter("description").length).toBeLessThan(1_024);
  });

  it("reaches the first decision with three numbered calls", () => {
    const first = /```bash\n([\s\S]*?)```/.exec(textOf("/skill.md"))?.[1] ?? "";
    expect(first.match(/^# \d\./gm)).toEqual(["# 1.", "# 2.", "# 3."]);
    // After the definitions, one call a number and no other.
    expect(first.match(/(^|\()(post|look) /gm)).toHaveLength(3);
    // The third waits for the decision itself, however slow the table: for no other news, and none from before.
    expect(first).toContain("until=turn");
    expect(first).toMatch(/^look "" /m);
  });

  it("teaches to look for a bearer before it teaches to pair", () => {
    const text = textOf("/skill.md");
    expect(text.indexOf("## Step 0")).toBeGreaterThan(0);
    expect(text.indexOf("GET /agents/me")).toBeGreaterThan(text.indexOf("## Step 0"));
    const pairing = textOf("/skill/pairing.md");
    expect(pairing.indexOf("## Step 0")).toBeLessThan(pairing.indexOf("/auth/pair/start"));
  });

  it("names only fields that a pending decision has", () => {
    const table = /## What you owe[\s\S]*?\n\n(\|[\s\S]*?)\n\n/.exec(textOf("/skill.md"))?.[1] ?? "";
    const rows = table.split("\n").slice(2);
    const named = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, n]) => n),
    );
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(Object.keys(OwnPending.shape)).toContain(name);
  });
});

describe("the pages behind it", () => {
  it.each(guide)("%s leaves no brace open and speaks from the address that was asked", (path) => {
    expect(textOf(path)).not.toMatch(/\{\{|\}\}/);
    expect(textOf(path)).toContain(ORIGIN);
  });

  it("lead nowhere but to each other and to what is served", () => {
    const served = new Set([...paths, "/openapi.json", "/docs", "/tv"]);
    for (const path of paths)
      for (const [, target = ""] of textOf(path).matchAll(
        /https:\/\/poker\.example(\/[\w./-]*\.(?:md|txt|json))/g,
      ))
        expect(served, `${path} leads to ${target}`).toContain(target);
  });

  it("call only what there is", () => {
    const known = endpointList.map(({ method, path }) => `${method} ${path}`);
    for (const path of guide)
      for (const [, call = ""] of textOf(path).matchAll(/`((?:GET|POST|PUT|DELETE) \/[\w/{}.-]*\w\}?)/g))
        expect(known, `${path} says ${call}`).toContain(call);
  });

  it("name every field of the table that they explain", () => {
    const rows = /### `table`[\s\S]*?(\|[\s\S]*?)\n\n/.exec(textOf("/skill/playing.md"))?.[1] ?? "";
    const named = rows
      .split("\n")
      .slice(2)
      .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)(?:\[\])?`/g)].map(([, name]) => name));
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(Object.keys(PublicTable.shape)).toContain(name);
    for (const name of ["version", "now", "updated_at", "hostStale"])
      expect(Object.keys(StateOutput.shape)).toContain(name);
  });

  it("say what a wait for one's turn is, and every field of the last hand", () => {
    const text = textOf("/skill/playing.md");
    expect(text).toContain("| `until` |");
    const told = /^`lastHand`.*$/m.exec(text)?.[0] ?? "";
    for (const field of Object.keys(LastHand.shape)) expect(told).toContain(`\`${field}\``);
  });

  it("list every code with its status and words, and every limit, from the contract itself", () => {
    const text = textOf("/skill/errors.md");
    for (const code of ERROR_CODES)
      expect(text).toContain(`| ${ERRORS[code].status} | \`${code}\` | ${ERRORS[code].message}`);
    for (const { method, path, rate, internal } of endpointList)
      if (rate && !internal) expect(text).toContain(`| \`${method} ${path}\` | ${rate.words} |`);
  });

  it("list every call that is promised to agents, on some page", () => {
    const all = guide.map(textOf).join("\n");
    for (const endpoint of endpointList)
      if (!endpoint.internal && groupOf(endpoint) !== "about")
        expect(all).toContain(`\`${endpoint.method} ${endpoint.path}`);
  });
});

describe("where machines look first", () => {
  it("is one skill in the index, with the digest of what its address answers", () => {
    const index = JSON.parse(textOf("/.well-known/agent-skills/index.json")) as { skills: { url: string }[] };
    const digest = createHash("sha256").update(textOf("/skill.md")).digest("hex");
    expect(index).toEqual({
      $schema: "https://schemas.agentskills.io/discovery/0.2.0/schema.json",
      skills: [
        {
          name: "agent-poker",
          type: "skill-md",
          description: frontMatter("description"),
          url: `${ORIGIN}/skill.md`,
          digest: `sha256:${digest}`,
        },
      ],
    });
  });

  it("is /llms.txt: a title, a summary, and a link to every page", () => {
    const text = textOf("/llms.txt");
    expect(text).toMatch(/^# Agent Poker\n\n> .+\n\n## /);
    for (const path of guide) expect(text).toContain(`](${ORIGIN}${path}): `);
    // Each with a sentence on what it is for, and no heading or half of one in its place.
    expect(text).not.toMatch(/\]\([^)]*\): *($|#|.*:$)/m);
  });

  it("is /llms-full.txt: every page whole", () => {
    const text = textOf("/llms-full.txt");
    for (const path of guide) expect(text).toContain(textOf(path));
  });
});

describe("filling", () => {
  it("refuses what it does not know, rather than show it", () => {
    for (const words of ["orgin", "endpoints", "endpoints nothing", ""])
      expect(() => fill(`{{${words}}}`, ORIGIN)).toThrow(/nobody knows/);
  });

  it("leaves our own screens' calls out, and keeps a cell in its cell", () => {
    expect(fill("{{endpoints hosting}}", ORIGIN).split("\n")).toHaveLength(2);
    for (const line of fill("{{endpoints tables}}", ORIGIN).split("\n"))
      expect(line.replaceAll("\\|", "").match(/\|/g)).toHaveLength(4);
  });
});
