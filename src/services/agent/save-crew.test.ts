import { describe, expect, it } from "vitest";
import type { AgentActor } from "@/auth/agent-gate";
import { bearerGate } from "@/auth/agent-gate";
import type { CrewInput } from "@/contract/my";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { createWorld } from "../testing/world";
import { saveCrew } from "./save-crew";

const EVEN = { aggression: 0.5, bluff_frequency: 0.5, tightness: 0.5, cbet_rate: 0.5, commitment: 0.5 };
const NAMES = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Gingko"];
const crew = (parts: Partial<CrewInput> = {}): CrewInput => ({
  entourage: NAMES,
  playstyle: EVEN,
  entourage_playstyles: [],
  ...parts,
});

async function setting(parts: Parameters<typeof someAgent>[0] = { twitterId: "77", kind: "x" }) {
  const { ctx, club } = createWorld();
  const agent = await club.agents.put(someAgent().id, () => someAgent(parts));
  const verdict = bearerGate(someBearer(agent.id), agent, "on");
  if (verdict.kind !== "agent") throw new Error("the bearer is good");
  const actor: AgentActor = verdict.actor;
  const save = (body: CrewInput) => saveCrew({ ctx, input: { actor, body } });
  return { save, stored: async () => (await club.agents.get(agent.id))?.crew };
}

describe("saveCrew", () => {
  it("leaves nothing of the old crew: what was sent is what there is", async () => {
    const { save, stored } = await setting();
    const saved = await save(crew({ entourage_playstyles: [null, null, { commitment: 0.9 }] }));
    expect(saved).toMatchObject({ ok: true, value: { playstyle: EVEN } });
    expect(await stored()).toEqual({
      entourage: NAMES,
      playstyle: EVEN,
      overrides: [null, null, { commitment: 0.9 }],
    });
  });

  it("prunes dials that say what the crew's own style says", async () => {
    const { save, stored } = await setting();
    await save(crew({ playstyle: { ...EVEN, tightness: 0.2 }, entourage_playstyles: [{ tightness: 0.2 }] }));
    expect((await stored())?.overrides).toEqual([null]);
  });

  it("is for claimed agents, as each of its parts is", async () => {
    const { save, stored } = await setting({});
    const before = await stored();
    expect(await save(crew())).toMatchObject({ ok: false, error: { code: "x_claim_required" } });
    expect(await stored()).toEqual(before);
  });

  it("changes nothing where one name cannot be", async () => {
    const { save, stored } = await setting();
    const before = await stored();
    const twice = ["ash", ...NAMES.slice(0, 5)];
    expect(await save(crew({ entourage: twice, playstyle: { ...EVEN, tightness: 1 } }))).toMatchObject({
      ok: false,
      error: { code: "invalid_field" },
    });
    expect(await stored()).toEqual(before);
  });
});
