import type { T } from "@/messages/t";

/** What the server said no with; status 0 where nobody answered. */
export interface Fault {
  readonly code: string;
  readonly status?: number;
}

const NOT_YOURS = [
  "settler_required",
  "bad_claim_token",
  "claim_expired",
  "bad_host_token",
  "host_superseded",
  "invalid_or_revoked_token",
  "not_your_table",
];
const GONE = ["table_not_found", "settlement_not_found", "settlement_discarded"];
const SAID = [
  "settlement_exists",
  "no_closed_hands",
  "all_even",
  "rate_limited",
  "mode_not_settleable",
  "invalid_field",
  "not_paid",
  "already_received",
  "settlement_started",
  "history_full",
  "carried_over",
  "more_than_open",
  "nothing_to_carry",
  "carry_unit_differs",
] as const;

/** A refusal in the reader's own language: the server's words are for machines and their makers. */
export function faultWords(t: T, { code, status }: Fault): string {
  const said = SAID.find((each) => each === code);
  if (said) return t(`settle.fault_${said}`);
  if (NOT_YOURS.includes(code)) return t("settle.fault_not_yours");
  if (GONE.includes(code)) return t("settle.fault_gone");
  return t(status === 0 ? "settle.fault_network" : "settle.fault_other");
}
