import { ok } from "@/lib/result";
import { fail, type Outcome } from "@/services/failure";
import { limitedText } from "./limited-text";

/** Deeper than any body of the contract, far shallower than what breaks a stack. */
const MAX_DEPTH = 32;

/** A request's body as a JSON object, or what is wrong with it: 400 for its form, 413 for its size. `optional`: none at all is `{}`. */
export async function readBody(
  request: Request,
  limit: number,
  optional = false,
): Promise<Outcome<Record<string, unknown>>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" && !optional) return fail("wrong_content_type");
  const text = await limitedText(request, limit);
  if (text === null) return fail("body_too_large", `The body is over ${limit} bytes.`);
  if (optional && text.trim() === "") return ok({});
  if (type !== "application/json") return fail("wrong_content_type");
  if (text.trim() === "")
    return fail("malformed_json", "The body is empty: send a JSON object, {} at least.");
  if (depthOf(text) > MAX_DEPTH)
    return fail("malformed_json", `The body is nested deeper than ${MAX_DEPTH}.`);
  const value = parse(text);
  if (value === undefined) return fail("malformed_json");
  return isRecord(value) ? ok(value) : fail("invalid_body");
}

/** How deep brackets nest, outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (char === "}" || char === "]") depth -= 1;
  }
  return deepest;
}

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
