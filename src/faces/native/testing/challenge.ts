import type { HandSeat } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import type { CreateTableInput, TableRow } from "@/contract/tables";
import { handInput } from "@/services/testing/records";
import { good, type House, type PairedAgent } from "./house";

export interface OwnedTable {
  readonly id: TableId;
  readonly hostToken: string;
  /** Stores a hand in which the human (seat 0) ends with `human` chips and the bots share the rest; `parts` replaces fields. */
  hand(index: number, human: number, parts?: Record<string, unknown>): Promise<string>;
}

/** Seats as a challenge begins: a human at seat 0, bots at all others; ended as told. */
export function crewSeats(seats: number, human: number, humans: readonly number[] = [0]): HandSeat[] {
  const rest = seats * 2000 - human;
  const last = seats - 1;
  return Array.from({ length: seats }, (_, seat) => ({
    seat_index: seat,
    name: seat === 0 ? "Human" : `Bot ${seat}`,
    is_human: humans.includes(seat),
    starting_stack: 2000,
    final_stack: seat === 0 ? human : seat === last ? rest : 0,
  }));
}

/** A table of an agent's own, taken by the first screen that opened its link. */
export async function openOwned(
  house: House,
  agent: PairedAgent,
  body: CreateTableInput = { mode: "challenge" },
): Promise<OwnedTable> {
  const table = good(await house.client.createTable({ body, token: agent.token }));
  const { table_id: id } = table;
  const { hostToken } = good(
    await house.client.claimHost({ body: { tableId: id, ...(await seatToHost(house, table)) } }),
  );
  return {
    id,
    hostToken,
    async hand(index, human, parts = {}) {
      const seats = crewSeats(table.seats, human);
      const winner = human > 0 ? 0 : table.seats - 1;
      const said = {
        hand_index: index,
        seats,
        actions: [],
        pot: 40,
        winners: [{ seat_index: winner, amount: 40 }],
        button: 0,
        ...parts,
      };
      const sent = { ...handInput(said), host_token: hostToken };
      return good(await house.client.writeHand({ params: { id }, body: sent })).hand_id;
    },
  };
}

/** A room is hosted by one of its seats; a crew's table by whoever opens it. */
async function seatToHost(house: House, { table_id: id, mode }: TableRow): Promise<{ claim_token?: string }> {
  if (mode !== "room") return {};
  const body = { seat_index: 0, name: "First" };
  return { claim_token: good(await house.client.claimSeat({ params: { id }, body })).claim_token };
}
