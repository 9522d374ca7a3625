import { hashOf } from "@/auth/secrets";
import type { SandboxInput, TableRow } from "@/contract/tables";
import { err, ok } from "@/lib/result";
import { asAgent } from "../agent/gate";
import type { Ctx } from "../ctx";
import { failure, type Outcome, tooMany } from "../failure";
import { keepWithin } from "./create";
import { newTableRecord } from "./new-record";
import { rowOf } from "./row";
import { settle, withLevels } from "./settings";

const SEATS = 6;

export interface OpenSandbox {
  readonly body: SandboxInput;
  /** An agent's: the table is then its own. */
  readonly bearer: string | null;
  /** Whom to count it against where nobody shows a bearer. */
  readonly address: string;
  readonly origin: string;
}

/** Opens a table that this server deals. Nobody else can host it: its first host token is known to nobody. */
export async function openSandbox({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: OpenSandbox;
}): Promise<Outcome<TableRow>> {
  const { body, bearer, address, origin } = input;
  const actor = bearer === null ? null : await asAgent(ctx, bearer);
  if (actor?.ok === false) return actor;
  const settings = settle(body);
  if (!settings.ok) return settings;
  const opener = actor === null ? openerAt(ctx, address) : null;
  const refused = ctx.sandboxes.refuse(opener);
  if (refused !== null) {
    const { code, ...when } = refused;
    return err({ ...failure(code), ...when });
  }
  // Counted only now: whoever comes back as often as it was told to does not use up its share.
  const wait = await ctx.limits.take("sandbox", actor === null ? address : actor.value.agent);
  if (wait !== null) return tooMany(wait);
  const seats = body.seats ?? SEATS;
  const record = newTableRecord(ctx, {
    mode: "tv",
    seats,
    creator: actor === null ? null : actor.value.agent,
    settings: withLevels(settings.value, seats),
    sandbox: { pace: body.pace ?? "normal", ...(opener === null ? {} : { opener }) },
    hostHash: hashOf(ctx.random.token()),
  });
  if (actor === null) await ctx.live.create(record);
  else {
    const kept = await keepWithin(ctx, record, actor.value);
    if (!kept.ok) return kept;
  }
  return ok(rowOf(record, origin, ctx.clock.now()));
}

/** The same for the same address, and nothing that the address could be read from. */
const openerAt = (ctx: Ctx, address: string): string => ctx.derive("sandbox", address).slice(0, 22);
