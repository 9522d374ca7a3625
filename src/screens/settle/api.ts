import type { PayAddress, SettlementRow } from "@/contract/settlements";
import type { Answer } from "../phone/api";

/** Whose key it is, as the server knows it. */
export type Who =
  | { readonly kind: "master"; readonly links: Readonly<Record<string, string>> }
  | { readonly kind: "player"; readonly name: string }
  | { readonly kind: "nobody" };

/** A mark as its payer makes it. */
export interface NewPayment {
  readonly via: string;
  readonly ref: string | null;
  /** In the bill's unit; null: all that is open. */
  readonly amount: number | null;
  /** The same again is the same payment. */
  readonly key: string;
}

/** The calls of one bill, every one of them in the public contract; the key goes in a header. Nothing here throws. */
export interface SettleApi {
  read(signal: AbortSignal): Promise<Answer<SettlementRow>>;
  who(): Promise<Answer<Who>>;
  pay(entry: string, payment: NewPayment): Promise<Answer<SettlementRow>>;
  undo(entry: string, payment: string): Promise<Answer<SettlementRow>>;
  confirm(entry: string): Promise<Answer<SettlementRow>>;
  note(name: string, text: string | null): Promise<Answer<SettlementRow>>;
  addresses(name: string, list: readonly PayAddress[]): Promise<Answer<SettlementRow>>;
  discard(): Promise<Answer<null>>;
}
