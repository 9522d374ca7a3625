import type { HandRow } from "@/contract/hands";
import { CSV_HEAD, csvOf } from "./csv";
import { ohhOf } from "./ohh";
import { phhOf, phhSection } from "./phh";

/** How one hand, or a table of them, is written as a file. */
interface FileFormat {
  /** Media types: of one hand, and of many. */
  readonly types: readonly [one: string, many: string];
  /** The file name's ending: of one hand, and of many. */
  readonly endings: readonly [one: string, many: string];
  readonly head: string;
  /** A file's only hand, or one of many: `number` counts from 1. */
  write(row: HandRow, number: number | null): string;
}

const TOML = "application/toml; charset=utf-8";
const CSV = "text/csv; charset=utf-8";
const NDJSON = "application/x-ndjson; charset=utf-8";

export const FORMATS = {
  phh: {
    types: [TOML, TOML],
    endings: ["phh", "phhs"],
    head: "",
    write: (row, number) => (number === null ? phhOf(row) : phhSection(row, number)),
  },
  ohh: {
    // Many of its objects are no JSON any more.
    types: ["application/json; charset=utf-8", "text/plain; charset=utf-8"],
    endings: ["ohh", "ohh"],
    head: "",
    // Hands of one file stand apart by a blank line, each an object by itself.
    write: (row, number) =>
      number === null ? `${JSON.stringify(ohhOf(row), null, 2)}\n` : `${JSON.stringify(ohhOf(row))}\n\n`,
  },
  csv: { types: [CSV, CSV], endings: ["csv", "csv"], head: CSV_HEAD, write: csvOf },
  jsonl: {
    types: [NDJSON, NDJSON],
    endings: ["jsonl", "jsonl"],
    head: "",
    write: (row) => `${JSON.stringify(row)}\n`,
  },
} as const satisfies Record<string, FileFormat>;
