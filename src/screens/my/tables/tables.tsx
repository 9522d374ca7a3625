"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { TableRow } from "@/contract/tables";
import { useT } from "@/messages/react";
import { Confirm } from "../frame/confirm";
import { ListOf } from "../frame/list-state";
import { PageHead, Panel } from "../frame/panel";
import { reasonOf } from "../frame/reason";
import { OpenForm } from "./open-form";
import type { TablesStore } from "./store";
import { TableCard } from "./table-card";

/** Opening tables, handing on their links, and closing them. */
export function Tables({ store }: { readonly store: TablesStore }) {
  const t = useT();
  const state = useStore(store);
  const [asked, setAsked] = useState<TableRow["table_id"] | null>(null);
  const [closed, setClosed] = useState(false);
  useEffect(() => void store.list.reload(), [store]);
  const close = async () => {
    if (asked === null) return;
    const done = await store.close(asked);
    setAsked(null);
    setClosed(done);
  };
  const failed = state.closeFault;
  return (
    <>
      <PageHead title={t("my.tablesTitle")} lead={t("my.tablesLead")} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] xl:gap-8">
        <OpenForm store={store} onOpen={() => setClosed(false)} />
        <Panel title={t("my.tablesOpen")}>
          <p role="status" className={`empty:hidden ${failed === null ? "text-good" : "text-bad"}`}>
            {failed !== null
              ? t("my.closeFailed", { reason: reasonOf(t, failed) })
              : closed
                ? t("my.tableClosed")
                : null}
          </p>
          <ListOf list={store.list} empty={t("my.tablesNone")} more={t("my.tablesMore")}>
            {(tables) => (
              <ul className="flex flex-col gap-4">
                {tables.map((table) => (
                  <TableCard
                    key={table.table_id}
                    table={table}
                    fresh={table.table_id === state.opened}
                    closing={state.closing.includes(table.table_id)}
                    onClose={() => setAsked(table.table_id)}
                  />
                ))}
              </ul>
            )}
          </ListOf>
        </Panel>
      </div>
      <Confirm
        open={asked !== null}
        title={t("my.tableCloseAsk")}
        body={t("my.tableCloseBody")}
        yes={asked !== null && state.closing.includes(asked) ? t("my.tableClosing") : t("my.tableClose")}
        no={t("my.keep")}
        busy={asked !== null && state.closing.includes(asked)}
        onYes={() => void close()}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
