import type { T } from "@/messages/t";
import type { Fault } from "../api";

const KNOWN = {
  network: "my.fault_network",
  sign_in_required: "my.fault_sign_in_required",
  not_your_agent: "my.fault_not_your_agent",
  too_many_tables: "my.fault_too_many_tables",
  rate_limited: "my.fault_rate_limited",
} as const;

const isKnown = (code: string): code is keyof typeof KNOWN => Object.hasOwn(KNOWN, code);

/** Why something failed, as the end of a sentence. */
export const reasonOf = (t: T, { code }: Fault): string => t(isKnown(code) ? KNOWN[code] : "my.fault_other");
