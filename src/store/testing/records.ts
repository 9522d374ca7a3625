import { randomBytes } from "node:crypto";
import { HandRow } from "@/contract/hands";
import { HandId, TableId } from "@/contract/ids";
import type { HandRecord, TableRecord } from "../ports";

const DAY = 24 * 60 * 60 * 1000;

const hex = () => randomBytes(10).toString("hex");

/** A fresh table as a mint would write it. */
export function someTable(createdAt = 1_800_000_000_000): TableRecord {
  return {
    id: TableId.parse(hex()),
    row: {
      mode: "tv",
      seats: 6,
      creator: null,
      settings: {
        starting_stack: 2000,
        small_blind: 10,
        big_blind: 20,
        ante: 0,
        ante_type: "none",
      },
      createdAt,
      expiresAt: createdAt + DAY,
      closedAt: null,
    },
    lobby: { revision: 0, claims: [], former: [], startedAt: null },
    host: { epoch: 0, tokenHash: null, formerHashes: [], updatedAt: 0, adoptionHash: null },
    inbox: { nextId: 1, entries: [], acts: [] },
    published: null,
    chat: [],
  };
}

/** The table with its lobby's revision one higher: the smallest change there is. */
export const bumped = (record: TableRecord): TableRecord => ({
  ...record,
  lobby: { ...record.lobby, revision: record.lobby.revision + 1 },
});

/** A closed heads-up hand; `pot` tells two rows of one index apart. */
export function someHand(tableId: TableId, index: number, pot = 40): HandRecord {
  const id = HandId.parse(hex());
  const row = HandRow.parse({
    hand_id: id,
    table_id: tableId,
    hand_index: index,
    mode: "tv",
    seats: [0, 1].map((seat) => ({
      seat_index: seat,
      name: seat === 0 ? "Mei 梅" : "Bob (2)",
      is_human: true,
      starting_stack: 2000,
      final_stack: seat === 0 ? 2000 + pot / 2 : 2000 - pot / 2,
    })),
    actions: [
      { street: "preflop", seat_index: 0, action: "post_sb", amount: 10 },
      { street: "preflop", seat_index: 1, action: "post_bb", amount: 20 },
    ],
    board: ["TH", "2C", "AS"],
    pot,
    winners: [{ seat_index: 0, amount: pot }],
    started_at: "2027-01-15T08:00:00.000Z",
    ended_at: "2027-01-15T08:00:30.123Z",
    button: 0,
    small_blind: 10,
    big_blind: 20,
    ante: 0,
    ante_type: "none",
  });
  const secret = { seat: 1, claim: "claim-of-bob", cards: ["QD", "QH"] };
  const claims = [
    { seat: 0, claim: "claim-of-mei" },
    { seat: 1, claim: "claim-of-bob" },
  ];
  return { id, tableId, index, row, private: [secret], claims, endedAt: Date.parse(row.ended_at) };
}
