import type { CodeFault, Problem } from "./model";

/** The words of everything that can go wrong: what happened, and what to do. */
export const PROBLEM_WORDS = {
  not_configured: ["pair.noneTitle", "pair.noneBody"],
  busy: ["pair.busySignInTitle", "pair.busySignInBody"],
  denied: ["pair.deniedTitle", "pair.deniedBody"],
  down: ["pair.downTitle", "pair.downBody"],
  failed: ["pair.failedTitle", "pair.failedBody"],
  browser: ["pair.browserTitle", "pair.browserBody"],
  state: ["pair.stateTitle", "pair.stateBody"],
} as const satisfies Record<Problem, readonly [string, string]>;

export const FAULT_WORDS = {
  unknown: ["pair.unknownTitle", "pair.unknownBody"],
  over: ["pair.overTitle", "pair.overBody"],
  busy: ["pair.busyTitle", "pair.busyBody"],
  network: ["pair.networkTitle", "pair.networkBody"],
} as const satisfies Record<CodeFault, readonly [string, string]>;
