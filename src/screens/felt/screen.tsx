"use client";
import { useCallback, useEffect, useState } from "react";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { newName, openGame, openTable } from "@/hosts/browser/open";
import type { Pace, SeatedHost } from "@/hosts/host";
import { useT } from "@/messages/react";
import { paceSetting } from "@/ui/setting/setting";
import { Notice, type Trouble } from "./components/frame/notice";
import { Skeleton } from "./components/frame/skeleton";
import { SeatedTable } from "./components/seated-table";
import { crewOf } from "./crew/crew-view";
import { type FoundCrew, findCrew, pickerOf, type Wanted } from "./crew/find-crew";
import { gameName } from "./device/game-name";
import "../phone/phone.css";
import "./felt.css";
import "./company.css";
import "./motion.css";

const PACES: readonly Pace[] = ["relaxed", "normal", "fast", "instant"];

/** `?pace=` for this visit, else what was chosen last on this device. */
function paceOf(search: string): Pace {
  const asked = new URLSearchParams(search).get("pace");
  return PACES.find((pace) => pace === asked) ?? paceSetting.get();
}

export interface FeltScreenProps {
  readonly mode: "challenge" | "demo";
  readonly seats: number;
  /** A table that an agent opened; null for an agent from the picker. */
  readonly tableId: TableId | null;
  readonly agent: string | null;
}

type Ready = Extract<FoundCrew, { kind: "crew" }>;

/** `/?mode=challenge|demo` with a table or an agent: finds the crew, and deals in this tab. */
export function FeltScreen({ mode, seats, tableId, agent }: FeltScreenProps) {
  const t = useT();
  const [found, setFound] = useState<FoundCrew | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks again
  useEffect(() => {
    const stop = new AbortController();
    const wanted: Wanted = { mode, seats, tableId, agent };
    void findCrew(createClient({ baseUrl: "" }), wanted, stop.signal).then((next) => {
      if (stop.signal.aborted) return;
      if (next.kind === "go") location.replace(next.path);
      else setFound(next);
    });
    return () => stop.abort();
  }, [mode, seats, tableId, agent, attempt]);

  if (found === null || found.kind === "go") return <Skeleton label={t("felt.sittingDown")} />;
  if (found.kind !== "crew")
    return (
      <Notice
        trouble={found.kind satisfies Trouble}
        picker={pickerOf({ mode, seats })}
        onRetry={() => {
          setFound(null);
          setAttempt((count) => count + 1);
        }}
      />
    );
  return <CrewTable found={found} />;
}

function CrewTable({ found }: { readonly found: Ready }) {
  const open = useCallback((): SeatedHost => {
    const { mode, seats, tableId, crew: view } = found;
    const crew = crewOf(view, mode);
    const pace = paceOf(location.search);
    if (tableId !== null) return openTable({ baseUrl: "", tableId, hostToken: null, pace, crew });
    const game = gameName(`${mode}:${view.agent}:${seats}`, newName);
    return openGame({ baseUrl: "", game, crew, pace });
  }, [found]);
  return <SeatedTable sitting={found} open={open} />;
}
