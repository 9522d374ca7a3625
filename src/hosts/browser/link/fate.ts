import type { Failed } from "@/client/client";

/**
 * What a refused call means to a host. `fault`: passing, try again. `superseded`: another screen hosts. `gone`: closed or expired.
 * `missing`: no such table. `refused`: what was said is wrong, and saying it again will not help.
 */
export type Fate = "fault" | "superseded" | "gone" | "missing" | "refused";

const SUPERSEDED: readonly string[] = [
  "host_superseded",
  "host_taken",
  "bad_host_token",
  "host_token_required",
];
/** An answer that is not of the contract came from something between us and the server: a proxy, a portal. */
const FAULTS: readonly string[] = ["network", "aborted", "bad_answer", "rate_limited"];

export function fateOf({ status, error }: Failed): Fate {
  if (SUPERSEDED.includes(error.code) || error.hostTokenRejected === true) return "superseded";
  if (FAULTS.includes(error.code) || status >= 500 || status === 0) return "fault";
  if (error.code === "table_closed" || error.code === "table_expired") return "gone";
  if (error.code === "table_not_found") return "missing";
  return "refused";
}
