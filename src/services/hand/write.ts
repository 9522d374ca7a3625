import { createHash } from "node:crypto";
import type { HandInput, HandRow, HandWritten } from "@/contract/hands";
import type { HandId, TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { HandRecord, TableRecord } from "@/store/ports";
import { thoughtsOf } from "../action/thoughts";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { asHost } from "../host/gate";
import { chipsAtMost, imbalanceOf } from "./balance";

export interface WriteHand {
  readonly id: TableId;
  readonly body: HandInput;
}

/** Stores a closed hand from the current host, once per index; also after the table's life, so that its last hand is not lost. */
export async function writeHand({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: WriteHand;
}): Promise<Outcome<HandWritten>> {
  const { id, body } = input;
  const record = await ctx.live.read(id);
  if (!record) return fail("table_not_found");
  const host = asHost(record, body.host_token ?? null);
  if (!host.ok) return host;
  const { mode } = record.row;
  if (mode !== "demo") {
    const wait = await ctx.limits.take(mode === "challenge" ? "writeHand" : "writeGuestHand", id);
    if (wait !== null) return tooMany(wait);
  }
  if (body.seats.some((seat) => seat.seat_index >= record.row.seats)) return fail("seat_out_of_range");
  const fault = imbalanceOf(body) ?? (await excessOf(ctx, record, body));
  if (fault !== null) return fail("hand_not_balanced", fault);
  const hand = handRecordOf(record, body);
  const verdict = await ctx.hands.record(hand);
  if (verdict === "conflict") return fail("hand_conflict");
  return ok(
    verdict === "recorded"
      ? { recorded: true, hand_id: hand.id }
      : { recorded: false, duplicate: true, hand_id: hand.id },
  );
}

async function excessOf(ctx: Ctx, record: TableRecord, hand: HandInput): Promise<string | null> {
  const [last] = await ctx.hands.list(record.id, 1, hand.hand_index);
  const before = last ? { index: last.index, seats: last.row.seats } : null;
  const most = chipsAtMost(record, hand.hand_index, before);
  const chips = hand.seats.reduce((total, seat) => total + seat.starting_stack, 0);
  return chips > most
    ? `The seats begin with ${chips} chips; the table cannot hold more than ${most}.`
    : null;
}

/** The same hand has the same id, however often it is sent. */
export const handIdOf = (id: TableId, index: number): HandId =>
  createHash("sha256").update(`${id}/${index}`).digest("hex").slice(0, 20) as HandId;

export function handRecordOf(record: Pick<TableRecord, "id" | "row" | "inbox">, body: HandInput): HandRecord {
  const { host_token: _token, private: hidden, claims, ...rest } = body;
  const id = handIdOf(record.id, body.hand_index);
  const thoughts = thoughtsOf(record.inbox, body.hand_index, body.actions);
  const row: HandRow = {
    ...rest,
    hand_id: id,
    table_id: record.id,
    mode: record.row.mode,
    // The hand is over: now they may be read.
    ...(thoughts === undefined ? {} : { thoughts }),
  };
  const claimOf = (seat: number) => claims.find((each) => each.seat_index === seat)?.claim;
  return {
    id,
    tableId: record.id,
    index: body.hand_index,
    row,
    // Cards of a seat whose holder nobody named could be shown to nobody: they are not kept.
    private: hidden.flatMap(({ seat_index: seat, hole_cards: cards }) => {
      const claim = claimOf(seat);
      return claim === undefined ? [] : [{ seat, claim, cards }];
    }),
    claims: claims.map(({ seat_index: seat, claim }) => ({ seat, claim })),
    endedAt: Date.parse(body.ended_at),
  };
}
