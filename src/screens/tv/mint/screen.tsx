"use client";
import { useCallback, useEffect, useState } from "react";
import { createClient } from "@/client/client";
import { keepHostToken } from "@/hosts/browser/open";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Notice } from "../components/notice";
import { Skeleton } from "../components/skeleton";
import { type Minted, tableFor } from "./mint";
import { browserShelf, forgetTable, keepTable, resumable } from "./resume";
import "../tv.css";

/** `/tv`: opens a table, or goes on with the one of the last two hours, and puts its address in place of this one. */
export function MintScreen() {
  const t = useT();
  const [failure, setFailure] = useState<Exclude<Minted, { kind: "table" }> | null>(null);
  const enter = useCallback(() => {
    setFailure(null);
    once().then((came) => {
      if (came.kind !== "table") setFailure(came);
    });
  }, []);
  useEffect(enter, [enter]);
  return (
    <div className="tv room">
      <div className="tv-canvas">
        {failure === null ? (
          <Skeleton label={t("tv.mintTitle")} />
        ) : (
          <Notice title={t("tv.mintFailedTitle")} body={whyNot(t, failure)}>
            <Button tone="primary" size="far" onClick={enter}>
              {t("common.retry")}
            </Button>
          </Notice>
        )}
      </div>
    </div>
  );
}

function whyNot(t: ReturnType<typeof useT>, failure: Exclude<Minted, { kind: "table" }>): string {
  if (failure.kind === "failed") return t("tv.mintFailedBody");
  return t("tv.mintLimited", { time: t.format.countdown(failure.seconds * 1000) });
}

let underWay: Promise<Minted> | null = null;

/** One minting at a time, however often the page asks: a table nobody opens is a table wasted. */
function once(): Promise<Minted> {
  underWay ??= mint().finally(() => {
    underWay = null;
  });
  return underWay;
}

async function mint(): Promise<Minted> {
  const shelf = browserShelf();
  const here = new URL(location.href);
  if (here.searchParams.has("new")) forgetTable(shelf);
  const remembered = resumable(shelf, Date.now());
  const came = await tableFor(createClient({ baseUrl: "" }), remembered, shelf !== null);
  if (came.kind !== "table") return came;
  keepTable(shelf, came.tableId, Date.now());
  if (came.hostToken !== null) keepHostToken(came.tableId, came.hostToken);
  location.replace(tvPath(came.tableId, here.searchParams));
  return came;
}

/** The table's own address; `lang` and `pace` go along. */
function tvPath(tableId: string, asked: URLSearchParams): string {
  const query = new URLSearchParams({ mode: "tv", tableId });
  for (const name of ["lang", "pace"]) {
    const value = asked.get(name);
    if (value !== null) query.set(name, value);
  }
  return `/?${query}`;
}
