import type { MintRoomInput, TableRow } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { type Outcome, tooMany } from "../failure";
import { newTableRecord } from "./new-record";
import { rowOf } from "./row";
import { settle } from "./settings";

export interface MintRoom {
  readonly body: MintRoomInput;
  /** Whom to count it against. */
  readonly address: string;
  readonly origin: string;
}

/** Opens a room that nobody owns; one of those who sit down deals. */
export async function mintRoom({ ctx, input }: { ctx: Ctx; input: MintRoom }): Promise<Outcome<TableRow>> {
  const { body, address, origin } = input;
  const settings = settle(body);
  if (!settings.ok) return settings;
  const wait = await ctx.limits.take("mintRoom", address);
  if (wait !== null) return tooMany(wait);
  const record = newTableRecord(ctx, {
    mode: "room",
    seats: body.seats,
    creator: null,
    settings: settings.value,
    hostHash: null,
  });
  await ctx.live.create(record);
  return ok(rowOf(record, origin, ctx.clock.now()));
}
