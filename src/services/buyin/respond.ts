import { hashOf } from "@/auth/secrets";
import type { BuyinInput, BuyinOutput } from "@/contract/actions";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { enqueue } from "../inbox/settle";
import { identify } from "../lobby/identify";
import { iso } from "../times";
import { offerTo, ticketFor, ticketsOf } from "./offer";

export interface RespondBuyin {
  readonly id: TableId;
  readonly body: BuyinInput;
  readonly token: string | null;
}

/** A busted seat's choice, handed to the host; the first choice stands (decision 41: the answer says what was applied). */
export async function respondBuyin({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: RespondBuyin;
}): Promise<Outcome<BuyinOutput>> {
  const hash = input.token === null ? null : hashOf(input.token);
  return change(ctx, input.id, (record) => applyBuyin(record, input.body, hash, ctx.clock.now()));
}

/** The choice as a change of the table. Pure. */
export function applyBuyin(
  record: TableRecord,
  body: BuyinInput,
  tokenHash: string | null,
  now: number,
): Changed<BuyinOutput> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (tokenHash === null)
    return unchanged(record, fail("claim_token_required", "A buy-in needs the seat's claim token."));
  const { next, result } = identify(record, { seat: body.seat_index, tokenHash, seals: false }, now);
  if (!result.ok) return unchanged(record, result);
  if (result.value.kind !== "own") return { next, result: fail("claim_token_required") };
  if (result.value.companion !== null) return { next, result: fail("seat_moved") };
  const { claim } = result.value;
  const open = offerTo(next.published, claim);
  const before = next.inbox.acts.findLast(
    (act) => act.seat === claim.seat && act.turnToken.startsWith(ticketsOf(claim.claim)),
  );
  const ticket = open && next.published && ticketFor(claim.claim, next.published);
  const standing = before && (before.turnToken === ticket || open === null) ? readChoice(before.said) : null;
  if (standing && (open !== null || asks(body, standing))) return { next, result: ok(standing.answer) };
  if (open === null || ticket === null) return { next, result: fail("no_buyin_open") };
  const answer = answerOf(body, open);
  const inbox = enqueue(
    next.inbox,
    (id) => ({
      id,
      at: iso(now),
      kind: "buyin",
      seatIndex: claim.seat,
      claim: claim.claim,
      decision: answer.decision,
      ...(answer.decision === "buyin" ? { amount: answer.applied } : {}),
    }),
    {
      seat: claim.seat,
      turnToken: ticket,
      said: JSON.stringify([answer.applied, body.decision, body.amount]),
    },
  );
  return { next: { ...next, inbox }, result: ok(answer) };
}

function answerOf(
  { decision, amount }: BuyinInput,
  { floor, cap }: { floor: number; cap: number },
): BuyinOutput {
  const applied = decision === "leave" ? 0 : Math.min(cap, Math.max(floor, amount ?? cap));
  return { ok: true, decision, applied };
}

/** A choice as it was made: what was asked, and what it came to. */
function readChoice(said: string) {
  const [applied, decision, amount] = JSON.parse(said) as [number, BuyinInput["decision"], number | null];
  return { decision, amount, answer: { ok: true, decision, applied } as BuyinOutput };
}

const asks = (body: BuyinInput, choice: ReturnType<typeof readChoice>): boolean =>
  body.decision === choice.decision && (body.amount ?? null) === choice.amount;
