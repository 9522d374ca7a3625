import fc from "fast-check";
import { expect, it } from "vitest";
import { type AgentActor, bearerGate } from "@/auth/agent-gate";
import { KNOBS, type Playstyle, type PlaystylePart } from "@/contract/agents";
import { someAgent, someBearer } from "@/store/testing/club-records";
import { createWorld } from "../testing/world";
import { clearSeatStyle, setPlaystyle, setSeatStyle } from "./crew";
import { readAgent } from "./edit";

// Few values, so that dials often come to equal each other.
const dial = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const part: fc.Arbitrary<PlaystylePart> = fc.record(
  { aggression: dial, bluff_frequency: dial, tightness: dial, cbet_rate: dial, commitment: dial },
  { requiredKeys: [] },
);
const seat = fc.nat(8);
const step = fc.oneof(
  part.map((body) => ({ kind: "own", body }) as const),
  fc.record({ kind: fc.constant("seat" as const), seat, body: part }),
  fc.record({ kind: fc.constant("clear" as const), seat }),
);

async function claimedActor() {
  const { ctx } = createWorld();
  const draft = someAgent({
    twitterId: "7",
    kind: "x",
    crew: { entourage: ["A"], playstyle: {}, overrides: [] },
  });
  const agent = await ctx.agents.put(draft.id, () => draft);
  const verdict = bearerGate(someBearer(agent.id), agent, "off");
  if (verdict.kind !== "agent") throw new Error("not let in");
  return { ctx, actor: verdict.actor };
}

const NEUTRAL: Playstyle = Object.fromEntries(KNOBS.map((knob) => [knob, 0.5])) as Playstyle;

it("after any edits a seat plays what it was last told, else what the agent plays, and shows only what differs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { ctx, actor } = await claimedActor();
      const own: PlaystylePart = {};
      const told: PlaystylePart[] = Array.from({ length: 9 }, () => ({}));
      for (const each of steps) {
        await apply(ctx, actor, each);
        if (each.kind === "own") Object.assign(own, each.body);
        else if (each.kind === "clear") told[each.seat] = {};
        else {
          const default_ = { ...NEUTRAL, ...own };
          const wanted = { ...told[each.seat], ...each.body };
          // A dial that equals the agent's own when it is set is pruned: from then on it follows.
          told[each.seat] = Object.fromEntries(
            Object.entries(wanted).filter(([knob, value]) => value !== default_[knob as keyof Playstyle]),
          );
        }
      }
      const read = await readAgent({ ctx, input: { actor } });
      if (!read.ok) throw new Error("not read");
      const { playstyle, entourage_playstyles: slots } = read.value;
      expect(playstyle).toEqual({ ...NEUTRAL, ...own });
      for (const [at, wanted] of told.entries())
        expect({ ...playstyle, ...slots[at] }).toEqual({ ...playstyle, ...wanted });
      for (const slot of slots) {
        if (slot === null) continue;
        expect(Object.keys(slot).length).toBeGreaterThan(0);
        for (const knob of KNOBS) if (slot[knob] !== undefined) expect(slot[knob]).not.toBe(playstyle[knob]);
      }
    }),
  );
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function apply(ctx: Parameters<typeof setPlaystyle>[0]["ctx"], actor: AgentActor, each: Step) {
  const done =
    each.kind === "own"
      ? await setPlaystyle({ ctx, input: { actor, body: each.body } })
      : each.kind === "seat"
        ? await setSeatStyle({ ctx, input: { actor, seat: each.seat, body: each.body } })
        : await clearSeatStyle({ ctx, input: { actor, seat: each.seat } });
  expect(done.ok).toBe(true);
}
