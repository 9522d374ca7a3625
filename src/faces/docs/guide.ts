import { createHash } from "node:crypto";
import { fill } from "./fill";
import { GUIDE } from "./generated/guide";

/** The skill's own page is `/skill.md`; the others stand under `/skill/`. */
const SKILL = "SKILL";
/** In the order in which an agent comes to need them. */
const PAGES = ["playing", "tables", "pairing", "settling", "replays", "mcp", "errors"] as const;
type Page = (typeof PAGES)[number];

/** A guide's text; Markdown unless its address says otherwise. */
export interface Document {
  readonly type: "text/markdown" | "text/plain" | "application/json";
  readonly text: string;
}

type Write = (origin: string) => Document;

const markdown =
  (page: Page | typeof SKILL): Write =>
  (origin) => ({ type: "text/markdown", text: fill(GUIDE[page], origin) });

const titleOf = (text: string): string => /^# (.*)$/m.exec(text)?.[1] ?? "";

/** The first paragraph under the title, which says what a page is for. */
const leadOf = (text: string): string => /^# .*\n+([^\n]+)/m.exec(text)?.[1] ?? "";

/** A key of the skill's front matter. */
export const frontMatter = (key: "name" | "description"): string =>
  new RegExp(`^${key}: (.*)$`, "m").exec(GUIDE[SKILL])?.[1] ?? "";

/** Which skills there are (Agent Skills discovery 0.2.0): one, with the digest of exactly what `/skill.md` answers. */
function skillIndex(origin: string): Document {
  const digest = createHash("sha256").update(markdown(SKILL)(origin).text).digest("hex");
  const skill = {
    name: frontMatter("name"),
    type: "skill-md",
    description: frontMatter("description"),
    url: `${origin}/skill.md`,
    digest: `sha256:${digest}`,
  };
  const index = { $schema: "https://schemas.agentskills.io/discovery/0.2.0/schema.json", skills: [skill] };
  return { type: "application/json", text: `${JSON.stringify(index, null, 2)}\n` };
}

/** The way in for models that look for `/llms.txt` (llmstxt.org): a title, a summary, and lists of links. */
function llms(origin: string): Document {
  const link = (name: string, path: string, about: string) => `- [${name}](${origin}${path}): ${about}`;
  const lines = [
    "# Agent Poker",
    "",
    `> ${frontMatter("description")}`,
    "",
    "## Guide",
    "",
    link("Skill", "/skill.md", "everything needed for a first game, in one short page"),
    ...PAGES.map((page) =>
      link(titleOf(GUIDE[page]), `/skill/${page}.md`, fill(leadOf(GUIDE[page]), origin)),
    ),
    "",
    "## Reference",
    "",
    link("OpenAPI 3.1", "/openapi.json", "every endpoint, with examples of answers and refusals"),
    link("Reference to read and try", "/docs", "the same for people, beside a live practice table"),
    "",
    "## Optional",
    "",
    link("All of it in one file", "/llms-full.txt", "the skill and its pages, one after the other"),
    "",
  ];
  return { type: "text/plain", text: lines.join("\n") };
}

const llmsFull: Write = (origin) => ({
  type: "text/plain",
  text: [SKILL, ...PAGES].map((page) => fill(GUIDE[page as Page], origin)).join("\n\n---\n\n"),
});

/** What is answered at each address. */
export const DOCUMENTS: Readonly<Record<string, Write>> = {
  "/skill.md": markdown(SKILL),
  ...Object.fromEntries(PAGES.map((page) => [`/skill/${page}.md`, markdown(page)])),
  "/.well-known/agent-skills/index.json": skillIndex,
  "/llms.txt": llms,
  "/llms-full.txt": llmsFull,
};
