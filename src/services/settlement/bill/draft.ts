import type { SettlementInput } from "@/contract/settlements";
import { ok } from "@/lib/result";
import { type Bill, billOf, MAX_COINS } from "@/settle/bill";
import { type LedgerHand, type Tally, tallyOf } from "@/settle/ledger";
import { MAX_CHIPS_PER_UNIT, MAX_PER_CHIP, type Rate, type RateFault, rateOf } from "@/settle/money";
import type { HandRecord, LobbyPart } from "@/store/ports";
import type { SettlementRecord } from "@/store/settlement/ports";
import { fail, type Outcome } from "../../failure";
import { cleanName, distinctName } from "../../lobby/names";
import { conflict } from "../conflict";
import { type CarriedPerson, type CarryAsk, carryInto } from "./carry";

/** A bill before it has an id: who played, under which name, and who pays whom. */
export interface Draft {
  readonly rate: Rate;
  readonly hands: readonly number[];
  readonly players: readonly DraftPlayer[];
  readonly bill: Bill;
  readonly carry: { readonly sheet: SettlementRecord; readonly people: readonly CarriedPerson[] } | null;
}

export interface DraftPlayer extends Tally {
  /** What an earlier bill left open, in coins. */
  readonly carriedCoins: number;
}

const RATE_WORDS: Readonly<Record<RateFault, string>> = {
  missing: "chip_to_unit_rate: say what a chip is worth (or chips_per_unit); only play money has no rate.",
  both: "chip_to_unit_rate: send this or chips_per_unit, not both.",
  not_positive: "chip_to_unit_rate: has to be more than zero.",
  too_fine:
    "chip_to_unit_rate: at most two decimals; for a finer rate send chips_per_unit, a whole number of chips for one unit.",
  too_large: `chip_to_unit_rate: at most ${MAX_PER_CHIP} a chip, or ${MAX_CHIPS_PER_UNIT} chips a unit.`,
};

/** The rate that a request asks for, or what is wrong with it. */
export function rateFor(body: SettlementInput): Outcome<Rate> {
  const rate = rateOf({
    unit: body.stakes_unit ?? "chips",
    perChip: body.chip_to_unit_rate,
    chipsPerUnit: body.chips_per_unit,
  });
  return typeof rate === "string" ? fail("invalid_field", RATE_WORDS[rate]) : ok(rate);
}

/** The bill of these hands, players shown under the name that they have now. Pure. */
export function draftOf(
  hands: readonly HandRecord[],
  lobby: LobbyPart,
  rate: Rate,
  ask: CarryAsk | null,
): Outcome<Draft> {
  if (hands.length === 0) return conflict("no_closed_hands");
  const tonight = namedPlayers(tallyOf(hands.map(ledgerHand)), lobby);
  const carried = ask === null ? ok({ players: tonight, people: [] }) : carryInto(tonight, ask, rate);
  if (!carried.ok) return carried;
  const { players, people } = carried.value;
  const bill = billOf(
    players,
    rate,
    players.map(({ carriedCoins }) => carriedCoins),
  );
  if (bill.coins.some((coins) => Math.abs(coins) > MAX_COINS))
    return fail("invalid_field", "chip_to_unit_rate: too much for these stacks.");
  // A night that pays back what was open is a bill without a line; it closes the one before.
  if (bill.lines.length === 0 && ask === null) return conflict("all_even");
  const indexes = hands.map(({ index }) => index).sort((a, b) => a - b);
  return ok({ rate, hands: indexes, players, bill, carry: ask && { sheet: ask.sheet, people } });
}

const ledgerHand = ({ index, row, claims }: HandRecord): LedgerHand => ({
  index,
  seats: row.seats.map((seat) => ({
    seat: seat.seat_index,
    claim: claims.find((each) => each.seat === seat.seat_index)?.claim ?? null,
    name: seat.name,
    start: seat.starting_stack,
    final: seat.final_stack,
  })),
});

/** Names are labels: the latest one of a claim, safe and each only once (decisions 20 and 33). */
function namedPlayers(tallies: readonly Tally[], { claims, former }: LobbyPart): Draft["players"] {
  const known = new Map<string, string>([...former, ...claims].map(({ claim, name }) => [claim, name]));
  const taken: string[] = [];
  return tallies.map((tally) => {
    const raw = known.get(tally.identity) ?? tally.name;
    const name = distinctName(cleanName(raw) ?? `Seat ${tally.seat + 1}`, taken);
    taken.push(name);
    return { ...tally, name, carriedCoins: 0 };
  });
}
