"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { pickerOf } from "../crew/find-crew";
import type { Stage } from "../model/view";
import { type Sitting, useFelt, useRoom, useTable } from "./context";
import { Dock } from "./dock/dock";
import { Header } from "./frame/header";
import { Notice } from "./frame/notice";
import { Skeleton } from "./frame/skeleton";
import { Result } from "./result";
import { StandingsSheet } from "./sheets/standings";
import { Table } from "./table/table";

/** What is said until the table is there. */
export const waitingWords = ({ crew }: Sitting) => (crew === null ? "common.loading" : "felt.sittingDown");

/** The screen that is up at an open table. */
export function Scene() {
  const t = useT();
  const stage = useShownStage();
  const { sitting, shape, slots } = useTable();
  const Lobby = slots?.Lobby;
  const Unseated = slots?.Unseated;
  const room = useRoom();
  const badge = useFelt((state) => state.view.badge);
  const message = useFelt((state) => state.view.message);
  switch (stage) {
    case "connecting":
      return <Skeleton label={t(waitingWords(sitting))} />;
    case "lobby":
      return Lobby === undefined ? <Skeleton label={t(waitingWords(sitting))} /> : <Lobby />;
    case "unseated":
      return Unseated === undefined ? <Skeleton label={t(waitingWords(sitting))} /> : <Unseated />;
    case "closed":
    case "not_found":
    case "crashed":
      return (
        <Notice
          trouble={stage === "not_found" ? "no_table" : stage}
          picker={sitting.crew === null ? null : pickerOf(sitting)}
          detail={stage === "crashed" ? message : null}
          onRetry={() => location.reload()}
        />
      );
    case "ended":
      return <Result />;
    case "afterglow":
    case "leaderboard":
    case "table":
    case "out":
      return (
        <main
          className="felt room"
          data-shape={shape}
          data-held={badge === "reconnecting" || (badge === "offline" && sitting.tableId !== null)}
        >
          <Header />
          <Table />
          <Dock />
          {room === null ? null : <room.parts.Over />}
          {stage === "leaderboard" ? <Leaderboard /> : null}
        </main>
      );
  }
}

/** At its end a game's last hand is looked at before the places are told; who watches people keeps it in sight, under the places. */
function useShownStage(): Stage | "afterglow" | "leaderboard" {
  const { sitting } = useTable();
  const stage = useFelt((state) => state.view.stage);
  const glows = useFelt((state) => state.afterglow);
  if (stage !== "ended") return stage;
  if (glows) return "afterglow";
  return sitting.crew === null && sitting.watching ? "leaderboard" : stage;
}

/** Pops up by itself at the end of each game. */
function Leaderboard() {
  const [open, setOpen] = useState(true);
  return <StandingsSheet open={open} onClose={() => setOpen(false)} />;
}
