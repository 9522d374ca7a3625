import { expect, test } from "vitest";
import { agentOf } from "../testing/felt";
import { crewOf, crewViewOf, profileOf } from "./crew-view";

const NEUTRAL = { aggression: 0.5, bluff_frequency: 0.5, tightness: 0.5, cbet_rate: 0.5, commitment: 0.5 };

test("a challenge seats the first of the crew beside the human, a demo one in every chair", () => {
  const challenge = crewViewOf(agentOf(), { mode: "challenge", seats: 6 });
  expect(challenge.members.map(({ name }) => name)).toEqual(["Gale", "Mistral", "Sirocco", "Zephyr", "Bora"]);
  expect(crewOf(challenge, "challenge")).toMatchObject({ agent: "northwind", human: "Human" });
  const demo = crewViewOf(agentOf(), { mode: "demo", seats: 6 });
  expect(demo.members).toHaveLength(6);
  expect(crewOf(demo, "demo").human).toBeNull();
});

test("each plays by its agent's style and its own seat's over it", () => {
  const { members, style } = crewViewOf(agentOf(), { mode: "demo", seats: 6 });
  expect(style).toEqual({ ...NEUTRAL, aggression: 0.8, tightness: 0.7 });
  expect(members[0]?.style).toEqual(style);
  expect(members[1]?.style).toEqual({ ...style, aggression: 0.95, tightness: 0.1 });
  expect(members.slice(0, 2).map(({ archetype }) => archetype)).toEqual(["tight_aggressive", "maniac"]);
});

test("chairs beyond the names are filled, each with a name of its own", () => {
  const { members } = crewViewOf(agentOf(), { mode: "demo", seats: 9 });
  expect(members.slice(6).map(({ name }) => name)).toEqual(["Bot 7", "Bot 8", "Bot 9"]);
});

test("a neutral agent has no label and nothing to open; a mixed table says so", () => {
  const plain = agentOf({ playstyle: NEUTRAL, entourage_playstyles: [null, null] });
  const view = crewViewOf(plain, { mode: "demo", seats: 2 });
  expect(view).toMatchObject({ label: null, neutral: true, mixed: false });
  const tilted = crewViewOf(agentOf({ playstyle: { ...NEUTRAL, cbet_rate: 0.9 } }), {
    mode: "demo",
    seats: 2,
  });
  expect(tilted).toMatchObject({ label: null, neutral: false, mixed: true });
  expect(crewViewOf(agentOf(), { mode: "demo", seats: 2 }).label).toBe("tight_aggressive");
});

test("only a claimed agent's owner has a profile, and only a handle leads there", () => {
  const seating = { mode: "demo", seats: 2 } as const;
  expect(crewViewOf(agentOf(), seating).owner.handle).toBe("northwind");
  expect(crewViewOf(agentOf({ twitter_id: null }), seating).owner.handle).toBeNull();
  expect(profileOf("northwind")).toBe("https://twitter.com/northwind");
  expect(profileOf("@northwind")).toBe("https://twitter.com/northwind");
  for (const handle of [null, "", "a b", "../evil", "x".repeat(16), "javascript:alert(1)"])
    expect(profileOf(handle)).toBeNull();
});
