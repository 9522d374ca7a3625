import { GROUPS, type GroupId } from "@/contract/reference/groups";
import { bodyLimit, endpointTable, errorTable, limitTable } from "./facts";

const isGroup = (word: string): word is GroupId => GROUPS.some(({ id }) => id === word);

/**
 * A guide's text with what it leaves open: `{{origin}}` and its `{{host}}`, and the facts of the contract, which are never written by hand:
 * `{{endpoints tables}}`, `{{errors}}`, `{{limits}}`, `{{body limit}}`. Throws on anything else, so that no reader ever sees a brace.
 */
export function fill(text: string, origin: string): string {
  return text.replace(/\{\{([^}]*)\}\}/g, (_, words: string) => factOf(words, origin));
}

function factOf(words: string, origin: string): string {
  const [what, which = ""] = words.split(" ");
  if (words === "origin") return origin;
  if (words === "host") return new URL(origin).host;
  if (words === "errors") return errorTable();
  if (words === "limits") return limitTable();
  if (words === "body limit") return bodyLimit();
  if (what === "endpoints" && isGroup(which)) return endpointTable(which);
  throw new Error(`the guide asks for {{${words}}}, which nobody knows`);
}
