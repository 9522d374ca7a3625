import { endpointList, type ListedEndpoint } from "@/contract/endpoints";
import { ERROR_CODES, ERRORS } from "@/contract/errors";
import { type GroupId, groupOf } from "@/contract/reference/groups";
import { BODY_LIMIT } from "@/contract/rows/row";

/** What each way to call is named in a table, for people who send the token. */
const WHO: Readonly<Record<ListedEndpoint["auth"], string>> = {
  none: "anybody",
  claim: "claim token",
  claim_optional: "anybody; claim token shows more",
  claim_if_sealed: "claim token once sealed",
  host: "host token",
  bearer: "bearer",
  bearer_optional: "anybody; with a bearer it is the agent's own",
  bearer_claimed: "bearer, owner signed in with X",
  settler: "claim, host or bearer",
  settlement: "edit or player token",
};

type Cells = readonly string[];

const lineOf = (cells: Cells): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const tableOf = (head: Cells, rows: readonly Cells[]): string =>
  [lineOf(head), `|${"---|".repeat(head.length)}`, ...rows.map(lineOf)].join("\n");

/** The calls of one chapter: what an agent may send, who may, and what for. Our own screens' calls are left out. */
export function endpointTable(group: GroupId): string {
  const rows = endpointList.filter((each) => groupOf(each) === group && each.internal !== true);
  return tableOf(
    ["Call", "Who", "For"],
    rows.map(({ method, path, auth, summary }) => [`\`${method} ${path}\``, WHO[auth], summary]),
  );
}

/** Every code by its status. */
export function errorTable(): string {
  const codes = [...ERROR_CODES].sort((a, b) => ERRORS[a].status - ERRORS[b].status);
  return tableOf(
    ["Status", "Code", "Means"],
    codes.map((code) => [String(ERRORS[code].status), `\`${code}\``, ERRORS[code].message]),
  );
}

/** Every counted call with its cap. */
export function limitTable(): string {
  const rows = endpointList.filter((each) => each.rate !== undefined && each.internal !== true);
  return tableOf(
    ["Call", "At most"],
    rows.map(({ method, path, rate }) => [`\`${method} ${path}\``, rate?.words ?? ""]),
  );
}

export const bodyLimit = (): string => BODY_LIMIT.toLocaleString("en");
