import type { SettlementCreated, SettlementInput } from "@/contract/settlements";
import { handInput } from "@/services/testing/records";
import { type Answer, type Chair, good, type HostedTable, type House, openTable } from "./house";

/** A hand's stacks: chair, chips before, chips after. */
export type Stacks = readonly (readonly [chair: Chair, start: number, final: number])[];

export interface Night {
  readonly table: HostedTable;
  readonly chairs: Readonly<Record<string, Chair>>;
  /** Stores the next hand; answers what the server said. */
  play(stacks: Stacks, names?: Readonly<Record<number, string>>): Promise<void>;
  cut(body?: Partial<SettlementInput>): Promise<Answer>;
  /** The same for one that has to go well. */
  bill(body?: Partial<SettlementInput>): Promise<SettlementCreated>;
}

/** A TV table with the contract's four at it, and closed hands as its host stores them. */
export async function openNight(house: House, people = ["Alice", "Bob", "Carol", "Dan"]): Promise<Night> {
  const table = await openTable(house);
  const chairs: Record<string, Chair> = {};
  for (const [seat, name] of people.entries()) chairs[name] = await table.sit(seat, name);
  let index = 0;
  const [first] = Object.values(chairs);
  const cut = (body: Partial<SettlementInput> = {}) =>
    house.ask(`/tables/${table.id}/settlements`, {
      body: { stakes_unit: "CNY", chip_to_unit_rate: 0.01, claim_token: first?.token, ...body },
    });
  return {
    table,
    chairs,
    async play(stacks, names = {}) {
      index += 1;
      const seats = stacks.map(([chair, starting_stack, final_stack]) => ({
        seat_index: chair.seat,
        name: names[chair.seat] ?? people[chair.seat] ?? "",
        is_human: true,
        starting_stack,
        final_stack,
      }));
      const [winner] = seats.filter((seat) => seat.final_stack >= seat.starting_stack);
      const pot = seats.reduce((sum, seat) => sum + Math.max(0, seat.starting_stack - seat.final_stack), 0);
      const body = handInput({
        hand_index: index,
        seats,
        actions: [],
        pot,
        winners: [{ seat_index: winner?.seat_index ?? 0, amount: pot }],
        claims: stacks.map(([chair]) => ({ seat_index: chair.seat, claim: chair.claim })),
      });
      good(
        await house.client.writeHand({
          params: { id: table.id },
          body: { ...body, host_token: table.hostToken },
        }),
      );
    },
    cut,
    async bill(body) {
      const answer = await cut(body);
      if (answer.status !== 201) throw new Error(answer.text);
      return answer.json as unknown as SettlementCreated;
    },
  };
}

/** The contract's own example: Alice and Carol owe Bob and Dan. */
export async function exampleNight(house: House): Promise<Night> {
  const night = await openNight(house);
  const { Alice, Bob, Carol, Dan } = night.chairs;
  if (!Alice || !Bob || !Carol || !Dan) throw new Error("nobody came");
  await night.play([
    [Alice, 2000, 500],
    [Bob, 2000, 4200],
    [Carol, 2000, 300],
    [Dan, 2000, 3000],
  ]);
  return night;
}
