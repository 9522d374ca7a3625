"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { useTv, useTvStore } from "../context";
import { PhoneOffIcon } from "../icons";
import { Group } from "./parts";

/** Every sitter with the operator's word for them: pass over from the next hand on, or deal in again. */
export function SeatRows() {
  const t = useT();
  const store = useTvStore();
  const seats = useTv((state) => state.view.seats);
  const playing = useTv((state) => state.view.stage === "table");
  const mirror = useTv((state) => state.view.badge === "superseded");
  const seated = seats.filter((pod) => pod.kind === "seated");
  return (
    <Group title={t("tv.menuSeats")}>
      {seated.length === 0 ? <p className="text-far-sm text-muted">{t("tv.nobodySeated")}</p> : null}
      <ul className="flex flex-col gap-2">
        {seated.map((pod) => {
          const out = pod.status === "sitting_out";
          return (
            <li
              key={pod.seat}
              className="flex min-h-16 items-center gap-4 rounded-lg bg-felt-800 pr-2 pl-5 text-far-sm"
            >
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
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
