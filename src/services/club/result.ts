import { AgentId, type ResultInput, type ResultOutput } from "@/contract/agents";
import type { HandRow } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { asHost } from "../host/gate";

const NOT_COUNTED: ResultOutput = { recorded: false };

export interface WriteResult {
  readonly id: TableId;
  readonly body: ResultInput;
}

/** Counts the end of a challenge for its agent, once for each table (contract: Challenge ranking). */
export async function writeResult({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: WriteResult;
}): Promise<Outcome<ResultOutput>> {
  const { id, body } = input;
  const table = await ctx.live.read(id);
  if (!table) return fail("table_not_found");
  const host = asHost(table, body.host_token);
  if (!host.ok) return host;
  const { mode, seats, creator } = table.row;
  const agentId = AgentId.safeParse(creator);
  if (mode !== "challenge" || !agentId.success) return ok(NOT_COUNTED);
  const first = await ctx.hands.byIndex(id, 1);
  const [last] = await ctx.hands.list(id, 1, null);
  if (!first || !last) return fail("result_unproven");
  const human = soleHuman(first.row, seats);
  if (human === null) return ok(NOT_COUNTED);
  if (!shows(last.row, human, body.winner)) return fail("result_unproven");
  const result = { tableId: id, agentId: agentId.data, winner: body.winner, endedAt: ctx.clock.now() };
  const recorded = await ctx.results.record(result);
  return ok(recorded ? { recorded } : { recorded, duplicate: true });
}

/** The chair of the one human where bots have all the others (decision 3); null for any other start. */
function soleHuman({ seats }: HandRow, chairs: number): number | null {
  const humans = seats.filter((seat) => seat.is_human);
  const [human] = humans;
  return human && humans.length === 1 && seats.length === chairs ? human.seat_index : null;
}

/** Whether a hand ends with the human having all the chips, or none: nobody buys in again here. */
function shows({ seats }: HandRow, human: number, winner: ResultInput["winner"]): boolean {
  const own = seats.find((seat) => seat.seat_index === human)?.final_stack ?? 0;
  if (winner === "agent") return own === 0;
  return own > 0 && seats.every((seat) => seat.seat_index === human || seat.final_stack === 0);
}
