import { hashOf } from "@/auth/secrets";
import type { ActionInput, ActionOutput } from "@/contract/actions";
import { reasonWords } from "@/contract/reasons";
import { ok } from "@/lib/result";
import type { PublishedPart, TableRecord } from "@/store/ports";
import { change } from "../change";
import { type Spoken, sayBeside } from "../chat/post";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { attend } from "../lobby/attend";
import { stillSees } from "../lobby/identify";
import { untilNews, watchFrom } from "../state/news";
import { ownPending, stateOf } from "../state/view";
import { RESULT_WAIT_MS } from "../times";
import { holderOfWait } from "../wait";
import { type ActAsk, admit, applyAct, type Heard } from "./enqueue";

export interface SubmitAction {
  readonly body: ActionInput;
  readonly token: string | null;
  /** Whom a wait without a token counts for. */
  readonly address: string;
  readonly signal?: AbortSignal;
}

/**
 * `POST /action`: hears an act once, durably, and answers what the host made of it; with `wait`, also with the seat's next decision or
 * the hand's end, or with what else `until` says.
 */
export async function submitAction({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: SubmitAction;
}): Promise<Outcome<ActionOutput>> {
  const { body, token } = input;
  const ask: ActAsk = {
    tableId: body.tableId,
    body,
    tokenHash: token === null ? null : hashOf(token),
  };
  const seen = await ctx.live.read(body.tableId);
  if (!seen) return fail("table_not_found");
  const admitted = admit(seen, ask, ctx.clock.now()).result;
  if (!admitted.ok) return admitted;
  // Counted only now: whoever may not act for the seat cannot use up its share (decision 32).
  // Of an unsealed seat, the holder's own share is apart from that of those who speak without a token.
  const who = token === null ? "anyone" : "holder";
  const limit = seen.row.sandbox === undefined ? "action" : "sandboxAction";
  const tooSoon = await ctx.limits.take(limit, `${body.tableId}:${body.seatIndex}:${who}`);
  if (tooSoon !== null) return tooMany(tooSoon);
  const heard = await change(ctx, body.tableId, (record) => applyAct(record, ask, ctx.clock.now()));
  if (!heard.ok) return heard;
  const began = ctx.clock.now();
  const said = await sayAlong(ctx, body, heard.value);
  const answered = await answer(ctx, input, heard.value, began);
  return answered.ok && said !== null ? ok({ ...answered.value, said }) : answered;
}

/** Says at the table what came with the act; null where nothing did, or where the act was not heard. */
async function sayAlong(ctx: Ctx, body: ActionInput, heard: Heard): Promise<Spoken | null> {
  if (body.say === undefined || heard.kind !== "heard") return null;
  const key = hashOf(body.turnToken).slice(0, 32);
  const { seat, claim } = heard.acting.claim;
  return sayBeside({ ctx, input: { id: body.tableId, seat, claim, text: body.say, key } });
}

async function answer(
  ctx: Ctx,
  input: SubmitAction,
  heard: Heard,
  began: number,
): Promise<Outcome<ActionOutput>> {
  const { body, token, address, signal } = input;
  const { acting: sight } = heard;
  const holder = holderOfWait(token === null ? null : hashOf(token), address);
  const wait = { id: body.tableId, holder, ...(signal ? { signal } : {}) };
  const known = (record: TableRecord) => heard.kind !== "heard" || resultOf(record, heard.id) !== null;
  const soon = await attend(ctx, sight, { ...wait, seconds: RESULT_WAIT_MS / 1000, until: known });
  if (!soon?.published) return fail("table_not_found");
  let told = toldOf(soon, heard);
  // Kept as soon as it is known: the table forgets old acts, and the caller may wait longer than that.
  const hear = (record: TableRecord): Told => {
    if (told.reason === "queued") told = toldOf(record, heard);
    return told;
  };
  if (!body.wait) return ok(outputOf(soon, soon.published, heard, told));
  const { until = "hand" } = body;
  const since = heard.kind === "heard" ? heard.since : null;
  const watch = watchFrom(soon, { sight, until, since, moved: false }, ctx.clock.now());
  const seconds = body.wait - (ctx.clock.now() - began) / 1000;
  // What changed nothing leaves the caller with a decision to read at once; what counted waits for the next one.
  const isRefused = (record: TableRecord) => !hear(record).applied && told.reason !== "queued";
  const later = await untilNews(ctx, watch, { ...wait, seconds }, isRefused);
  if (!later?.published) return fail("table_not_found");
  const state = stateOf(later, later.published, stillSees(later, sight), ctx.clock.now());
  return ok({ ...outputOf(later, later.published, heard, hear(later)), state });
}

type Told = Pick<ActionOutput, "applied" | "reason" | "act" | "price">;

function toldOf(record: TableRecord, heard: Heard): Told {
  if (heard.kind !== "heard") return { applied: false, reason: heard.kind };
  const result = resultOf(record, heard.id);
  if (result === null) return { applied: false, reason: "queued" };
  const { id: _, ...told } = result;
  return told;
}

function outputOf(record: TableRecord, published: PublishedPart, heard: Heard, told: Told): ActionOutput {
  return {
    ok: true,
    ...told,
    ...reasonWords(told.reason),
    version: published.version,
    legal: ownPending(published, stillSees(record, heard.acting)),
  };
}

const resultOf = (record: TableRecord, id: number) =>
  record.inbox.acts.find((act) => act.id === id)?.result ?? null;
