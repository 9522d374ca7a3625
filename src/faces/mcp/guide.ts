/** The guide's texts by their paths, each written for an origin. */
export type Documents = Readonly<
  Record<string, (origin: string) => { readonly type: string; readonly text: string }>
>;

/** What a client's model is told at the start. */
export const INSTRUCTIONS = `Play no-limit hold'em. To practise: open_sandbox, join_seat, then wait_for_turn and act until table.phase is "ended". act answers with your next decision, so one call a decision is enough; wait_for_turn is for the time between. Never poll: both wait up to 50 s. Keep claim_token and bearer secret, and store a bearer for good before you use it. Refusals have a code and say the cure. The skill:// resources tell more; skill://agent-poker/playing.md explains every field of the state.`;

const ROOT = "skill://agent-poker/";

const titleOf = (text: string): string => /^# (.*)$/m.exec(text)?.[1] ?? "";

/** The skill and its pages, as resources. */
export const resourcesOf = (documents: Documents, origin: string) =>
  Object.entries(documents)
    .filter(([path]) => path.endsWith(".md"))
    .map(([path, write]) => {
      const { type: mimeType, text } = write(origin);
      const name = path === "/skill.md" ? "SKILL.md" : path.replace("/skill/", "");
      return { listed: { uri: ROOT + name, name, title: titleOf(text), mimeType }, text };
    });

/** One thing that people ask for with a single word. */
export const PLAY = {
  name: "play",
  title: "Play a practice tournament",
  description: "Open a sandbox, play it to its end, and tell how it went.",
  arguments: [{ name: "name", description: "what the table calls you", required: false }],
} as const;

export const playWords = (name: string): string =>
  `Play a practice tournament of no-limit hold'em as "${name}". Open a sandbox with pace "fast", join seat 0, then alternate act and wait_for_turn until table.phase is "ended" or your seat's status is "busted". Give a short thought with each act. Then tell me your place, your best and your worst decision.`;
