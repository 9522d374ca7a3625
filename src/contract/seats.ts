import { z } from "zod";
import { ClaimId, PresentedToken, SeatIndex } from "./ids";
import { closed } from "./known-keys";
import { LobbyOutput } from "./tables";

/** `POST /tables/{id}/lobby/manage`: by the first claim that is fresh, or by the host of a TV table. */
export const ManageInput = closed({
  claim_token: PresentedToken.optional(),
  host_token: PresentedToken.optional(),
  seat_index: SeatIndex,
  do: z.enum(["rename", "mute", "unmute", "release"]),
  /** With `rename`. */
  name: z.string().max(200).optional(),
  /** Only while this claim holds the chair, so that a repeat never meets whoever sat down since. */
  claim: ClaimId.optional(),
});
export type ManageInput = z.infer<typeof ManageInput>;

/** The lobby as it is afterwards. */
export const ManageOutput = z.object({ ok: z.literal(true), lobby: LobbyOutput });
export type ManageOutput = z.infer<typeof ManageOutput>;

/** `POST /tables/{id}/lobby/leave`. The token may come in a header instead. */
export const LeaveInput = z.object({ claim_token: PresentedToken.optional() });
export type LeaveInput = z.infer<typeof LeaveInput>;
/** The chair is free; a repeat is answered the same. */
export const LeaveOutput = z.object({ ok: z.literal(true), seat_index: SeatIndex });
export type LeaveOutput = z.infer<typeof LeaveOutput>;

/** `POST /tables/{id}/lobby/move`. The token may come in a header instead. */
export const MoveInput = z.object({ claim_token: PresentedToken.optional() });
export type MoveInput = z.infer<typeof MoveInput>;
/** Good for one claim from another device; a newer code takes its place. `move_url` has it in the fragment, which no server sees. */
export const MoveOutput = z.object({
  ok: z.literal(true),
  move_code: z.string().min(22),
  move_url: z.url(),
  expires_in: z.number().int().describe("seconds"),
});
export type MoveOutput = z.infer<typeof MoveOutput>;
