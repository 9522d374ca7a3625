"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import type { Club, ClubStore } from "./club";

/** How many agents a page draws before somebody asks for more. */
const STEP = 60;

/** How many of a list are drawn, and how to draw more of it. */
export function useShown(): readonly [shown: number, more: () => void] {
  const [shown, setShown] = useState(STEP);
  return [shown, () => setShown((count) => count + STEP)];
}

/** The way to the rest of the agents: those already here that are not drawn, then those that the server still has. */
export function MoreAgents(props: {
  readonly club: Club & Pick<ClubStore, "goOn">;
  readonly hidden: number;
  readonly onMore: () => void;
}) {
  const t = useT();
  const { club, hidden } = props;
  if (hidden <= 0 && club.more === "none") return null;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button onClick={hidden > 0 ? props.onMore : club.goOn} disabled={club.more === "coming"}>
        {t(club.more === "coming" ? "club.loading" : "club.more")}
      </Button>
      {club.fault === null ? null : (
        <p role="alert" className="text-bad">
          {t(`club.failed_${club.fault}`)}
        </p>
      )}
    </div>
  );
}
