"use client";
import type { TableRow } from "@/contract/tables";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { CopyLine } from "../frame/copy";

/** One open table: what it is, its link, and the way to close it. */
export function TableCard(props: {
  readonly table: TableRow;
  /** It was opened just now: its link is what was asked for. */
  readonly fresh: boolean;
  readonly closing: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { table, fresh, closing, onClose } = props;
  const { moment } = t.format;
  return (
    <li
      className={`flex flex-col gap-3 rounded-xl bg-felt-800 p-4 ring-1 ${fresh ? "ring-brass-400" : "ring-felt-600"}`}
    >
      {fresh ? (
        <p role="status" className="text-good">
          {t("my.tableOpened")}
        </p>
      ) : null}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold text-lg">
          {t(`my.mode_${table.mode}`)}
          <span className="font-normal text-muted"> · {t("my.tableSeats", { count: table.seats })}</span>
        </h3>
        <code className="text-faint text-sm">{table.table_id}</code>
      </div>
      <p className="text-muted text-sm">
        {t("my.tableSince", { at: moment(table.created_at) })} ·{" "}
        {t("my.tableUntil", { at: moment(table.expires_at) })}
      </p>
      <CopyLine label={t("my.tableLink")} text={table.join_url} />
      <div className="flex flex-wrap gap-3">
        <a href={table.join_url} className={buttonClass("plain")}>
          {t("my.tableGo")}
        </a>
        <Button tone="quiet" onClick={onClose} disabled={closing} className="ml-auto">
          {closing ? t("my.tableClosing") : t("my.tableClose")}
          <span className="sr-only"> {table.table_id}</span>
        </Button>
      </div>
    </li>
  );
}
