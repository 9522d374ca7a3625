import type { AgentRow } from "@/contract/agents";
import type { CrewInput } from "@/contract/my";
import { KNOBS, type Knob, type Playstyle } from "@/engine";
import { effective, type Override, settled } from "./knobs";
import { nameFaults, tidy } from "./names";

export const MIN_CREW = 6;
export const MAX_CREW = 9;

/** One bot of the crew while it is edited. */
export interface Bot {
  /** Stable while the page lives, whatever the name: what React tells rows apart by. */
  readonly key: number;
  readonly name: string;
  readonly own: Override;
}

/** A crew while it is edited. Never changed in place. */
export interface Draft {
  readonly style: Playstyle;
  readonly bots: readonly Bot[];
  /** Tempers of chairs past the last name, set over the API: they stay with the chair. */
  readonly beyond: readonly Override[];
}

/** The crew as the server has it; one too small is filled up with empty names. */
export function draftOf(agent: Pick<AgentRow, "entourage" | "playstyle" | "entourage_playstyles">): Draft {
  const count = Math.min(MAX_CREW, Math.max(MIN_CREW, agent.entourage.length));
  return {
    style: agent.playstyle,
    bots: Array.from({ length: count }, (_, at) => ({
      key: at,
      name: agent.entourage[at] ?? "",
      own: ownOf(agent.entourage_playstyles[at] ?? null),
    })),
    beyond: agent.entourage_playstyles.slice(count).map(ownOf),
  };
}

/** The knobs that are there. */
const ownOf = (kept: AgentRow["entourage_playstyles"][number]): Override =>
  Object.fromEntries(
    KNOBS.flatMap((knob) => (kept?.[knob] === undefined ? [] : [[knob, kept[knob]] as const])),
  );

export const rename = (draft: Draft, at: number, name: string): Draft => withBot(draft, at, { name });

/** Turns a knob of the house style. */
export const turn = (draft: Draft, knob: Knob, value: number): Draft => ({
  ...draft,
  style: { ...draft.style, [knob]: settled(value) },
});

/** Gives a bot a value of its own, or takes it away again (null): then it plays the house's. */
export function override(draft: Draft, at: number, knob: Knob, value: number | null): Draft {
  const { [knob]: _old, ...rest } = draft.bots[at]?.own ?? {};
  return withBot(draft, at, { own: value === null ? rest : { ...rest, [knob]: settled(value) } });
}

export const resetBot = (draft: Draft, at: number): Draft => withBot(draft, at, { own: {} });

/** One more bot without a name, with the temper that its chair may have; a full crew stays as it is. */
export function addBot(draft: Draft): Draft {
  if (draft.bots.length >= MAX_CREW) return draft;
  const key = Math.max(-1, ...draft.bots.map((bot) => bot.key)) + 1;
  const [own = {}, ...beyond] = draft.beyond;
  return { ...draft, bots: [...draft.bots, { key, name: "", own }], beyond };
}

/** One bot fewer; the least crew stays as it is. */
export const removeBot = (draft: Draft, at: number): Draft =>
  draft.bots.length <= MIN_CREW ? draft : { ...draft, bots: draft.bots.filter((_, place) => place !== at) };

/** What each seat really plays. */
export const styles = ({ style, bots }: Draft): readonly Playstyle[] =>
  bots.map(({ own }) => effective(style, own));

/** The draft as the server takes it. A knob equal to the house's is no deviation, and is left out as the server would prune it. */
export function toInput({ style, bots, beyond }: Draft): CrewInput {
  return {
    entourage: bots.map(({ name }) => tidy(name)),
    playstyle: style,
    entourage_playstyles: [...bots.map(({ own }) => own), ...beyond].slice(0, MAX_CREW).map((own) => {
      const kept = KNOBS.filter((knob) => own[knob] !== undefined && own[knob] !== style[knob]);
      return kept.length === 0 ? null : Object.fromEntries(kept.map((knob) => [knob, own[knob]]));
    }),
  };
}

/** Whether both come to the same crew once they are saved. */
export const sameCrew = (a: Draft, b: Draft): boolean =>
  JSON.stringify(ordered(toInput(a))) === JSON.stringify(ordered(toInput(b)));

export const isSound = ({ bots }: Draft): boolean =>
  nameFaults(bots.map(({ name }) => name)).every((fault) => fault === null);

const ordered = (input: CrewInput) => [
  input.entourage,
  KNOBS.map((knob) => input.playstyle[knob]),
  input.entourage_playstyles.map((own) => own && KNOBS.map((knob) => own[knob] ?? null)),
];

function withBot(draft: Draft, at: number, change: Partial<Bot>): Draft {
  return {
    ...draft,
    bots: draft.bots.map((bot, place) => (place === at ? { ...bot, ...change } : bot)),
  };
}
