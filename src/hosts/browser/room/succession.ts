import type { Clock as Timers } from "@/lib/clock";
import type { HostSign } from "../link/follow";

/** A host that is gone is waited for this long, so that a passing fault changes no host. */
const PATIENCE_MS = 6_000;
/** Two seats seldom ask at the same instant. */
const JITTER_MS = 1_500;
/** Who conceded is not waited for. */
const CONCEDED_JITTER_MS = 800;
/** Who just lost the role lets the others ask first. */
const WARY_MS = 800;
/** The dealer in this very tab may have died without a word. */
const OWN_PATIENCE_MS = 20_000;
/** A dealer that broke here would break here again. */
const BROKEN_MS = 30_000;

/** What this tab knows of its room. */
export interface Outlook {
  readonly sign: HostSign;
  /** The start was signalled, and the table lives. */
  readonly started: boolean;
  /** This tab plays its chair: one that it went on from deals no more. */
  readonly plays: boolean;
  /** This tab's chair is the first of those whose holders are here. */
  readonly first: boolean;
  /** The page can be seen: a hidden one would lose the role again. */
  readonly visible: boolean;
  /** This tab deals, or is asking to. */
  readonly busy: boolean;
  /** It dealt last, and nobody has since. */
  readonly wary: boolean;
}

export interface Succession {
  /** Says what is known now; the same again changes nothing. */
  see(outlook: Outlook): void;
  /** The dealer broke in this tab: let others try first. */
  broke(): void;
  stop(): void;
}

/** When this tab asks for the role of the host, in milliseconds from now; null: not at all. `chance` is below 1. */
export function delayOf(
  { sign, started, plays, first, visible, busy, wary }: Outlook,
  chance: number,
): number | null {
  if (!started || !plays || !visible || sign === "here") return null;
  if (busy) return sign === "silent" ? OWN_PATIENCE_MS : null;
  if (sign === "conceded") return (wary ? WARY_MS : 0) + chance * CONCEDED_JITTER_MS;
  return sign === "none" && first ? 0 : PATIENCE_MS + chance * JITTER_MS;
}

/** Asks for the role of the host when it is this tab's turn to: once for each time that the host is seen to be gone. */
export function createSuccession(timers: Timers, random: () => number, ask: () => void): Succession {
  let seen: Outlook | null = null;
  let callOff: (() => void) | null = null;
  let notBefore = 0;
  /** Since the host was last seen here. Who asks now, and was refused, has been told of a host that has only to show itself. */
  let asked = false;

  function plan(outlook: Outlook): void {
    callOff?.();
    callOff = null;
    asked &&= outlook.sign !== "here";
    const chance = random();
    const delay = delayOf(outlook, chance);
    if (delay === null) return;
    const patience = asked ? PATIENCE_MS + chance * JITTER_MS : 0;
    callOff = timers.after(Math.max(delay, patience, notBefore - timers.now()), () => {
      callOff = null;
      asked = true;
      ask();
    });
  }

  return {
    see(outlook) {
      const before = seen;
      seen = outlook;
      if (before === null || !isSame(before, outlook)) plan(outlook);
    },
    broke() {
      notBefore = timers.now() + BROKEN_MS;
      if (seen !== null) plan(seen);
    },
    stop: () => callOff?.(),
  };
}

const isSame = (a: Outlook, b: Outlook): boolean =>
  a.sign === b.sign &&
  a.started === b.started &&
  a.plays === b.plays &&
  (a.first === b.first || a.sign !== "none") &&
  a.visible === b.visible &&
  a.busy === b.busy &&
  a.wary === b.wary;
