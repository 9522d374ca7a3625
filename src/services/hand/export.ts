import { hashOf } from "@/auth/secrets";
import type { ExportFormat } from "@/contract/hands";
import type { ClaimId, HandId, TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import { FORMATS } from "@/replay/files/formats";
import type { HandRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { asCreator, readerOf, readHand, rowFor } from "./read";

/** A file to hand out, in pieces as they are asked for. */
export interface HandFile {
  readonly type: string;
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** One hand as a file, as whoever asks may read it. */
export async function exportHand({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { readonly id: HandId; readonly format: ExportFormat; readonly token: string | null };
}): Promise<Outcome<HandFile>> {
  const { id, format, token } = input;
  const hand = await readHand({ ctx, input: { id, token } });
  if (!hand.ok) return hand;
  const { types, endings, head, write } = FORMATS[format];
  return ok({ type: types[0], name: `hand-${id}.${endings[0]}`, text: only(head + write(hand.value, null)) });
}

/** All hands of a table as a file, oldest first. Whoever may read one of them may have them all. */
export async function exportTable({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: {
    readonly id: TableId;
    readonly format: ExportFormat;
    readonly token: string | null;
    readonly address: string;
  };
}): Promise<Outcome<HandFile>> {
  const { id, format, token, address } = input;
  const record = await ctx.live.read(id);
  if (!record) return fail("table_not_found");
  const { mode } = record.row;
  let reader: ClaimId | null = null;
  if (mode === "tv" || mode === "room") {
    const asked = await readerOf(ctx, record, token);
    if (!asked.ok) return asked;
    reader = asked.value;
  } else {
    const creator = await asCreator(ctx, record, token);
    if (!creator.ok) return creator;
  }
  const wait = await paid(ctx, id, token === null ? address : hashOf(token));
  if (wait !== null) return tooMany(wait);
  const { types, endings } = FORMATS[format];
  return ok({ type: types[1], name: `table-${id}.${endings[1]}`, text: told(ctx, id, format, reader) });
}

/** Hands that count as one file, and the most that one file counts for: whatever a table has, it may be told once. */
const HANDS_A_FILE = 2_000;
const FILES_AT_MOST = 30;

/** Counts a file for who asks by how long it keeps the server busy; the seconds to wait where that is too much. */
async function paid(ctx: Ctx, id: TableId, who: string): Promise<number | null> {
  const files = Math.min(FILES_AT_MOST, 1 + Math.floor((await ctx.hands.lastIndex(id)) / HANDS_A_FILE));
  for (let file = 0; file < files; file += 1) {
    const wait = await ctx.limits.take("exportTable", `${id}:${who}`);
    if (wait !== null) return wait;
  }
  return null;
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

/** Few enough that writing them does not keep others waiting. */
const PAGE = 25;

/**
 * Hands lie newest first and are told oldest first: where each page begins is looked up before, and the pages are read backwards. Hands that
 * close meanwhile are not in it: a page that began at the newest one would move.
 */
async function* told(
  ctx: Ctx,
  id: TableId,
  format: ExportFormat,
  reader: ClaimId | null,
): AsyncGenerator<string> {
  const { head, write } = FORMATS[format];
  const end = (await ctx.hands.lastIndex(id)) + 1;
  yield head;
  const begins: number[] = [];
  for (let begin: number | undefined = end; begin !== undefined; ) {
    begins.push(begin);
    const page: readonly HandRecord[] = await ctx.hands.list(id, PAGE, begin);
    begin = page.length < PAGE ? undefined : page.at(-1)?.index;
  }
  let number = 0;
  for (const begin of begins.reverse()) {
    const page = [...(await ctx.hands.list(id, PAGE, begin))].reverse();
    yield page.map((hand) => write(rowFor(hand, reader), ++number)).join("");
  }
}
