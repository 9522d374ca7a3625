/** The door of hand evaluation. Cards are integers (see `Card`); a strength is 1 to 7462, higher is better. */
export { deck, formatCard, formatCardUpper, isCard, parseCard, rankOf, suitOf } from "./cards";
export type { HandDescription } from "./describe";
export { bestFive, describeHand } from "./describe";
export { evaluate, evaluate7, evaluatePairs } from "./evaluate";
export { rankLine } from "./line";
export type { Category, Strength } from "./strength";
export { categoryOf, rankOf7462 } from "./strength";
