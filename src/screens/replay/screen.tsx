"use client";
import { useEffect, useMemo, useState } from "react";
import type { HandRow } from "@/contract/hands";
import type { HandId } from "@/contract/ids";
import { useT } from "@/messages/react";
import { FeltProvider, type RoomSitting } from "../felt/components/context";
import { Table } from "../felt/components/table/table";
import { useShape } from "../felt/device/shape";
import { createFeltStore, type FeltStore } from "../felt/store";
import { pageClock } from "../phone/device/clock";
import { Controls } from "./components/controls";
import { Files } from "./components/files";
import { Cut, Plain, Waiting } from "./components/plain";
import { findHand } from "./device/api";
import { useFound } from "./device/use-found";
import { actOf, idOf } from "./model/address";
import { frameOfAct, tapeOf } from "./model/frames";
import { NoHand } from "./nowhere";
import { createPlayback, type Playback } from "./store";
import "../phone/phone.css";
import "../felt/felt.css";

/** `/replay/{hand_id}#a=7`: a closed hand, step by step on the felt. */
export function ReplayScreen({ id }: { readonly id: string }) {
  const t = useT();
  // The form of the id was checked by `idOf`.
  const hand = idOf(id) as HandId | null;
  const { found, retry } = useFound(hand, findHand);
  if (hand === null || found?.kind === "not_found") return <NoHand />;
  switch (found?.kind) {
    case undefined:
      return <Waiting />;
    case "not_yours":
      return <Plain title={t("replay.notYoursTitle")} body={t("replay.notYoursBody")} />;
    case "cut":
      return <Cut onRetry={retry} />;
    case "hand":
      return <Opened row={found.row} />;
  }
}

interface Opening {
  readonly playback: Playback;
  readonly store: FeltStore;
}

function Opened({ row }: { readonly row: HandRow }) {
  const [opening, setOpening] = useState<Opening | null>(null);
  useEffect(() => {
    const tape = tapeOf(row);
    const act = actOf(location.href);
    const playback = createPlayback(tape, act === null ? 0 : frameOfAct(tape, act), pageClock);
    const store = createFeltStore(playback.host, true, pageClock);
    const jump = () => {
      const next = actOf(location.href);
      if (next !== null) playback.go(frameOfAct(tape, next));
    };
    addEventListener("hashchange", jump);
    setOpening({ playback, store });
    return () => {
      removeEventListener("hashchange", jump);
      playback.stop();
      store.stop();
    };
  }, [row]);
  return opening === null ? <Waiting /> : <Scene {...opening} />;
}

function Scene({ playback, store }: Opening) {
  const t = useT();
  const shape = useShape();
  const { row, broken } = playback.tape;
  const sitting = useMemo(() => sittingOf(row), [row]);
  return (
    <FeltProvider store={store} sitting={sitting} shape={shape}>
      <main>
        <div className="felt felt-replay" data-shape={shape}>
          <header className="felt-head items-center gap-2">
            <h1 className="font-display text-brass-200 text-xl">
              {t("replay.title", { number: row.hand_index })}
            </h1>
            <a
              className="inline-flex min-h-11 items-center px-2 text-brass-300 underline"
              href={`/recap/${row.table_id}`}
            >
              {t("replay.toRecap")}
            </a>
          </header>
          <Table />
          <Controls playback={playback} />
        </div>
        <section className="mx-auto flex max-w-3xl flex-col gap-3 px-4 py-6">
          {broken ? <p className="text-warn">{t("replay.broken")}</p> : null}
          <h2 className="font-semibold text-brass-300">{t("replay.save")}</h2>
          <Files path={`/hands/${row.hand_id}`} label={t("replay.save")} />
        </section>
      </main>
    </FeltProvider>
  );
}

const sittingOf = ({ mode, seats, table_id }: HandRow): RoomSitting => ({
  mode,
  seats: Math.max(2, ...seats.map(({ seat_index }) => seat_index + 1)),
  crew: null,
  owner: null,
  tableId: table_id,
  watching: true,
});
