import type { Client, Failed } from "@/client/client";
import type { HostToken, TableId } from "@/contract/ids";
import type { FullStateOutput, LobbyOutput, TableRow } from "@/contract/tables";
import type { Fate } from "./link/fate";
import { fateOf } from "./link/fate";
import type { Line } from "./link/insist";
import { insist, PROMPT } from "./link/insist";
import type { Grant } from "./messages";
import type { Session } from "./session";

const INSISTING = { who: "start", ...PROMPT };

export interface Claiming {
  readonly tableId: TableId;
  /** The last token that this browser had for the table; null where it never hosted it. */
  readonly hostToken: HostToken | null;
  /** Random, and the same when the claim is repeated because its answer was lost. */
  readonly adoption: string;
  /** Won already: then no claim is made. */
  readonly grant?: Grant;
}

/** What a host starts from. */
export interface Taken {
  readonly session: Session;
  readonly row: TableRow;
  readonly lobby: LobbyOutput;
  readonly full: FullStateOutput;
}

export type Start =
  | ({ readonly kind: "hosting" } & Taken)
  | { readonly kind: "superseded" | "ended" | "not_found" | "called_off" };

/** Why the table is not to be had, on its way out of {@link take}. */
class NotOurs extends Error {
  constructor(readonly kind: "superseded" | "ended" | "not_found" | "called_off") {
    super(kind);
  }
}

/**
 * Takes the table's hosting under a new epoch, then reads where its last host stopped. `granted` hears the new token first, so that it is
 * kept before anything is done with it. Rejects where the server finds the request itself wrong.
 */
export async function takeHosting(
  client: Client,
  line: Line,
  claiming: Claiming,
  granted: (token: HostToken) => void,
): Promise<Start> {
  try {
    return await take(client, line, claiming, granted);
  } catch (error) {
    if (error instanceof NotOurs) return { kind: error.kind };
    throw error;
  }
}

async function take(
  client: Client,
  line: Line,
  { tableId, hostToken, adoption, grant }: Claiming,
  granted: (token: HostToken) => void,
): Promise<Start> {
  const row = await must(line, (signal) => client.getTable({ params: { id: tableId }, signal }));
  if (row.closed_at !== null) return { kind: "ended" };
  const shown = hostToken === null ? {} : { host_token: hostToken };
  const claim =
    grant ??
    (await must(line, (signal) => client.claimHost({ body: { tableId, adoption, ...shown }, signal })));
  const token = claim.hostToken;
  if (grant === undefined) granted(token);
  const session: Session = { client, tableId, hostToken: token, epoch: claim.epoch };
  const full = await must(line, (signal) => client.getFullState({ query: { tableId }, token, signal }));
  const lobby = await must(line, (signal) => client.getLobby({ params: { id: tableId }, signal }));
  return { kind: "hosting", session, row, lobby, full };
}

/** The data of a call that goes well in the end; throws {@link NotOurs} where the table is not to be had. */
async function must<S extends { readonly data: unknown }>(
  line: Line,
  call: (signal: AbortSignal) => Promise<(S & { readonly ok: true }) | Failed>,
): Promise<S["data"]> {
  const answer = await insist<S>(line, INSISTING, call);
  if (answer === null) throw new NotOurs("called_off");
  if (answer.ok) return answer.data;
  const kind = KINDS[fateOf(answer)];
  if (kind === undefined) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  throw new NotOurs(kind);
}

const KINDS: Readonly<Partial<Record<Fate, NotOurs["kind"]>>> = {
  superseded: "superseded",
  gone: "ended",
  missing: "not_found",
};
