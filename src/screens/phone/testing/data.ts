import type { ClaimId } from "@/contract/ids";
import type { PhoneData } from "../data";
import { viewOf } from "../model";
import { nextOffer, owedBy } from "../play/offer";
import type { TableView, View } from "../view";
import { state, TABLE, TOKEN } from "./states";

/** What a seated phone knows before it has heard anything, unless `over` says more. */
export const data = (over: Partial<PhoneData> = {}): PhoneData => ({
  tableId: TABLE,
  seatIndex: 0,
  hold: { status: "held", token: TOKEN, claim: "claim-0-of-table" as ClaimId, name: "Ana" },
  lobby: null,
  state: null,
  afterglow: false,
  unopened: false,
  skew: 0,
  link: "live",
  gone: null,
  offer: null,
  sent: null,
  pre: null,
  buyIn: null,
  starting: false,
  moved: false,
  moving: null,
  saying: null,
  notice: null,
  ...over,
});

/** The table view of a state, with its offer where this seat owes an act. */
export function tableOf(
  table: Parameters<typeof state>[0] = {},
  rest: Parameters<typeof state>[1] = {},
  over: Partial<PhoneData> = {},
): TableView {
  const seen = state(table, rest);
  const view: View = viewOf(data({ state: seen, offer: nextOffer(null, owedBy(seen, 0), 0), ...over }));
  if (view.kind !== "table") throw new Error(`a ${view.kind}, not a table`);
  return view;
}
