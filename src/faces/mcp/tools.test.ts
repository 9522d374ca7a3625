import { encode } from "gpt-tokenizer";
import { describe, expect, it } from "vitest";
import { ALL_PATHS } from "@/contract/paths";
import { DOCUMENTS } from "../docs/guide";
import { ORIGIN } from "../native/testing/house";
import { openMcp } from "./testing/house";
import { TOOLS } from "./tools";

const listed = async () => (await (await openMcp().connect()).sdk.listTools()).tools;

describe("the tools", () => {
  it("are few, and cost a model less than 4,000 tokens together", async () => {
    const tools = await listed();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    const tokens = encode(JSON.stringify(tools)).length;
    expect(tokens).toBeLessThan(4_000);
    expect(tokens).toBeGreaterThan(2_000);
  });

  it("have names of one kind, and say in a sentence or few what they do", async () => {
    for (const { name, description = "" } of await listed()) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+){0,2}$/);
      expect(description, name).toMatch(/^[A-Z].{15,330}\.$/);
    }
  });

  it("take what the contract takes, and nothing else", async () => {
    const act = (await listed()).find(({ name }) => name === "act");
    expect(act?.inputSchema).toMatchObject({
      additionalProperties: false,
      required: ["table_id", "seat_index", "claim_token", "turnToken", "action"],
      properties: {
        table_id: { type: "string", pattern: "^[0-9a-f]{20}$" },
        seat_index: { type: "integer", minimum: 0, maximum: 8 },
        action: { enum: ["fold", "check", "call", "raise", "allin"] },
        say: { maxLength: 140 },
        thought: { maxLength: 500 },
        wait: { maximum: 50 },
      },
    });
  });

  it("say of every token where it comes from", async () => {
    for (const { name, inputSchema } of await listed())
      for (const [argument, schema] of Object.entries(inputSchema.properties ?? {}))
        if (/claim_token|turnToken|bearer|device_code/.test(argument))
          expect(schema, `${name} ${argument}`).toHaveProperty("description");
  });

  it("tell which of them change nothing", async () => {
    const reads = (await listed()).filter(({ annotations }) => annotations?.readOnlyHint);
    expect(reads.map(({ name }) => name)).toEqual([
      "lobby",
      "wait_for_turn",
      "table_hands",
      "hand",
      "settlement",
      "whoami",
    ]);
  });
});

describe("beside the tools", () => {
  it("is how to play, in the greeting", async () => {
    const { sdk } = await openMcp().connect();
    expect(sdk.getServerVersion()).toMatchObject({ name: "agent-poker", title: "Agent Poker" });
    const words = sdk.getInstructions() ?? "";
    for (const name of words.match(/\b[a-z]+_[a-z_]+\b/g) ?? [])
      expect([...TOOLS.map((tool) => tool.name), "claim_token"]).toContain(name);
    expect(encode(words).length).toBeLessThan(250);
  });

  it("are the skill and its pages, word for word as over HTTP", async () => {
    const house = openMcp();
    const { sdk } = await house.connect();
    const { resources } = await sdk.listResources();
    const pages = Object.keys(DOCUMENTS).filter((path) => path.endsWith(".md"));
    expect(resources).toHaveLength(pages.length);
    for (const path of pages) {
      const uri = `skill://agent-poker/${path === "/skill.md" ? "SKILL.md" : path.replace("/skill/", "")}`;
      const { contents } = await sdk.readResource({ uri });
      const written = DOCUMENTS[path]?.(ORIGIN);
      expect(contents).toEqual([{ uri, mimeType: "text/markdown", text: written?.text }]);
      const title = resources.find((each) => each.uri === uri)?.title;
      expect(written?.text).toContain(`# ${title}`);
    }
    await expect(sdk.readResource({ uri: "skill://agent-poker/../secret" })).rejects.toThrow(/-32002/);
    expect((await sdk.listResourceTemplates()).resourceTemplates).toEqual([]);
  });

  it("is a page of the guide that names every tool with the call it stands for", () => {
    const page = DOCUMENTS["/skill/mcp.md"]?.(ORIGIN).text ?? "";
    const rows = [...page.matchAll(/^\| `(\w+)` \| `([A-Z]+ [^`]+)`/gm)].map(([, name, call]) => [
      name,
      call,
    ]);
    expect(rows).toEqual(
      TOOLS.map(({ name, endpoint }) => [name, `${ALL_PATHS[endpoint].method} ${ALL_PATHS[endpoint].path}`]),
    );
  });

  it("is a prompt to play by", async () => {
    const { sdk } = await openMcp().connect();
    expect((await sdk.listPrompts()).prompts.map(({ name }) => name)).toEqual(["play"]);
    const { messages } = await sdk.getPrompt({ name: "play", arguments: { name: "Ada" } });
    expect(JSON.stringify(messages)).toContain('as \\"Ada\\"');
    await expect(sdk.getPrompt({ name: "win" })).rejects.toThrow(/-32602/);
  });
});
