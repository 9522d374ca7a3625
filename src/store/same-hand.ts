import { isDeepStrictEqual } from "node:util";
import type { HandRow } from "@/contract/hands";

/** Whether two rows tell the same hand. The id is minted anew by every retry, so it doesn't count. */
export function sameHand(a: HandRow, b: HandRow): boolean {
  const { hand_id: _a, ...left } = a;
  const { hand_id: _b, ...right } = b;
  return isDeepStrictEqual(left, right);
}
