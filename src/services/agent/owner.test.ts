import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/auth/session";
import type { AgentId } from "@/contract/agents";
import { someAgent } from "@/store/testing/club-records";
import { createWorld } from "../testing/world";
import { agentsOf, asOwner } from "./owner";

const ORIGIN = "http://poker.test";

async function setting() {
  const { ctx, club } = createWorld();
  const line = await ctx.sessions.begin({ twitterId: "77", name: "Ada", handle: "ada" }, ORIGIN);
  const person = await ctx.sessions.personOf(line.split(";")[0] ?? "", ORIGIN);
  if (person === null) throw new Error("the session was just begun");
  const add = async (parts: Parameters<typeof someAgent>[0]) => {
    const agent = someAgent(parts);
    await club.agents.put(agent.id, () => agent);
    return agent.id;
  };
  return { ctx, person: person as PersonActor, add };
}

describe("a person acts for", () => {
  it("the agent of their own X account", async () => {
    const { ctx, person, add } = await setting();
    const id = await add({ id: "77" as AgentId, twitterId: "77", kind: "x" });
    expect(await asOwner(ctx, person, id)).toMatchObject({ ok: true, value: { agent: id, bearer: null } });
    const agents = await agentsOf({ ctx, input: { person } });
    expect(agents.ok && agents.value.map((agent) => agent.id)).toEqual([id]);
  });

  it("nobody else, whether that one exists or not", async () => {
    const { ctx, person, add } = await setting();
    const others = [await add({ twitterId: "78", kind: "x" }), await add({}), "nobody" as AgentId];
    for (const id of others)
      expect(await asOwner(ctx, person, id)).toMatchObject({ ok: false, error: { code: "not_your_agent" } });
    expect(await agentsOf({ ctx, input: { person } })).toEqual({ ok: true, value: [] });
  });
});
