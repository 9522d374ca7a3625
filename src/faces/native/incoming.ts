import type { z } from "zod";
import type { Endpoints } from "@/contract/endpoints";
import type { EndpointId } from "@/contract/paths";
import type { Ctx } from "@/services/ctx";
import type { Outcome } from "@/services/failure";
import type { Reply } from "./reply";

type Part<Id extends EndpointId, Key extends "params" | "query" | "body"> = Endpoints[Id] extends {
  readonly [K in Key]: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : Record<never, never>;

/** A request whose shape was checked against its row. */
export interface Incoming<Id extends EndpointId> {
  readonly ctx: Ctx;
  readonly params: Part<Id, "params">;
  readonly query: Part<Id, "query">;
  readonly body: Part<Id, "body">;
  /** Surely meant as a claim token: from the body, the query or `X-Claim-Token`. */
  readonly claimToken: string | null;
  /** From `Authorization: Bearer`. */
  readonly bearer: string | null;
  /** The `Cookie` header. Only signing in looks at it: no cookie lends anybody anything in this interface. */
  readonly cookie: string | null;
  /** Where a browser says that its request comes from (`Sec-Fetch-Site`); null where it says nothing. */
  readonly site: string | null;
  /** Our own origin as the caller knows it. */
  readonly origin: string;
  /** Whom to count the request against. */
  readonly address: string;
  readonly signal: AbortSignal;
}

export type Handler<Id extends EndpointId> = (incoming: Incoming<Id>) => Promise<Outcome<Reply>>;

export type Handlers = { readonly [Id in EndpointId]: Handler<Id> };

/** The claim token of a call, wherever it was put. */
export const tokenOf = ({ claimToken, bearer }: Pick<Incoming<EndpointId>, "claimToken" | "bearer">) =>
  claimToken ?? bearer;
