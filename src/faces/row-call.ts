import type { ListedEndpoint } from "@/contract/endpoints";
import type { Ctx } from "@/services/ctx";
import type { Outcome } from "@/services/failure";

export type Fields = Readonly<Record<string, unknown>>;

/** A call of an endpoint, however it came in: its parts are not checked yet. */
export interface RowCall {
  readonly ctx: Ctx;
  readonly endpoint: ListedEndpoint;
  readonly params: Fields;
  readonly query: Fields;
  /** Asked for only once the other parts are good. */
  readonly body: () => Promise<Outcome<Fields>>;
  /** Beside the body and the query, where one may stand, too. */
  readonly claimToken: string | null;
  readonly bearer: string | null;
  readonly cookie: string | null;
  readonly site: string | null;
  /** Our own origin as the caller knows it. */
  readonly origin: string;
  /** Whom to count the call against. */
  readonly address: string;
  readonly signal: AbortSignal;
}

/** What an endpoint answered: JSON, or no body at all. */
export interface RowAnswer {
  readonly status: number;
  readonly text: string | null;
}

/** How a face that is not the documented API calls its endpoints: the same checks, limits and handlers. */
export type AnswerRow = (call: RowCall) => Promise<Outcome<RowAnswer>>;
