import { isDeepStrictEqual } from "node:util";
import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type {
  SettlementCreated,
  SettlementId,
  SettlementInput,
  SettlementPreview,
} from "@/contract/settlements";
import { ok } from "@/lib/result";
import type { Rate } from "@/settle/money";
import type { HandRecord, TableRecord } from "@/store/ports";
import type { SettlementNext, SettlementRecord, TableSheets } from "@/store/settlement/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import type { CarryAsk } from "./bill/carry";
import { type Draft, draftOf, rateFor } from "./bill/draft";
import { carriedAway } from "./bill/entry";
import { recordOf } from "./bill/record";
import { previewOf, rowOf, tokensOf } from "./bill/view";
import { asSettling } from "./change";
import { conflict } from "./conflict";
import { asSettler, type Settler, type SettlerTokens } from "./settler";
import { MADE_AN_HOUR } from "./times";

const HOUR_MS = 60 * 60 * 1000;
const PAGE = 500;

export interface CreateSettlement {
  readonly id: TableId;
  readonly body: SettlementInput;
  readonly shown: SettlerTokens;
  readonly origin: string;
}

export type Cut =
  | { readonly kind: "created"; readonly settlement: SettlementCreated }
  | { readonly kind: "preview"; readonly preview: SettlementPreview };

/** Cuts the bill of the closed hands that no settled bill covers; one open bill a table (decision 40). */
export async function createSettlement({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: CreateSettlement;
}): Promise<Outcome<Cut>> {
  const { id, body, origin } = input;
  const table = await ctx.live.read(id);
  const now = ctx.clock.now();
  if (!table) return fail("table_not_found");
  const settler = await asSettler(ctx, table, input.shown);
  if (!settler.ok) return settler;
  const { mode } = table.row;
  if (mode !== "tv" && mode !== "room") return conflict("mode_not_settleable");
  if (table.row.sandbox !== undefined) return conflict("sandbox_not_settleable");
  const rate = rateFor(body);
  if (!rate.ok) return rate;
  const hands = await allHands(ctx, id);
  const carry = body.carry_over ?? null;
  const draft = (sheets: TableSheets): Outcome<Draft> => {
    if (now >= table.row.expiresAt)
      return fail("table_not_found", "This table's 24 hours are over: it cannot be settled any more.");
    const ask = carry === null ? ok(null) : askedFrom(sheets, settler.value, body, now);
    return ask.ok ? leftToSettle(sheets, hands, table, rate.value, ask.value) : ask;
  };
  if (body.preview === true) {
    const drafted = (sheets: TableSheets) => ({ next: null, result: draft(sheets) });
    const preview = await ctx.settlements.create(id, drafted, carry);
    return preview.ok ? ok({ kind: "preview", preview: previewOf(preview.value, id) }) : preview;
  }
  const { settlementId, editToken } = namesFor(ctx, id, body.create_key);
  const make = (sheets: TableSheets): SettlementNext<Outcome<SettlementRecord>> => {
    const repeat = isRepeat(sheets, settlementId, rate.value, carry);
    if (repeat) return { next: null, result: repeat };
    const drafted = draft(sheets);
    if (!drafted.ok) return { next: null, result: drafted };
    const wait = waitOf(sheets, now);
    if (wait !== null) return { next: null, result: tooMany(wait) };
    const next = recordOf(settlementId, table, drafted.value, editToken, now);
    const before = drafted.value.carry;
    const carried = before === null ? {} : { carried: carriedAway(before.sheet, settlementId, now) };
    return { next, ...carried, result: ok(next) };
  };
  const made = await ctx.settlements.create(id, make, carry);
  if (!made.ok) return made;
  const settlement = {
    ...rowOf(made.value, origin),
    edit_token: editToken,
    ...tokensOf(made.value, editToken, origin),
  };
  return ok({ kind: "created", settlement });
}

async function allHands(ctx: Ctx, id: TableId): Promise<readonly HandRecord[]> {
  const all: HandRecord[] = [];
  for (;;) {
    const page = await ctx.hands.list(id, PAGE, all.at(-1)?.index ?? null);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** What a new bill would be, given those that the table has. Pure. */
function leftToSettle(
  { sheets }: TableSheets,
  hands: readonly HandRecord[],
  table: TableRecord,
  rate: Draft["rate"],
  carry: CarryAsk | null,
): Outcome<Draft> {
  const open = sheets.find(({ closedAt, id }) => closedAt === null && id !== carry?.sheet.id);
  if (open) return conflict("settlement_exists", { settlement_id: open.id });
  const covered = new Set(sheets.flatMap((sheet) => sheet.hands));
  return draftOf(
    hands.filter(({ index }) => !covered.has(index)),
    table.lobby,
    rate,
    carry,
  );
}

/** The earlier bill, where the caller may carry it: its edit token, or the bearer that opened its table too. */
function askedFrom(
  { carried }: TableSheets,
  { agent }: Settler,
  { carry_token, carry_players, preview }: SettlementInput,
  now: number,
): Outcome<CarryAsk> {
  if (!carried || carried.keepUntil <= now) return fail("settlement_not_found");
  if (agent === null || carried.creator !== agent) {
    const shown = { edit: carry_token ?? null, player: null, name: null, bearer: null };
    const actor = asSettling(carried, shown);
    if (!actor.ok) return actor;
  }
  if (carry_players === undefined && preview !== true)
    return fail("invalid_field", "carry_players: say who is who; a preview says who seems to be.");
  return ok({ sheet: carried, names: carry_players ?? null });
}

/** Seconds until another may be made, null for now; discarded ones count. */
function waitOf({ made }: TableSheets, now: number): number | null {
  const oldest = made.filter(({ at }) => at > now - HOUR_MS).at(-MADE_AN_HOUR);
  return oldest === undefined ? null : Math.max(1, Math.ceil((oldest.at + HOUR_MS - now) / 1000));
}

/** The id and edit token of a new bill: drawn by chance, or worked out from the caller's key so that a repeat gets the same ones. */
function namesFor(ctx: Ctx, table: TableId, key: string | undefined) {
  const id = key === undefined ? ctx.random.id20() : hashOf(ctx.derive("bill", table, key)).slice(0, 20);
  const editToken = key === undefined ? ctx.random.token() : ctx.derive("edit", table, key);
  return { settlementId: id as SettlementId, editToken };
}

/** The bill that was made with this key already, asked for again because its answer was lost; null where there is none. */
function isRepeat(
  { sheets, made }: TableSheets,
  id: SettlementId,
  rate: Rate,
  carry: SettlementId | null,
): Outcome<SettlementRecord> | null {
  if (made.every((each) => each.id !== id)) return null;
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) return conflict("settlement_discarded");
  return isDeepStrictEqual(sheet.rate, rate) && sheet.carriedFrom === carry
    ? ok(sheet)
    : conflict("settlement_exists", { settlement_id: id });
}
