import type { AgentActor } from "@/auth/agent-gate";
import type { CreateTableInput, TableRow } from "@/contract/tables";
import { err, ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { fail, failure, type Outcome, tooMany } from "../failure";
import { newTableRecord } from "./new-record";
import { rowOf } from "./row";
import { settle, withLevels } from "./settings";

const DEFAULT_SEATS = 6;
const ROOM_SEATS = 6;
/** Active tables of one agent (decision 6). */
const CAP = 10;
const CAP_CLAIMED = 50;
const HINT = "Cap rises to 50 once you complete Sign-in-with-X.";

export interface CreateTable {
  readonly actor: AgentActor;
  readonly body: CreateTableInput;
  readonly origin: string;
}

/** Opens a table of the agent's own; whoever opens its link first deals (decision 16). */
export async function createTable({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: CreateTable;
}): Promise<Outcome<TableRow>> {
  const { actor, body, origin } = input;
  const seats = seatsOf(body);
  if (!seats.ok) return seats;
  const settings = settle(body);
  if (!settings.ok) return settings;
  const wait = await ctx.limits.take("createTable", actor.agent);
  if (wait !== null) return tooMany(wait);
  const record = newTableRecord(ctx, {
    mode: body.mode,
    seats: seats.value,
    creator: actor.agent,
    settings: body.mode === "room" ? settings.value : withLevels(settings.value, seats.value),
    hostHash: null,
  });
  const kept = await keepWithin(ctx, record, actor);
  return kept.ok ? ok(rowOf(record, origin, ctx.clock.now())) : kept;
}

/** Stores an agent's new table unless the agent has as many as it may. */
export async function keepWithin(ctx: Ctx, record: TableRecord, actor: AgentActor): Promise<Outcome<null>> {
  const now = ctx.clock.now();
  const verdict = await ctx.live.createWithin(record, actor.claimed ? CAP_CLAIMED : CAP, now);
  return verdict.kind === "full" ? full(actor, verdict.freesAt - now) : ok(null);
}

function seatsOf({ mode, seats }: CreateTableInput): Outcome<number> {
  if (mode !== "room") return ok(seats ?? DEFAULT_SEATS);
  return seats === undefined || seats > ROOM_SEATS
    ? fail("invalid_field", `seats: a room has 2 to ${ROOM_SEATS}, and has to say how many.`)
    : ok(seats);
}

/** `ms`: until the first of the caller's tables expires (decision 42). */
function full({ claimed }: AgentActor, ms: number) {
  const hint = claimed ? undefined : { hint: HINT };
  const cap = claimed ? CAP_CLAIMED : CAP;
  const words = `You have ${cap} active tables, as many as you may.${claimed ? "" : ` ${HINT}`}`;
  return err({ ...failure("too_many_tables", words, hint), retryAfter: Math.max(1, Math.ceil(ms / 1000)) });
}
