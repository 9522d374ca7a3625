import { ALL_PATHS } from "@/contract/paths";

const PATTERNS = [...new Set(Object.values(ALL_PATHS).map(({ path }) => path))].map(
  (path) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
);

/** Whether this path (without its query) is the API's, whatever the method: so the server knows what to hand on to the pages. */
export const isApiPath = (pathname: string): boolean => PATTERNS.some((pattern) => pattern.test(pathname));
