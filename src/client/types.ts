import type { z } from "zod";
import type { Endpoints } from "@/contract/endpoints";
import type { ErrorBody } from "@/contract/errors";
import type { ClientEndpointId } from "@/contract/paths";

/** What the caller must or may send for one part of a request, as the endpoint's row states it. */
type Part<Row, Key extends "params" | "query" | "body"> = Row extends { readonly [K in Key]: infer Schema }
  ? Schema extends z.ZodType
    ? Record<never, never> extends z.input<Schema>
      ? { readonly [K in Key]?: z.input<Schema> }
      : { readonly [K in Key]: z.input<Schema> }
    : unknown
  : { readonly [K in Key]?: undefined };

export type RequestOf<Id extends ClientEndpointId> = Part<Endpoints[Id], "params"> &
  Part<Endpoints[Id], "query"> &
  Part<Endpoints[Id], "body"> & {
    /** A claim, host or agent's token: goes as `Authorization: Bearer`, never into an address. */
    readonly token?: string | undefined;
    readonly signal?: AbortSignal | undefined;
  };

type Outputs<Id extends ClientEndpointId> = Endpoints[Id]["outputs"];

type DataOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : null;

export type Success<Id extends ClientEndpointId> = {
  [Status in keyof Outputs<Id>]: {
    readonly ok: true;
    readonly status: Status;
    readonly data: DataOf<Outputs<Id>[Status]>;
  };
}[keyof Outputs<Id>];

/**
 * A refusal in the server's words, or one of the client's own codes with status 0: `network` (nobody answered), `aborted` (the caller's
 * signal), or, with the status as it came, `bad_answer` (not the JSON of the contract).
 */
export interface Failed {
  readonly ok: false;
  readonly status: number;
  readonly error: Partial<ErrorBody> & { readonly code: string; readonly message: string };
  /** Seconds, from `Retry-After`. */
  readonly retryAfter?: number;
}

export type ResponseOf<Id extends ClientEndpointId> = Success<Id> | Failed;

/** An endpoint's call. The argument may be left out where nothing has to be sent. */
export type Call<Id extends ClientEndpointId> =
  Record<never, never> extends RequestOf<Id>
    ? (request?: RequestOf<Id>) => Promise<ResponseOf<Id>>
    : (request: RequestOf<Id>) => Promise<ResponseOf<Id>>;

export type Client = { readonly [Id in ClientEndpointId]: Call<Id> };
