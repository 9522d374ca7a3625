import type { ClaimToken } from "@/contract/ids";
import type { StateOutput } from "@/contract/state";
import type { ClaimOutput, LobbyOutput, TableRow } from "@/contract/tables";
import type { Answer } from "../phone/api";

/** The calls of one tab at a room's door and in its lobby, every one in the public contract. Nothing here throws. */
export interface DoorApi {
  row(signal: AbortSignal): Promise<Answer<TableRow>>;
  /** With the own token it is a sign of life as well (decision 18). */
  lobby(token: ClaimToken | null, signal: AbortSignal): Promise<Answer<LobbyOutput>>;
  /** What everybody may see of the game; 404 `not_started` before there is one. */
  state(signal: AbortSignal): Promise<Answer<StateOutput | null>>;
  /** A first claim. The same key again is the same claim, so that a lost answer costs nobody the chair. */
  claim(seat: number, name: string, key: string): Promise<Answer<ClaimOutput>>;
  heartbeat(token: ClaimToken): Promise<Answer<ClaimOutput>>;
  rename(token: ClaimToken, name: string): Promise<Answer<ClaimOutput>>;
  start(token: ClaimToken): Promise<Answer<unknown>>;
  leave(token: ClaimToken): Promise<Answer<unknown>>;
  /** Takes on a chair that another device hands over. The same key again is the same token. */
  moveIn(code: string, key: string): Promise<Answer<ClaimOutput>>;
}
