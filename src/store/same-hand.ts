import { isDeepStrictEqual } from "node:util";
import type { HandRow } from "@/contract/hands";

/** Whether two rows tell the same hand. The id is minted anew by every retry, and thoughts are the server's to add: neither counts. */
export function sameHand(a: HandRow, b: HandRow): boolean {
  const { hand_id: _a, thoughts: _mine, ...left } = a;
  const { hand_id: _b, thoughts: _theirs, ...right } = b;
  return isDeepStrictEqual(left, right);
}
