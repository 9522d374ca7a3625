import { type AnyProcedure, initTRPC } from "@trpc/server";
import type { PersonActor } from "@/auth/session";
import { MY, type MyRow } from "@/contract/my";
import { MY_CALLS, type MyCallId } from "@/contract/my-calls";
import type { Ctx } from "@/services/ctx";
import { failure, type Outcome } from "@/services/failure";
import type { Called, Calls } from "./called";
import { brokenBy, contractError, Refusal } from "./failure";

/** What every procedure is given with its input. */
export interface TrpcContext {
  readonly ctx: Ctx;
  readonly person: PersonActor | null;
  readonly origin: string;
}

const t = initTRPC.context<TrpcContext>().create({
  // Stacks stay in the log.
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: contractError(error).message,
    data: { ...shape.data, contract: contractError(error) },
  }),
});

/** The procedures of the contract's rows over their handlers. A row that needs a person never reaches its handler without one. */
export function createRouter(calls: Calls) {
  const procedures = (Object.keys(MY) as MyCallId[]).map((id) => [id, procedure(id, calls)] as const);
  return t.router(Object.fromEntries(procedures));
}

function procedure(id: MyCallId, calls: Calls): AnyProcedure {
  const row: MyRow = MY[id];
  const handle = handlerOf(id, calls);
  const checked = t.procedure.input(row.input);
  const run = async ({ ctx: given, input }: { ctx: TrpcContext; input: unknown }) => {
    if (row.person === "required" && given.person === null) throw new Refusal(failure("sign_in_required"));
    const outcome = await handle({ ...given, input }).catch((fault: unknown) => {
      throw brokenBy(fault);
    });
    if (!outcome.ok) throw new Refusal(outcome.error);
    return outcome.value;
  };
  return MY_CALLS[id] === "query" ? checked.query(run) : checked.mutation(run);
}

type AnyHandler = (called: TrpcContext & { readonly input: unknown }) => Promise<Outcome<unknown>>;

// Each handler is typed by its own row; its input was parsed by that row's schema, and a person is there where the row needs one.
const handlerOf = (id: MyCallId, calls: Calls): AnyHandler =>
  calls[id] as (called: Called<never>) => Promise<Outcome<unknown>> as AnyHandler;
