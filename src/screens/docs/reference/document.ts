import { openapiOf } from "@/contract/openapi";
import { PATHS } from "@/contract/paths";
import { type Chapter, chaptersOf, type OpenapiDocument } from "./read";

let known: readonly Chapter[] | null = null;

/** The chapters of this server's own document, read once. Server side only: it carries every schema. */
export function ownChapters(): readonly Chapter[] {
  // The document is made by our own rows in this very shape; its type is as wide as OpenAPI.
  known ??= chaptersOf(JSON.parse(JSON.stringify(openapiOf())) as OpenapiDocument);
  return known;
}

/** Whether the typed client has a call of this name. */
export const isCalled = (id: string): boolean => id in PATHS;
