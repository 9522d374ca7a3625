import type { TableId } from "@/contract/ids";
import type { SettlementId } from "@/contract/settlements";
import type { Rate } from "@/settle/money";

/**
 * One bill of a night: plain JSON. Players are told apart by their place in `players`; names are labels. Times are milliseconds. Tokens appear
 * as SHA-256 (hex) only.
 */
export interface SettlementRecord {
  readonly id: SettlementId;
  readonly tableId: TableId;
  /** The agent that opened the table; null for a TV's. */
  readonly creator: string | null;
  readonly rate: Rate;
  /** The indexes of the hands that are in it. */
  readonly hands: readonly number[];
  readonly editHash: string;
  /** The earlier bill whose open lines are in this one. */
  readonly carriedFrom: SettlementId | null;
  readonly players: readonly SettlementPlayer[];
  readonly entries: readonly SettlementEntry[];
  /** What happened, oldest first; it only grows. */
  readonly history: readonly SettlementEvent[];
  readonly createdAt: number;
  /** Every entry is paid since then; null while one is open. */
  readonly closedAt: number | null;
  /** Readable until then. */
  readonly keepUntil: number;
}

export interface SettlementPlayer {
  /** Who it is, through renames: a claim, as the ledger knows it. */
  readonly identity: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly netChips: number;
  /** With what was carried. */
  readonly netCoins: number;
  /** Of an earlier bill: what it left open, in coins. */
  readonly carriedCoins: number;
  readonly investedChips: number;
  readonly leftChips: number;
  readonly buyIns: number;
  readonly hands: number;
  readonly note: string | null;
  readonly addresses: readonly PayAddress[];
  /** When note or addresses were last written. */
  readonly payToAt: number | null;
}

export interface PayAddress {
  readonly network: string;
  readonly token?: string | undefined;
  readonly address: string;
  readonly label?: string | undefined;
}

/** A place in `players`, or the holder of the edit token. */
export type SettlementHand = number | "master";

export interface SettlementEntry {
  readonly id: string;
  readonly debtor: number;
  readonly creditor: number;
  readonly chips: number;
  readonly coins: number;
  /** In the order in which they were marked; those that were taken back stay. */
  readonly payments: readonly SettlementPayment[];
  /** When the creditor said that it came; only of a paid entry. */
  readonly receivedAt: number | null;
}

/** A mark: the whole line or a part of it. */
export interface SettlementPayment {
  readonly id: string;
  readonly at: number;
  readonly by: SettlementHand;
  readonly coins: number;
  readonly via: string | null;
  readonly ref: string | null;
  /** Of a part: its payer's own key, so that a repeat is no second payment. */
  readonly key: string | null;
  readonly takenBackAt: number | null;
  /** It was not paid: a later bill has it. */
  readonly carriedTo: SettlementId | null;
}

export interface SettlementEvent {
  readonly at: number;
  readonly by: SettlementHand;
  readonly kind: "created" | "paid" | "unpaid" | "received" | "pay_to" | "carried" | "carried_back";
  /** Of an entry: its id. */
  readonly entry?: string;
  /** Of a pay-to: whose. */
  readonly player?: number;
  /** Of a payment. */
  readonly coins?: number;
  readonly via?: string | null;
  readonly ref?: string | null;
}

/** The bills of one table: those that stand, and when any was made, also one that was discarded. */
export interface TableSheets {
  readonly sheets: readonly SettlementRecord[];
  readonly made: readonly MadeSheet[];
  /** The bill, of whatever table, that was asked for along with them. */
  readonly carried: SettlementRecord | null;
}

/** A bill whose open lines another one has, and the other bills of its table but these two. */
export interface CarriedSheet {
  readonly sheet: SettlementRecord;
  readonly others: readonly SettlementRecord[];
}

/** What a change leaves: the bill itself, and the one that it carries where that changes too. */
export interface SettlementNext<T> {
  readonly next: SettlementRecord | null;
  readonly carried?: SettlementRecord;
  readonly result: T;
}

export interface MadeSheet {
  readonly id: SettlementId;
  readonly at: number;
}

/** Where a page of bills ends: the next one begins after it. */
export interface SettlementPlace {
  readonly createdAt: number;
  readonly id: string;
}

/** Every change is atomic among all bills of its table and resolves once it is durable (decision 34). Change functions must be pure. */
export interface SettlementStore {
  /** `change` sees the table's bills, and the one to carry, and gives a new one (null: none) and a result. */
  create<T>(
    tableId: TableId,
    change: (table: TableSheets) => SettlementNext<T>,
    carry: SettlementId | null,
  ): Promise<T>;
  /** Null for one that was discarded, too. */
  get(id: SettlementId): Promise<SettlementRecord | null>;
  /** `next`: the changed bill, the same one (nothing is written) or null (it is discarded). Null: no such bill. */
  update<T>(
    id: SettlementId,
    change: (
      record: SettlementRecord,
      others: readonly SettlementRecord[],
      carried: CarriedSheet | null,
    ) => SettlementNext<T>,
  ): Promise<T | null>;
  /** Of tables that an agent opened, newest first, as long as they are kept. `closed` null: any. */
  ofCreator(
    creator: string,
    closed: boolean | null,
    now: number,
    limit: number,
    after: SettlementPlace | null,
  ): Promise<readonly SettlementRecord[]>;
  /** Removes those that were kept until `now` or before; answers how many. */
  purge(now: number): Promise<number>;
}

/** What settling a night keeps. */
export interface SettlementStores {
  readonly settlements: SettlementStore;
}
