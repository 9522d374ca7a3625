/** A fault in words for the log: its own stack and its cause's, which hold no input, no body and no header. */
export function inWords(fault: unknown): string {
  if (!(fault instanceof Error)) return "not an error";
  const own = fault.stack ?? fault.message;
  return fault.cause === undefined ? own : `${own}\ncaused by ${inWords(fault.cause)}`;
}
