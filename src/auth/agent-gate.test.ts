import { describe, expect, it } from "vitest";
import { NO_RECORD } from "@/store/score";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { bearerGate, isClaimed, ownerGate } from "./agent-gate";
import { createSessions } from "./session";

const agent = { ...someAgent(), record: NO_RECORD };

describe("bearerGate", () => {
  it("names the agent and the bearer", () => {
    const bearer = someBearer(agent.id);
    expect(bearerGate(bearer, agent, "on")).toEqual({
      kind: "agent",
      actor: { agent: agent.id, bearer: bearer.id, claimed: false },
    });
  });

  it.each([
    ["nobody's bearer", null, agent],
    ["a revoked one", someBearer(agent.id, { revokedAt: 1 }), agent],
    ["one whose agent is gone", someBearer(agent.id), null],
    ["one of another agent", someBearer(someAgent().id), agent],
  ])("knows nobody by %s", (_, bearer, of) => {
    expect(bearerGate(bearer, of, "trusted")).toEqual({ kind: "unknown" });
  });
});

describe("ownerGate", () => {
  const sessions = createSessions("a secret for sessions in tests alone");
  /** Somebody as the session's gate mints them. */
  async function person(twitterId: string) {
    const line = await sessions.begin({ twitterId, name: "Ada", handle: "ada" }, "http://poker.test");
    const actor = await sessions.personOf(line.split(";")[0] ?? "", "http://poker.test");
    if (actor === null) throw new Error("the session was just begun");
    return actor;
  }
  const own = { ...agent, twitterId: "77", kind: "x" } as const;

  it("makes a person the agent that is bound to their X account, without any bearer", async () => {
    expect(ownerGate(await person("77"), own, "off")).toEqual({
      kind: "agent",
      actor: { agent: own.id, bearer: null, claimed: true },
    });
  });

  it.each([
    ["another's", { ...own, twitterId: "78" }],
    ["one that is bound to nobody", agent],
    ["a seed", { ...agent, kind: "seed" as const }],
    ["none", null],
  ])("knows nobody for %s, however far pairing here is trusted", async (_, of) => {
    for (const local of ["on", "off", "trusted"] as const)
      expect(ownerGate(await person("77"), of, local)).toEqual({ kind: "unknown" });
  });
});

describe("claimed (decision 21)", () => {
  it("is who has an X account, and who was paired locally where that is trusted; never a seed", () => {
    const x = { twitterId: "7", kind: "x" } as const;
    const local = { twitterId: null, kind: "local" } as const;
    const seed = { twitterId: null, kind: "seed" } as const;
    const claimed = (pairing: "on" | "off" | "trusted") =>
      [x, local, seed].map((each) => isClaimed(each, pairing));
    expect(claimed("on")).toEqual([true, false, false]);
    expect(claimed("off")).toEqual([true, false, false]);
    expect(claimed("trusted")).toEqual([true, true, false]);
  });
});
