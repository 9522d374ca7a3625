"use client";
import "../phone.css";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { createClient } from "@/client/client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { moveCodeOf } from "../../felt/social/move";
import { claimPath, spectatorPath, tableIdOf } from "../address";
import { Message } from "../components/pages/message";
import { Gone, Unreachable, Way } from "../components/pages/plain";
import { cleanAddress } from "../device/clean-address";
import { pageClock } from "../device/clock";
import { newKey } from "../device/random";
import { createTableApi } from "../device/table-api";
import { browserMemory } from "../memory";
import { claimViewOf } from "./model";
import { Prompt } from "./prompt";
import { type Claimant, createClaimant } from "./store";

export interface ClaimScreenProps {
  readonly tableId: string;
  /** The chair whose code was scanned, 0 to 8. */
  readonly seat: number;
}

/** What a scanned code leads to: one name, one button; or straight back to the chair that this phone already holds. */
export function ClaimScreen({ tableId, seat }: ClaimScreenProps) {
  const claimant = useClaimant(tableId, seat);
  if (claimant === null) return <Waiting />;
  return claimant === "nowhere" ? <Gone why="not_found" /> : <Claim claimant={claimant} />;
}

function useClaimant(table: string, seat: number): Claimant | "nowhere" | null {
  const [claimant, setClaimant] = useState<Claimant | "nowhere" | null>(null);
  useEffect(() => {
    const tableId = tableIdOf(table);
    if (tableId === null) return setClaimant("nowhere");
    const moveCode = moveCodeOf(location.hash);
    // The code is this page's alone: neither the address bar nor the history keeps it.
    if (moveCode !== null) cleanAddress(`${location.pathname}${location.search}`);
    const made = createClaimant({
      api: createTableApi(createClient({ baseUrl: "" }), tableId, seat),
      clock: pageClock,
      memory: browserMemory(),
      newKey,
      tableId,
      seat,
      moveCode,
      go: (path) => location.replace(path),
    });
    setClaimant(made);
    made.enter();
    const look = () => {
      if (document.visibilityState === "visible") made.look();
    };
    const restored = (event: PageTransitionEvent) => {
      // Back from the companion view: this page has nothing more to ask.
      if (event.persisted) location.reload();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("online", look);
    addEventListener("pageshow", restored);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
      removeEventListener("pageshow", restored);
      made.stop();
    };
  }, [table, seat]);
  return claimant;
}

function Claim({ claimant }: { readonly claimant: Claimant }) {
  const t = useT();
  const data = useStore(claimant.store);
  const view = claimViewOf(data);
  switch (view.kind) {
    case "loading":
    case "returning":
      return <Waiting />;
    case "gone":
      return <Gone why={view.why} />;
    case "unreachable":
      return <Unreachable offline={!navigator.onLine} />;
    case "prompt":
      return (
        <Prompt view={view} remembered={browserMemory().name(data.tableId)} onSubmit={claimant.submit} />
      );
    case "elsewhere":
      return (
        <Message
          title={t("phone.youHold", { number: view.seat + 1 })}
          actions={
            <>
              <Button tone="primary" size="lg" onClick={claimant.goElsewhere}>
                {t("phone.goToSeat")}
              </Button>
              {view.instead === null ? null : (
                <Button tone="plain" size="lg" onClick={claimant.insist}>
                  {t("phone.takeInstead", { number: view.instead + 1 })}
                </Button>
              )}
            </>
          }
        >
          {t("phone.seatedAs", { name: view.name })}
        </Message>
      );
    case "code_over":
      return (
        <Message
          title={t("phone.codeOverTitle")}
          actions={
            <>
              <Way href={spectatorPath(data.tableId)}>{t("phone.watch")}</Way>
              {view.free.length === 0 ? null : (
                <Button tone="plain" size="lg" onClick={claimant.insist}>
                  {t("phone.takeSeat")}
                </Button>
              )}
            </>
          }
        >
          {t("phone.codeOverBody")}
        </Message>
      );
    case "taken":
      return (
        <Message
          title={t("phone.seatTakenTitle", { number: view.seat + 1 })}
          actions={<Free data={data} free={view.free} />}
        >
          {t("phone.seatTakenBy", { name: view.by })}
        </Message>
      );
    case "no_such_seat":
      return (
        <Message title={t("phone.noSuchSeatTitle")} actions={<Free data={data} free={view.free} />}>
          {t("phone.noSuchSeatBody", { count: view.seats })}
        </Message>
      );
    case "full":
      return (
        <Message
          title={t("phone.fullTitle")}
          actions={
            <>
              <Way href={spectatorPath(data.tableId)}>{t("phone.watch")}</Way>
              <Button tone="plain" size="lg" onClick={claimant.look}>
                {t("phone.lookAgain")}
              </Button>
            </>
          }
        >
          {t("phone.fullBody", { count: view.seats })}
        </Message>
      );
  }
}

/** The chairs that can be had, each one tap away. */
function Free(props: {
  readonly data: { readonly tableId: Parameters<typeof claimPath>[0] };
  readonly free: readonly number[];
}) {
  const t = useT();
  const { data, free } = props;
  return (
    <nav aria-label={t("phone.freeSeats")} className="flex flex-col gap-3">
      {free.map((chair) => (
        <Way key={chair} href={claimPath(data.tableId, chair)} plain={chair !== free[0]}>
          {t("phone.claimTitle", { number: chair + 1 })}
        </Way>
      ))}
    </nav>
  );
}

function Waiting() {
  const t = useT();
  return (
    <main className="room grid min-h-dvh place-items-center">
      <h1 className="animate-breathe font-display text-2xl text-brass-200">{t("common.loading")}</h1>
    </main>
  );
}
