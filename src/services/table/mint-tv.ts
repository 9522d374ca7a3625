import { hashOf } from "@/auth/secrets";
import type { HostToken } from "@/contract/ids";
import type { MintedTv, MintTvInput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { type Outcome, tooMany } from "../failure";
import { newTableRecord } from "./new-record";
import { rowOf } from "./row";
import { settle } from "./settings";

const TV_SEATS = 6;

export interface MintTv {
  readonly body: MintTvInput;
  /** Whom to count it against. */
  readonly address: string;
  readonly origin: string;
}

/** Opens an anonymous TV table; with `host` its opener becomes its host at once (decision 16). */
export async function mintTv({ ctx, input }: { ctx: Ctx; input: MintTv }): Promise<Outcome<MintedTv>> {
  const settings = settle(input.body);
  if (!settings.ok) return settings;
  const wait = await ctx.limits.take("mintTv", input.address);
  if (wait !== null) return tooMany(wait);
  const hostToken = input.body.host === true ? (ctx.random.token() as HostToken) : null;
  const record = newTableRecord(ctx, {
    mode: "tv",
    seats: TV_SEATS,
    creator: null,
    settings: settings.value,
    hostHash: hostToken === null ? null : hashOf(hostToken),
  });
  await ctx.live.create(record);
  const row = rowOf(record, input.origin, ctx.clock.now());
  return ok(hostToken === null ? row : { ...row, host_token: hostToken, epoch: 1 });
}
