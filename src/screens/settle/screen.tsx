"use client";
import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "zustand";
import { createClient } from "@/client/client";
import type { SettlementId } from "@/contract/settlements";
import { useT } from "@/messages/react";
import { pageClock } from "../phone/device/clock";
import { Bill } from "./components/bill";
import { SettlingProvider } from "./components/context";
import { createSeenMemory } from "./device/seen";
import { createSettleApi } from "./device/settle-api";
import { readSettleAddress, settlementIdOf } from "./model/address";
import { createSettling, isCut, type Settling } from "./store";

/** The page of one bill: `/settle/{id}?as=Name#key`. */
export function SettleScreen({ id }: { readonly id: string }) {
  const settlement = settlementIdOf(id);
  const settling = useSettlingOf(settlement);
  if (settlement === null) return <Plain page="notFound" />;
  if (settling === null) return <Waiting />;
  return (
    <SettlingProvider value={settling}>
      <Watching settling={settling} />
    </SettlingProvider>
  );
}

function useSettlingOf(id: string | null): Settling | null {
  const [settling, setSettling] = useState<Settling | null>(null);
  useEffect(() => {
    if (id === null) return;
    const { token, clean } = readSettleAddress(location.href);
    // A key that came in the query goes where no server is shown it.
    history.replaceState(history.state, "", clean);
    const client = createClient({ baseUrl: "" });
    const made = createSettling({
      // The form of an id was checked when the page was opened.
      api: createSettleApi(client, id as SettlementId, token),
      clock: pageClock,
      memory: createSeenMemory(id),
      keyed: token !== null,
    });
    setSettling(made);
    const look = () => (document.visibilityState === "visible" ? made.wake() : made.sleep());
    const opened = () => location.reload();
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    addEventListener("online", look);
    // Another link of the same bill differs in its fragment alone: the browser loads nothing by itself.
    addEventListener("hashchange", opened);
    look();
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
      removeEventListener("online", look);
      removeEventListener("hashchange", opened);
      made.sleep();
    };
  }, [id]);
  return settling;
}

function Watching({ settling }: { readonly settling: Settling }) {
  const data = useStore(settling.store);
  if (data.gone !== null) return <Plain page={data.gone === "discarded" ? "discarded" : "notFound"} />;
  const { sheet } = data;
  if (sheet !== null)
    return (
      <Frame>
        <Bill data={{ ...data, sheet }} />
      </Frame>
    );
  return isCut(data) ? <Plain page="unreachable" /> : <Waiting />;
}

function Frame({ children, busy = false }: { readonly children: ReactNode; readonly busy?: boolean }) {
  return (
    <main
      aria-busy={busy}
      className="mx-auto flex min-h-dvh max-w-160 flex-col gap-6 px-4 pt-[max(1.25rem,env(safe-area-inset-top))] pb-24 print:gap-4 print:pb-0 print:text-ink"
    >
      {children}
    </main>
  );
}

/** The layout of a bill before anything is known of it. */
function Waiting() {
  const t = useT();
  return (
    <Frame busy>
      <h1 className="font-display text-4xl text-brass-200">{t("settle.title")}</h1>
      <p className="sr-only" role="status">
        {t("common.loading")}
      </p>
      {["first", "second", "third"].map((line) => (
        <div key={line} className="h-40 animate-breathe rounded-xl bg-felt-800" />
      ))}
    </Frame>
  );
}

function Plain({ page }: { readonly page: "notFound" | "unreachable" | "discarded" }) {
  const t = useT();
  return (
    <Frame>
      <div className="my-auto flex flex-col gap-4">
        <h1 className="text-balance font-display text-4xl text-brass-200">
          {page === "discarded" ? t("settle.discarded") : t(`settle.${page}Title`)}
        </h1>
        {page === "discarded" ? null : <p className="text-lg">{t(`settle.${page}Body`)}</p>}
      </div>
    </Frame>
  );
}
