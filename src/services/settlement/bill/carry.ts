import type { SettlementInput } from "@/contract/settlements";
import { ok } from "@/lib/result";
import type { Rate } from "@/settle/money";
import type { SettlementRecord } from "@/store/settlement/ports";
import { fail, type Outcome } from "../../failure";
import { distinctName } from "../../lobby/names";
import { conflict } from "../conflict";
import type { DraftPlayer } from "./draft";
import { openCoins } from "./entry";

/** The earlier bill to carry, and who its caller says is who. */
export interface CarryAsk {
  readonly sheet: SettlementRecord;
  /** Null: whatever seems so, which is good for a preview only. */
  readonly names: NonNullable<SettlementInput["carry_players"]> | null;
}

/** Somebody on an open line of the earlier bill. */
export interface CarriedPerson {
  readonly name: string;
  /** The name on this bill; null: was not here. */
  readonly as: string | null;
  readonly coins: number;
}

export interface Carried {
  readonly players: readonly DraftPlayer[];
  readonly people: readonly CarriedPerson[];
}

/** Tonight's players with what the earlier bill left open, and those of its people who were not here after them. Pure. */
export function carryInto(
  tonight: readonly DraftPlayer[],
  { sheet, names }: CarryAsk,
  rate: Rate,
): Outcome<Carried> {
  const nets = openNets(sheet);
  if (nets.size === 0) return conflict("nothing_to_carry");
  if (sheet.rate.unit !== rate.unit) return conflict("carry_unit_differs");
  const players = [...tonight];
  const people: CarriedPerson[] = [];
  for (const [place, coins] of nets) {
    const person = sheet.players[place];
    if (!person) continue;
    const as = names === null ? likely(tonight, person) : names.find(({ name }) => name === person.name)?.as;
    if (as === undefined)
      return fail("invalid_field", `carry_players: say who ${person.name} is on this bill, or null.`);
    const at = as === null ? players.length : tonight.findIndex(({ name }) => name === as);
    if (at < 0) return fail("invalid_field", `carry_players: nobody is called ${as} on this bill.`);
    const known = players[at] ?? absent(person, players);
    players[at] = { ...known, carriedCoins: known.carriedCoins + coins };
    people.push({ name: person.name, as, coins });
  }
  return ok({ players, people });
}

/** What everybody on an open line gets (or, below zero, owes), by place; in the order of the places. */
function openNets({ entries }: SettlementRecord): ReadonlyMap<number, number> {
  const nets = new Map<number, number>();
  for (const entry of entries) {
    const coins = openCoins(entry);
    if (coins === 0) continue;
    nets.set(entry.debtor, (nets.get(entry.debtor) ?? 0) - coins);
    nets.set(entry.creditor, (nets.get(entry.creditor) ?? 0) + coins);
  }
  return new Map([...nets].sort(([a], [b]) => a - b));
}

type Person = SettlementRecord["players"][number];

const folded = (name: string) => name.normalize("NFKC").toLowerCase();

/** Who it seems to be: the same claim, else the same name. */
function likely(tonight: readonly DraftPlayer[], { identity, name }: Person): string | null {
  const same =
    tonight.find((each) => each.identity === identity) ??
    tonight.find((each) => folded(each.name) === folded(name));
  return same?.name ?? null;
}

function absent({ identity, name }: Person, players: readonly DraftPlayer[]): DraftPlayer {
  const taken = players.map((each) => each.name);
  const away = { seat: -1, net: 0, invested: 0, left: 0, buyIns: 0, hands: 0, carriedCoins: 0 };
  // An identity of its own, also where a claim of the same holder is on the bill: the caller said that it is somebody else.
  return { ...away, identity: `before ${identity}`, name: distinctName(name, taken) };
}
