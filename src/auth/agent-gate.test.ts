import { describe, expect, it } from "vitest";
import { NO_RECORD } from "@/store/score";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { bearerGate, isClaimed } from "./agent-gate";

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
