import type { ActionInput } from "@/contract/actions";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { type Changed, over, unchanged } from "../change";
import { fail } from "../failure";
import { enqueue, wasRefused } from "../inbox/settle";
import { identify, type Sight } from "../lobby/identify";
import { ownPending } from "../state/view";
import { iso } from "../times";
import { withThought } from "./thoughts";

/** Who acts, once the gate let it pass: the holder of the chair, or anybody while it is unsealed (decision 14). */
export type Acting = Extract<Sight, { kind: "own" }>;

/** `heard`: in the inbox under this id, now or before, `since` being the version that it was an answer to. The others changed nothing. */
export type Heard =
  | { readonly kind: "heard"; readonly id: number; readonly since: number; readonly acting: Acting }
  | { readonly kind: "stale_turn" | "already_acted"; readonly acting: Acting };

export interface ActAsk {
  readonly tableId: TableId;
  readonly body: ActionInput;
  readonly tokenHash: string | null;
}

/** Who may act for this chair now; a sign of life in passing. Pure. */
export function admit(record: TableRecord, { body, tokenHash }: ActAsk, now: number): Changed<Acting> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  const { next, result } = identify(record, { seat: body.seatIndex, tokenHash, seals: false }, now);
  if (!result.ok) return unchanged(record, result);
  const sight = result.value;
  if (sight.kind === "own" && sight.companion !== null) return { next, result: fail("seat_moved") };
  if (sight.kind === "own")
    return record.published ? { next, result: ok(sight) } : { next, result: fail("not_started") };
  const message = sight.kind === "empty" ? "Nobody holds this seat: claim it first." : undefined;
  return unchanged(record, fail("claim_token_required", message));
}

/**
 * Puts the act into the host's inbox, once per decision: a repeat is the act that was heard before, another act under a turn token that
 * counted changes nothing, and a turn token that is not the seat's present one is stale (decision 11). Pure.
 */
export function applyAct(record: TableRecord, ask: ActAsk, now: number): Changed<Heard> {
  const { next, result } = admit(record, ask, now);
  if (!result.ok) return { next, result };
  const acting = result.value;
  const { turnToken } = ask.body;
  const said = wordsOf(ask.body);
  const before = next.inbox.acts.findLast((act) => act.seat === acting.seat && act.turnToken === turnToken);
  const version = next.published?.version ?? 0;
  if (before?.said === said)
    return { next, result: ok({ kind: "heard", id: before.id, since: before.version ?? version, acting }) };
  if (before && !wasRefused(before)) return { next, result: ok({ kind: "already_acted", acting }) };
  const owed = next.published && ownPending(next.published, acting);
  if (owed?.turnToken !== turnToken) return { next, result: ok({ kind: "stale_turn", acting }) };
  const heard = queue(next, ask.body, { said, version }, acting, now);
  if (!heard.result.ok || !next.published) return heard;
  const inbox = withThought(heard.next.inbox, ask.body.thought, acting.seat, next.published);
  return { ...heard, next: { ...heard.next, inbox } };
}

function queue(
  record: TableRecord,
  body: ActionInput,
  asked: { readonly said: string; readonly version: number },
  acting: Acting,
  now: number,
): Changed<Heard> {
  const { action, amount, raiseTo, max_call, turnToken } = body;
  const inbox = enqueue(
    record.inbox,
    (id) => ({
      id,
      at: iso(now),
      kind: "action",
      seatIndex: acting.seat,
      claim: acting.claim.claim,
      turnToken,
      action,
      ...(amount === undefined ? {} : { amount }),
      ...(raiseTo === undefined ? {} : { raiseTo }),
      ...(max_call === undefined ? {} : { max_call }),
    }),
    { seat: acting.seat, turnToken, ...asked },
  );
  return {
    next: { ...record, inbox },
    result: ok({ kind: "heard", id: record.inbox.nextId, since: asked.version, acting }),
  };
}

/** The canonical form of an act. The amounts count for a raise alone: the others ignore them. What it may cost is part of what was said. */
function wordsOf({ action, amount, raiseTo, max_call }: ActionInput): string {
  const guard = max_call === undefined ? "" : ` within ${max_call}`;
  return (action === "raise" ? `raise ${amount ?? "-"} ${raiseTo ?? "-"}` : action) + guard;
}
