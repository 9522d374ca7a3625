import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { ManageInput, ManageOutput } from "@/contract/seats";
import { ok } from "@/lib/result";
import type { ClaimRecord, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { asHost } from "../host/gate";
import { oust } from "../host/oust";
import { countSeatCall } from "../seat/count";
import { nameFor } from "./claim";
import { editClaim, firstClaim, holderOf, present, refuseAbsent, vacate } from "./claims";
import { lobbyOf } from "./read";

export interface ManageSeat {
  readonly id: TableId;
  readonly body: ManageInput;
  readonly token: string | null;
  readonly address: string;
}

/** Renames, mutes, unmutes or frees a chair, for the first of those who are there, or a TV table's host. */
export async function manageSeat({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ManageSeat;
}): Promise<Outcome<ManageOutput>> {
  const { id, body, token, address } = input;
  const refused = await countSeatCall(ctx, { id, token, hostToken: body.host_token, address });
  if (refused) return refused;
  const hash = token === null ? null : hashOf(token);
  const managed = await change(ctx, id, (record) => applyManage(record, body, hash, ctx.clock.now()));
  return managed.ok ? ok({ ok: true, lobby: lobbyOf(managed.value, ctx.clock.now()) }) : managed;
}

/** The change of the table; answers it as it is then. Pure. */
export function applyManage(
  record: TableRecord,
  body: ManageInput,
  tokenHash: string | null,
  now: number,
): Changed<TableRecord> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  const manager = asManager(record, body.host_token ?? null, tokenHash, now);
  if (!manager.ok) return unchanged(record, manager);
  const seen = manager.value;
  if (body.seat_index >= record.row.seats) return { next: seen, result: fail("seat_out_of_range") };
  const claim = holderOf(seen, body.seat_index);
  if (!claim || (body.claim !== undefined && body.claim !== claim.claim))
    return { next: seen, result: isDone(seen, body) ? ok(seen) : fail("seat_empty") };
  const next = managed(seen, claim, body, now);
  return next.ok ? { next: next.value, result: ok(next.value) } : { next: seen, result: next };
}

/** A release that was heard before: the claim that was meant holds nothing any more. */
const isDone = ({ lobby }: TableRecord, body: ManageInput): boolean =>
  body.do === "release" && lobby.former.some(({ claim, released }) => released && claim === body.claim);

/** The record with the manager's sign of life in it. */
function asManager(
  record: TableRecord,
  hostToken: string | null,
  tokenHash: string | null,
  now: number,
): Outcome<TableRecord> {
  if (hostToken !== null) {
    const host = asHost(record, hostToken);
    if (!host.ok) return host;
    // A room's host is whichever tab deals; it has no more say than its own seat.
    return record.row.mode === "tv" ? ok(record) : fail("not_first_claim");
  }
  if (tokenHash === null)
    return fail("claim_token_required", "Managing seats needs the first guest's claim token.");
  const presence = present(record, tokenHash, now);
  if (presence.kind !== "here") return refuseAbsent(presence.kind);
  if (presence.moved) return fail("seat_moved");
  const first = firstClaim(presence.record, now);
  return first?.claim === presence.claim.claim ? ok(presence.record) : fail("not_first_claim");
}

function managed(
  record: TableRecord,
  claim: ClaimRecord,
  body: ManageInput,
  now: number,
): Outcome<TableRecord> {
  const edited = (edit: Partial<ClaimRecord>, heard: boolean) =>
    ok(editClaim(record, claim, edit, heard).record);
  switch (body.do) {
    case "mute":
    case "unmute":
      return edited({ muted: body.do === "mute" }, false);
    case "release":
      return ok(oust(vacate(record, claim), (host) => host.claim === claim.claim));
    case "rename": {
      const name = nameFor(record, body.name ?? "", claim.seat, now);
      return name.ok ? edited({ name: name.value }, name.value !== claim.name) : name;
    }
  }
}
