import { PATHS } from "@/contract/paths";

/** The calls of the public interface that an agent needs to play a seat, whole, for the text that hands it the seat. */
export function agentCalls(
  { code, url }: { readonly code: string; readonly url: string },
  tableId: string,
  seatIndex: number,
) {
  const { origin } = new URL(url);
  const query = new URLSearchParams({ tableId, seatIndex: String(seatIndex), wait: "25" });
  return {
    claim: origin + PATHS.claimSeat.path.replace("{id}", tableId),
    body: JSON.stringify({ move_code: code, is_agent: true }),
    state: `${origin}${PATHS.getState.path}?${query}`,
    action: origin + PATHS.submitAction.path,
    docs: `${origin}/openapi.json`,
  };
}
