import type { PairingView } from "@/contract/pairing";

/** What went wrong on the way to X and back, as the server's redirect names it. */
const PROBLEMS = ["not_configured", "busy", "denied", "down", "failed", "browser", "state"] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What the page's address says: from the operator's link, or from the server's redirect. */
export interface Asked {
  /** As it stands in the address, whatever it is; null for none. */
  readonly code: string | null;
  readonly problem: Problem | null;
  /** Back from X with the server's word that it went well. */
  readonly paired: boolean;
  /** The page that somebody wanted to sign in for. */
  readonly next: string | null;
}

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

export function askedOf(search: Search): Asked {
  const one = (name: string) => {
    const value = search[name];
    return (typeof value === "string" ? value : value?.[0]) || null;
  };
  const problem = one("problem");
  return {
    code: one("code")?.slice(0, 64) ?? null,
    problem: PROBLEMS.find((each) => each === problem) ?? null,
    paired: one("result") === "paired",
    next: one("next")?.slice(0, 500) ?? null,
  };
}

export const CODE_LENGTH = 8;

/** What somebody typed, as a code is written: capitals and figures alone, as many as a code has. */
export const tidyCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, CODE_LENGTH);

/** Why there is nothing to show of a code. `over`: it was here, and its time ran out under the reader's eyes. */
export type CodeFault = "unknown" | "over" | "busy" | "network";

/** What the page knows. */
export interface PairData {
  readonly code: string | null;
  /** What the server said last; kept while it cannot be heard. */
  readonly view: PairingView | null;
  /** Server time minus ours, in milliseconds. */
  readonly offset: number;
  readonly fault: CodeFault | null;
  readonly looking: boolean;
  readonly doing: "refuse" | "verify" | null;
  readonly sayFault: "name" | "network" | null;
  /** It was agreed to from this page, or in this browser a moment ago. */
  readonly mine: boolean;
  readonly problem: Problem | null;
}

/** What the page shows. */
export type Scene =
  | { readonly kind: "enter"; readonly fault: CodeFault | null }
  | { readonly kind: "looking" }
  | {
      readonly kind: "ask";
      readonly view: PairingView;
      readonly problem: Problem | null;
      readonly cut: boolean;
    }
  | { readonly kind: "paired"; readonly view: PairingView; readonly fetched: boolean }
  | { readonly kind: "used" | "refused"; readonly view: PairingView }
  | { readonly kind: "over" }
  | { readonly kind: "problem"; readonly problem: Problem };

export function sceneOf(data: PairData): Scene {
  const { code, view, fault, looking, problem } = data;
  if (code === null) return problem === null ? { kind: "enter", fault: null } : { kind: "problem", problem };
  if (view === null) {
    if (looking || fault === null) return { kind: "looking" };
    return fault === "over" ? { kind: "over" } : { kind: "enter", fault };
  }
  switch (view.status) {
    case "pending":
      return { kind: "ask", view, problem, cut: fault === "network" };
    case "refused":
      return { kind: "refused", view };
    case "ready":
      return { kind: "paired", view, fetched: false };
    case "consumed":
      return data.mine ? { kind: "paired", view, fetched: true } : { kind: "used", view };
  }
}

/** Milliseconds until the code's time is over, by the server's clock. */
export const leftOf = (view: PairingView, offset: number, now: number): number =>
  Math.max(0, Date.parse(view.expires_at) - (now + offset));

/** The way to X for this code, or for oneself. */
export function signInHref(about: { readonly code?: string | null; readonly next?: string | null }): string {
  const query = new URLSearchParams();
  if (about.code) query.set("pair_code", about.code);
  if (about.next) query.set("next", about.next);
  return `/auth/twitter/login${query.size > 0 ? `?${query}` : ""}`;
}
