import { isDeepStrictEqual } from "node:util";
import type { SettlementActor } from "@/auth/settlement-gate";
import type { ErrorCode } from "@/contract/errors";
import type { PayAddress, SettlementRow } from "@/contract/settlements";
import { ok } from "@/lib/result";
import type { SettlementPlayer, SettlementRecord } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { type AtSettlement, change } from "./change";
import { conflict } from "./conflict";
import { MAX_HISTORY } from "./times";

interface AtPlayer extends AtSettlement {
  readonly name: string;
}

export interface WriteNote extends AtPlayer {
  /** Null takes it away. */
  readonly note: string | null;
}

export interface WriteAddresses extends AtPlayer {
  /** In the order to show them; null takes them away, and so does an empty list, without asking whether there were any. */
  readonly addresses: readonly PayAddress[] | null;
}

/** Says in words how a player wants to be paid. */
export const writeNote = ({ ctx, input }: { ctx: Ctx; input: WriteNote }): Promise<Outcome<SettlementRow>> =>
  write(ctx, input, (player) =>
    input.note === null && player.note === null ? "no_creditor_note" : { note: input.note },
  );

/** Says where a player can be paid, for machines to read. Replaces the whole list. */
export const writeAddresses = ({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: WriteAddresses;
}): Promise<Outcome<SettlementRow>> =>
  write(ctx, input, (player) =>
    input.addresses === null && player.addresses.length === 0
      ? "no_creditor_addresses"
      : { addresses: input.addresses ?? [] },
  );

type PayTo = Partial<Pick<SettlementPlayer, "note" | "addresses">>;

const write = (ctx: Ctx, at: AtPlayer, next: (player: SettlementPlayer) => PayTo | ErrorCode) =>
  change(ctx, at, (record, actor, _others, now) => {
    const place = placeOf(record, actor, at.name);
    if (!place.ok) return place;
    const player = record.players[place.value];
    if (!player) return fail("player_not_on_settlement");
    const edit = next(player);
    if (typeof edit === "string") return fail(edit);
    const changed = { ...player, ...edit };
    // The same again costs nothing and is no news.
    if (isDeepStrictEqual(changed, player)) return ok(record);
    if (record.history.length >= MAX_HISTORY) return conflict("history_full");
    return ok({
      ...record,
      players: record.players.map((each) => (each === player ? { ...changed, payToAt: now } : each)),
      history: [...record.history, { at: now, by: actor.who, kind: "pay_to" as const, player: place.value }],
    });
  });

/** The player of this name who pays or is paid something; a player's own token knows only its own. */
function placeOf(record: SettlementRecord, { who }: SettlementActor, name: string): Outcome<number> {
  if (who !== "master" && record.players[who]?.name !== name) return fail("not_your_name");
  const place = record.players.findIndex((player) => player.name === name);
  const listed = record.entries.some(({ debtor, creditor }) => debtor === place || creditor === place);
  return listed ? ok(place) : fail("player_not_on_settlement");
}
