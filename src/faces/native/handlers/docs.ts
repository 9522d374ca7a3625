import { openapiOf } from "@/contract/openapi";
import { ok } from "@/lib/result";
import type { Handlers } from "../incoming";
import { json } from "../reply";

export const docsHandlers: Pick<Handlers, "getOpenapi"> = {
  getOpenapi: async ({ origin }) => ok(json(200, openapiOf(origin))),
};
