import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import { createWorld, type World } from "../testing/world";
import { completePairing } from "./complete";
import { refusePairing } from "./read";
import { startPairing } from "./start";
import { verifyPairing } from "./verify";

/** What can happen to a pairing, in any order. `wait` is in seconds. */
type Step =
  | { readonly kind: "device" | "code" | "refuse" | "agree" | "revoke" }
  | { readonly kind: "wait"; readonly seconds: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    { kind: "device" },
    { kind: "device" },
    { kind: "code" },
    { kind: "agree" },
    { kind: "agree" },
    { kind: "refuse" },
    { kind: "revoke" },
  ),
  fc.constantFrom(1, 30, 59, 60, 61, 300, 599, 600).map((seconds): Step => ({ kind: "wait", seconds })),
);

interface Heard {
  readonly by: "device" | "code";
  /** The step's number, and the time since the beginning. */
  readonly step: number;
  readonly at: number;
  readonly token: string;
}

/** Lives through the steps; what was heard, and when each thing first happened. */
async function live(steps: readonly Step[], world: World) {
  const { ctx, clock } = world;
  const address = "192.0.2.1";
  const body = { software: "Codex", model: "a model" };
  const started = await startPairing({ ctx, input: { body, address, origin: "http://poker.test" } });
  if (!started.ok) throw new Error(started.error.code);
  const { pair_code: code, device_code: device } = started.value;
  const begun = clock.now();
  const heard: Heard[] = [];
  const first: Partial<Record<Step["kind"] | "agreed" | "refused" | "revoked", number>> = {};
  for (const [step, each] of steps.entries()) {
    const at = clock.now() - begun;
    first[each.kind] ??= at;
    if (each.kind === "wait") clock.advance(each.seconds * 1000);
    else if (each.kind === "agree") {
      if ((await verifyPairing({ ctx, input: { code, name: "Wei", address } })).ok) first.agreed ??= at;
    } else if (each.kind === "refuse") {
      if ((await refusePairing({ ctx, input: { code, address } })).ok) first.refused ??= at;
    } else if (each.kind === "revoke") {
      const token = heard.at(-1)?.token;
      const bearer = token === undefined ? null : await ctx.bearers.byHash(hashOf(token));
      if (bearer && (await ctx.bearers.revoke(bearer.id, bearer.agentId, clock.now()))) first.revoked ??= at;
    } else {
      const poll = each.kind === "device" ? { device_code: device } : { pair_code: code };
      const answer = await completePairing({ ctx, input: { body: poll, address } });
      if (answer.ok && answer.value) heard.push({ by: each.kind, step, at, token: answer.value.token });
    }
  }
  return { heard, first };
}

describe("a pairing, whatever happens to it in whatever order", () => {
  it("gives one token: once to the pair code, for a minute to the device code, and only to whom it should", async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const world = createWorld();
        const { heard, first } = await live(steps, world);
        told += heard.length;
        const [earliest] = heard;
        if (!earliest) return;
        // Somebody agreed, before, within the ten minutes, and nobody had refused.
        expect(first.agreed).toBeLessThanOrEqual(earliest.at);
        expect(first.agreed).toBeLessThan(600_000);
        expect(first.refused).toBeUndefined();
        expect(new Set(heard.map(({ token }) => token)).size).toBe(1);
        // The pair code alone: the first answer of all or none, and never once the device code was used.
        const byCode = heard.filter(({ by }) => by === "code");
        expect(byCode.length).toBeLessThanOrEqual(1);
        const polled = steps.slice(0, byCode[0]?.step ?? 0);
        expect(polled.some(({ kind }) => kind === "device")).toBe(false);
        for (const { at } of heard) {
          expect(at - earliest.at).toBeLessThan(60_000);
          if (first.revoked !== undefined) expect(at).toBeLessThanOrEqual(first.revoked);
        }
        const [agent] = await world.club.agents.list(["local"], 2, null);
        expect(agent && (await world.club.bearers.ofAgent(agent.id))).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
    // The steps do lead to tokens, often: a property that never spoke would keep anything.
    expect(told).toBeGreaterThan(50);
  });

  it("holds no live token beside the hash of the one it gave", async () => {
    const world = createWorld();
    const { heard } = await live([{ kind: "device" }, { kind: "agree" }, { kind: "device" }], world);
    const [agent] = await world.club.agents.list(["local"], 2, null);
    if (!agent) throw new Error("no agent");
    const [bearer] = await world.club.bearers.ofAgent(agent.id);
    expect(bearer?.tokenHash).toBe(hashOf(heard[0]?.token ?? ""));
    expect(bearer?.software).toBe("Codex");
  });

  it("tells nothing to a device code that is nobody's", async () => {
    const { ctx } = createWorld();
    const answer = await completePairing({
      ctx,
      input: { body: { device_code: "d".repeat(32) }, address: "192.0.2.1" },
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "pair_expired", extra: { status: "expired" } },
    });
  });
});
