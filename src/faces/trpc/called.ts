import type { PersonActor } from "@/auth/session";
import type { MyOutput, MyParsed } from "@/contract/my";
import type { MyCallId } from "@/contract/my-calls";
import type { Ctx } from "@/services/ctx";
import type { Outcome } from "@/services/failure";

/** Procedures that answer somebody who is not signed in, too. */
type Open = "session";

/** A call whose shape was checked against its row and, unless it is open, whose person was checked. */
export interface Called<Id extends MyCallId> {
  readonly ctx: Ctx;
  readonly input: MyParsed<Id>;
  readonly person: Id extends Open ? PersonActor | null : PersonActor;
  /** Our own origin as the caller knows it. */
  readonly origin: string;
}

export type Call<Id extends MyCallId> = (called: Called<Id>) => Promise<Outcome<MyOutput<Id>>>;

/** One handler for each row: the compiler holds them to the contract's shapes. */
export type Calls = { readonly [Id in MyCallId]: Call<Id> };
