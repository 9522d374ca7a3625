import { hashOf } from "@/auth/secrets";
import type { HandInput } from "@/contract/hands";
import { HandInput as HandInputSchema } from "@/contract/hands";
import type { ClaimId, TableId } from "@/contract/ids";
import * as examples from "@/contract/rows/examples";
import { PublicTable, SeatView } from "@/contract/state";
import type { ClaimRecord, TableRecord } from "@/store/ports";
import { TABLE_LIFE_MS } from "../times";

export const NOW = 1_800_000_000_000;
export const TABLE = examples.TABLE_ID as TableId;

/** A TV table nobody sits at, opened just now. */
export function tableRecord(parts: Partial<TableRecord> = {}): TableRecord {
  return {
    id: TABLE,
    row: {
      mode: "tv",
      seats: 6,
      creator: null,
      settings: examples.settings,
      createdAt: NOW,
      expiresAt: NOW + TABLE_LIFE_MS,
      closedAt: null,
    },
    lobby: { revision: 0, claims: [], former: [], startedAt: null },
    host: { epoch: 0, tokenHash: null, formerHashes: [], updatedAt: NOW, adoptionHash: null },
    inbox: { nextId: 1, entries: [], acts: [] },
    published: null,
    chat: [],
    ...parts,
  };
}

/** A room of four chairs. */
export const roomRecord = (parts: Partial<TableRecord> = {}): TableRecord => {
  const record = tableRecord(parts);
  return { ...record, row: { ...record.row, mode: "room", seats: 4 } };
};

/** The claim of one chair, its token being `token-<seat>` unless said otherwise. */
export function claimRecord(
  seat: number,
  parts: Partial<ClaimRecord> & { token?: string } = {},
): ClaimRecord {
  const { token = `token-${seat}`, ...rest } = parts;
  return {
    claim: `claim-${seat}-of-test` as ClaimId,
    seat,
    name: `Player ${seat}`,
    tokenHash: hashOf(token),
    sealed: false,
    isAgent: false,
    claimedAt: NOW,
    lastSeenAt: NOW,
    ...rest,
  };
}

export const seated = (...claims: ClaimRecord[]): TableRecord =>
  tableRecord({ lobby: { revision: 3, claims, former: [], startedAt: null } });

/** The example's table as a host publishes it: seat 2 owes a decision preflop. */
export const publicTable = (parts: Partial<PublicTable> = {}): PublicTable =>
  PublicTable.parse({ ...examples.publicTable, ...parts });

/** The private view of a chair; it owes a decision only where `pending` is given. */
export function seatView(
  seat: number,
  claim: string | null,
  cards: readonly string[],
  turnToken: string | null = null,
): SeatView {
  return SeatView.parse({
    seatIndex: seat,
    claim,
    holeCards: cards,
    hand: null,
    pendingAction: turnToken === null ? null : { ...examples.ownPending, seatIndex: seat, turnToken },
    lastOutcome: null,
  });
}

/** The example's closed hand as a host sends it. */
export function handInput(parts: Partial<HandInput> = {}): HandInput {
  const { hand_id: _id, table_id: _table, mode: _mode, ...row } = examples.handRow;
  return HandInputSchema.parse({
    ...row,
    host_token: examples.HOST_TOKEN,
    private: [],
    claims: [],
    ...parts,
  });
}
