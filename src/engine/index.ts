/** The engine's one door. */
export type { Archetype, StyleLabel } from "./bots/archetype";
export { archetypeOf, styleLabelOf } from "./bots/archetype";
export type { Chance } from "./bots/chance";
export { chanceFrom } from "./bots/chance";
export type { BotInput } from "./bots/decide-bot";
export { decideBot } from "./bots/decide-bot";
export { paceOf } from "./bots/pace";
export type { Knob, Playstyle } from "./bots/playstyle";
export { composePlaystyle, KNOBS, NEUTRAL } from "./bots/playstyle";
export type { Reads, SeatRead } from "./bots/read/reads";
export { noteHand } from "./bots/read/reads";
export type { BotSight } from "./bots/sight";
export { sightOf } from "./bots/sight";
export type { CrewProgress, CrewSimulation } from "./bots/sim/crew";
export { simulateCrew } from "./bots/sim/crew";
export type { SeatStats } from "./bots/sim/stats";
export { createTable } from "./create";
export { decide } from "./decide/decide";
export type { Equity, EquityOptions } from "./equity";
export { equity } from "./equity";
export type { Category, HandDescription, Strength } from "./eval";
export {
  bestFive,
  categoryOf,
  deck,
  describeHand,
  evaluate,
  evaluate7,
  formatCard,
  formatCardUpper,
  isCard,
  parseCard,
  rankLine,
  rankOf,
  rankOf7462,
  suitOf,
} from "./eval";
export { evolve, evolveAll } from "./evolve/evolve";
export { replayLine } from "./replay/line";
export { actsOfLog } from "./replay/log";
export type { HandRecord, RecordedAct, Replay, ReplayFault, ReplayWatch } from "./replay/replay";
export { replayHand } from "./replay/replay";
export { legalActions } from "./rules/legal";
export { chipsInPlay, pots, potTotal } from "./rules/pots";
export type { HandPlayer, HandState, TableState } from "./state";
export { finalStack } from "./state";
export type * from "./types";
export { HIDDEN } from "./types";
export type { HandView, PlayerView, SeatView, TableView } from "./view";
export { viewFor } from "./view";
