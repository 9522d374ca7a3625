import type { Gone } from "../data";
import type { ClaimData } from "./store";

export type ClaimView =
  | { readonly kind: "loading" }
  | { readonly kind: "returning" }
  | { readonly kind: "gone"; readonly why: Gone }
  | { readonly kind: "unreachable" }
  /** This phone already holds another chair here. */
  | {
      readonly kind: "elsewhere";
      readonly seat: number;
      readonly name: string;
      /** The scanned chair, where the table has it. */
      readonly instead: number | null;
    }
  /** The other device has to show a new code. `free`: or a chair of one's own. */
  | { readonly kind: "code_over"; readonly free: readonly number[] }
  | {
      readonly kind: "prompt";
      readonly seat: number;
      /** Who is here already. */
      readonly others: readonly string[];
      readonly busy: boolean;
      readonly cut: boolean;
      readonly problem: ClaimData["problem"];
    }
  | { readonly kind: "taken"; readonly seat: number; readonly by: string; readonly free: readonly number[] }
  | { readonly kind: "full"; readonly seats: number }
  /** The table has no such chair. */
  | { readonly kind: "no_such_seat"; readonly seats: number; readonly free: readonly number[] };

/** Chairs are numbered below this at every table. */
const NO_SEAT = 9;

/** What the claim prompt shows. Pure. */
export function claimViewOf(data: ClaimData): ClaimView {
  const { phase, codeOver, elsewhere, lobby, cut, gone, seat, busy, problem } = data;
  if (gone !== null) return { kind: "gone", why: gone };
  if (phase === "leaving") return { kind: "returning" };
  if (elsewhere !== null) {
    const instead = seat < (lobby?.seats ?? NO_SEAT) ? seat : null;
    return { kind: "elsewhere", seat: elsewhere.seat_index, name: elsewhere.name, instead };
  }
  if (lobby === null || phase === "checking") return { kind: cut ? "unreachable" : "loading" };
  const here = lobby.claims.filter((claim) => claim.fresh);
  const free = Array.from({ length: lobby.seats }, (_, chair) => chair).filter(
    (chair) => !here.some((claim) => claim.seat_index === chair),
  );
  if (codeOver) return { kind: "code_over", free };
  if (busy || free.includes(seat))
    return { kind: "prompt", seat, others: here.map((claim) => claim.name), busy, cut, problem };
  if (free.length === 0) return { kind: "full", seats: lobby.seats };
  if (seat >= lobby.seats) return { kind: "no_such_seat", seats: lobby.seats, free };
  return { kind: "taken", seat, by: here.find((claim) => claim.seat_index === seat)?.name ?? "", free };
}
