"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { PhoneOffIcon } from "@/ui/icon/icons";
import type { SeatedPod } from "../../model/seats";
import { useTv, useTvStore } from "../context";
import { FreeSeat } from "./free-seat";
import { Group } from "./parts";

/** Every sitter with the operator's word for them: pass over from the next hand on, deal in again, or free the chair. */
export function SeatRows() {
  const t = useT();
  const seats = useTv((state) => state.view.seats);
  const [freeing, setFreeing] = useState<number | null>(null);
  const seated = seats.filter((pod) => pod.kind === "seated");
  return (
    <Group title={t("tv.menuSeats")}>
      {seated.length === 0 ? <p className="text-far-sm text-muted">{t("tv.nobodySeated")}</p> : null}
      <ul className="flex flex-col gap-2">
        {seated.map((pod) => (
          <li key={pod.seat} className="rounded-lg bg-felt-800">
            <Row
              pod={pod}
              freeing={freeing === pod.seat}
              onFree={() => setFreeing(freeing === pod.seat ? null : pod.seat)}
            />
            {freeing === pod.seat ? <FreeSeat pod={pod} onDone={() => setFreeing(null)} /> : null}
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Row(props: { readonly pod: SeatedPod; readonly freeing: boolean; readonly onFree: () => void }) {
  const t = useT();
  const store = useTvStore();
  const playing = useTv((state) => state.view.stage === "table");
  const mirror = useTv((state) => state.view.badge === "superseded");
  const { pod, freeing, onFree } = props;
  const out = pod.status === "sitting_out";
  return (
    <div className="flex min-h-16 items-center gap-4 pr-2 pl-5 text-far-sm">
      <span className="w-6 text-muted">{pod.seat + 1}</span>
      <span className="min-w-0 flex-1 truncate">{pod.name}</span>
      {pod.stale ? (
        <PhoneOffIcon label={t("tv.stale", { name: pod.name })} className="size-8 text-warn" />
      ) : null}
      <Button
        tone={out ? "primary" : "plain"}
        className="min-h-13 text-far-sm"
        disabled={mirror || !playing || pod.status === "busted" || pod.status === "waiting"}
        onClick={() => store.command({ kind: out ? "sit_in" : "sit_out", seat: pod.seat })}
        aria-label={`${t(out ? "tv.sitIn" : "tv.sitOut")}: ${pod.name}`}
      >
        {t(out ? "tv.sitIn" : "tv.sitOut")}
      </Button>
      <Button
        className="min-h-13 text-far-sm"
        disabled={mirror}
        aria-expanded={freeing}
        onClick={onFree}
        aria-label={`${t("tv.free")}: ${pod.name}`}
      >
        {t("tv.free")}
      </Button>
    </div>
  );
}
