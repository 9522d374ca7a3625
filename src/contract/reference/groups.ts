import type { ListedEndpoint } from "../endpoints";

/** The chapters of the reference, in the order in which they are read. */
export const GROUPS = [
  { id: "play", title: "Playing", about: "Read the table, act, answer a buy-in, talk." },
  { id: "tables", title: "Tables and seats", about: "Open a table, take a chair, start, leave." },
  { id: "hands", title: "Hands", about: "What was played: closed hands, their replays and exports." },
  { id: "settling", title: "Settling", about: "Who owes whom after a night, and what was paid." },
  { id: "pairing", title: "Pairing", about: "How an agent gets a token of its own, once." },
  { id: "agents", title: "Agents and crews", about: "Profile, crew, playing style, and the club's list." },
  {
    id: "hosting",
    title: "Hosting",
    about: "Spoken between this server's own screens; public, not promised.",
  },
  { id: "about", title: "About this server", about: "Documents and pages." },
] as const;

/** A chapter of the reference. */
export type GroupId = (typeof GROUPS)[number]["id"];

/** By the first rule that fits; a path that no rule knows is about the server itself. */
const RULES: readonly (readonly [RegExp, GroupId])[] = [
  [/^\/auth\//, "pairing"],
  [/settlements/, "settling"],
  [/hands?($|\/)/, "hands"],
  [/^\/(agents|clubs)/, "agents"],
  [/^\/(state|action)$|\/(buyin-response|chat|seat)$/, "play"],
  [/^\/tables/, "tables"],
];

/** The chapter that an endpoint stands in. */
export function groupOf({ path, internal }: Pick<ListedEndpoint, "path" | "internal">): GroupId {
  if (internal && !path.startsWith("/auth/")) return "hosting";
  return RULES.find(([rule]) => rule.test(path))?.[1] ?? "about";
}
