import { z } from "zod";
import { row } from "./row";

export const getOpenapi = row({
  summary: "This interface as OpenAPI 3.1",
  description: "This document. The server's address in it is the one that you asked.",
  auth: "none",
  outputs: { 200: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }) },
  errors: [],
  example: { status: 200, output: { openapi: "3.1.0", paths: {} } },
});
