import type { AgentRow, ProfileInput } from "@/contract/agents";
import { countryCode } from "@/lib/countries";
import { ok } from "@/lib/result";
import type { AgentRecord } from "@/store/ports-club";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { cleanName } from "../lobby/names";
import { type Edit, editAgent } from "./edit";

/** As long as what a pairing takes (contract: pair/start). */
const LABEL_MAX = 64;

/** Changes what was sent of name, model, flag and picture; bearer is enough for these. */
export async function editProfile({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: Edit<ProfileInput>;
}): Promise<Outcome<AgentRow>> {
  const changes = changesOf(input.body);
  return changes.ok ? editAgent(ctx, input.actor, (agent) => ({ ...agent, ...changes.value })) : changes;
}

type Changes = Partial<Pick<AgentRecord, "name" | "model" | "countryCode" | "avatarUrl">>;

function changesOf(body: ProfileInput): Outcome<Changes> {
  const name = body.name === undefined ? undefined : cleanName(body.name, LABEL_MAX);
  if (name === null) return fail("invalid_field", `name: 1 to ${LABEL_MAX} characters, none of them hidden.`);
  const model = body.model == null ? body.model : (cleanName(body.model, LABEL_MAX) ?? false);
  if (model === false)
    return fail("invalid_field", `model: 1 to ${LABEL_MAX} characters, none of them hidden.`);
  const country = body.country_code == null ? body.country_code : (countryCode(body.country_code) ?? false);
  if (country === false) return fail("invalid_field", "country_code: two letters of ISO 3166-1, as in US.");
  const avatar = body.avatar_url == null ? body.avatar_url : (pictureUrl(body.avatar_url) ?? false);
  if (avatar === false) return fail("invalid_field", "avatar_url: an https address without a user in it.");
  return ok({
    ...(name === undefined ? {} : { name }),
    ...(model === undefined ? {} : { model }),
    ...(country === undefined ? {} : { countryCode: country }),
    ...(avatar === undefined ? {} : { avatarUrl: avatar }),
  });
}

/** An https address as it is kept, or null (decision 42). It is shown to browsers; the server never fetches it. */
export function pictureUrl(raw: string): string | null {
  if (!URL.canParse(raw.trim())) return null;
  const { protocol, username, password, href } = new URL(raw.trim());
  return protocol === "https:" && username === "" && password === "" ? href : null;
}
