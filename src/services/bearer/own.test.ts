import { describe, expect, it } from "vitest";
import { bearerGate } from "@/auth/agent-gate";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { createWorld } from "../testing/world";
import { listBearers } from "./list";
import { revokeOne } from "./revoke-one";

async function setting() {
  const { ctx, club, clock } = createWorld();
  const agent = await club.agents.put(someAgent().id, () => someAgent({ twitterId: "77" }));
  const other = await club.agents.put(someAgent().id, () => someAgent({ twitterId: "78" }));
  const [old, young, foreign] = [
    someBearer(agent.id, { software: "cron-bot", lastUsedAt: 1_800_000_100_000 }),
    someBearer(agent.id, { software: "OpenClaw", createdAt: 1_800_000_000_001 }),
    someBearer(other.id),
  ];
  for (const bearer of [old, young, foreign]) await club.bearers.insert(bearer);
  const verdict = bearerGate(old, agent, "on");
  if (verdict.kind !== "agent") throw new Error("the bearer is good");
  return { ctx, clock, actor: verdict.actor, old, young, foreign };
}

describe("an agent's bearers", () => {
  it("are listed newest first, with when they were made and used, and without what they are", async () => {
    const { ctx, actor, old, young } = await setting();
    expect(await listBearers({ ctx, input: { actor } })).toEqual({
      ok: true,
      value: [
        {
          bearer_id: young.id,
          software: "OpenClaw",
          created_at: "2027-01-15T08:00:00.001Z",
          last_used_at: null,
          revoked_at: null,
        },
        {
          bearer_id: old.id,
          software: "cron-bot",
          created_at: "2027-01-15T08:00:00.000Z",
          last_used_at: "2027-01-15T08:01:40.000Z",
          revoked_at: null,
        },
      ],
    });
  });

  it("end once, and stay in the list with the time of their end", async () => {
    const { ctx, clock, actor, young } = await setting();
    const revoke = () => revokeOne({ ctx, input: { actor, bearer: young.id } });
    expect(await revoke()).toEqual({ ok: true, value: { revoked: true } });
    const first = clock.now();
    clock.advance(60_000);
    expect(await revoke()).toEqual({ ok: true, value: { revoked: true } });
    const list = await listBearers({ ctx, input: { actor } });
    expect(list.ok && list.value[0]?.revoked_at).toBe(new Date(first).toISOString());
  });

  it("are nobody else's to end", async () => {
    const { ctx, actor, foreign } = await setting();
    for (const bearer of [foreign.id, "nothing"])
      expect(await revokeOne({ ctx, input: { actor, bearer } })).toMatchObject({
        ok: false,
        error: { code: "bearer_not_found" },
      });
    expect((await ctx.bearers.byHash(foreign.tokenHash))?.revokedAt).toBeNull();
  });
});
