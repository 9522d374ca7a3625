import type { LobbyOutput } from "@/contract/tables";
import { hasStarted } from "../phone/sync/lobby";
import type { Hold, Placed, Problem, RoomData } from "./data";

/** One chair of the room before the game. */
export interface Chair {
  readonly seat: number;
  /** Null: nobody sits there, or who did gave no sign for too long. */
  readonly name: string | null;
  readonly own: boolean;
  /** A sign of life is overdue. */
  readonly away: boolean;
  readonly agent: boolean;
  /** Has the Start button (decision 13). */
  readonly starter: boolean;
  /** Tapped by who is about to sit down. */
  readonly chosen: boolean;
}

/** What stands over the lobby when the line is not what it should be. */
export type Badge = "offline" | "cut" | null;

export interface LobbyParts {
  readonly badge: Badge;
  readonly chairs: readonly Chair[];
  readonly taken: number;
}

export type Start =
  | { readonly kind: "yours"; readonly enabled: boolean; readonly sending: boolean; readonly failed: boolean }
  | { readonly kind: "theirs"; readonly name: string };

export type RoomView =
  | { readonly kind: "loading" }
  | { readonly kind: "unreachable"; readonly why: "offline" | "cut" | "server" }
  | { readonly kind: "not_found" }
  /** `places` where the game was played to its end. */
  | { readonly kind: "ended"; readonly closed: boolean; readonly places: readonly Placed[] }
  | { readonly kind: "asleep" }
  | ({
      readonly kind: "prompt";
      /** The chair that the name will get. */
      readonly seat: number;
      readonly busy: boolean;
      readonly problem: Problem | null;
      readonly lostTo: string | null;
      readonly otherTab: boolean;
      readonly moveFailed: boolean;
    } & LobbyParts)
  | ({ readonly kind: "full" } & LobbyParts)
  | ({ readonly kind: "seated"; readonly name: string; readonly start: Start } & LobbyParts)
  /** The game is on, and one of its chairs is this tab's. */
  | { readonly kind: "play"; readonly hold: Hold; readonly lobby: LobbyOutput };

/** Fresh claims in order of claiming: those who sit. */
const sitting = (lobby: LobbyOutput) => lobby.claims.filter((claim) => claim.fresh);

export function freeChairs(lobby: LobbyOutput): readonly number[] {
  const taken = new Set(sitting(lobby).map((claim) => claim.seat_index));
  return Array.from({ length: lobby.seats }, (_, seat) => seat).filter((seat) => !taken.has(seat));
}

/** The chair that a name will get: the one that was tapped, while it is free, else the first one. */
export function chairFor(lobby: LobbyOutput, chosen: number | null): number | undefined {
  const free = freeChairs(lobby);
  return free.find((seat) => seat === chosen) ?? free[0];
}

/** What the room's page shows. Pure. */
export function roomViewOf(data: RoomData): RoomView {
  const { lobby, hold, gone, peeked } = data;
  if (gone === "not_found") return { kind: "not_found" };
  if (gone === "closed" || peeked?.kind === "over")
    return { kind: "ended", closed: gone === "closed", places: peeked?.kind === "over" ? peeked.places : [] };
  if (lobby === null) return nothingHeard(data);
  if (hold !== null) return hasStarted(lobby) ? { kind: "play", hold, lobby } : seated(data, lobby, hold);
  if (data.recalling || data.leaving) return { kind: "loading" };
  if (hasStarted(lobby)) return { kind: peeked?.kind === "asleep" ? "asleep" : "loading" };
  const parts = lobbyParts(data, lobby);
  const seat = chairFor(lobby, data.chosen);
  if (seat === undefined && !data.busy) return { kind: "full", ...parts };
  const { busy, problem, lostTo, otherTab, moveFailed } = data;
  return { kind: "prompt", seat: seat ?? 0, busy, problem, lostTo, otherTab, moveFailed, ...parts };
}

function nothingHeard({ link, ailing }: RoomData): RoomView {
  if (ailing) return { kind: "unreachable", why: "server" };
  return link === "live" ? { kind: "loading" } : { kind: "unreachable", why: link };
}

function seated(data: RoomData, lobby: LobbyOutput, hold: Hold): RoomView {
  const first = sitting(lobby)[0];
  const { starting, startFailed } = data;
  const start: Start =
    first === undefined || first.claim === hold.claim
      ? { kind: "yours", enabled: sitting(lobby).length >= 2, sending: starting, failed: startFailed }
      : { kind: "theirs", name: first.name };
  return { kind: "seated", name: hold.name, start, ...lobbyParts(data, lobby) };
}

/** The chairs and the line: what every lobby shows, a watcher's too. */
export function lobbyParts(
  { link, hold, chosen }: Pick<RoomData, "link" | "hold" | "chosen">,
  lobby: LobbyOutput,
): LobbyParts {
  const here = sitting(lobby);
  const pointed = hold === null && chosen !== null ? chairFor(lobby, chosen) : null;
  const chairs = Array.from({ length: lobby.seats }, (_, seat): Chair => {
    const claim = here.find((one) => one.seat_index === seat);
    return {
      seat,
      name: claim?.name ?? null,
      own: claim !== undefined && claim.claim === hold?.claim,
      away: claim?.online === false,
      agent: claim?.is_agent ?? false,
      starter: claim !== undefined && claim === here[0],
      chosen: seat === pointed,
    };
  });
  return { badge: link === "live" ? null : link, chairs, taken: here.length };
}
