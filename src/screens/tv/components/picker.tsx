"use client";
import { useT } from "@/messages/react";
import { seatUrl } from "../model/address";
import { useTv } from "./context";

/** Under the felt of an upright or very small window: the chairs, for somebody who came here to play. */
export function SeatPicker({ tableId }: { readonly tableId: string }) {
  const t = useT();
  const seats = useTv((state) => state.view.seats);
  const open = useTv((state) => state.view.stage === "lobby" || state.view.stage === "table");
  if (!open) return null;
  return (
    <aside className="tv-aside w-full max-w-xl px-5 py-8">
      <h2 className="font-display text-2xl text-brass-200">{t("tv.pickerTitle")}</h2>
      <p className="pt-1 text-muted text-xl">{t("tv.pickerLead")}</p>
      <ul className="grid grid-cols-2 gap-3 pt-5">
        {seats.map((pod) => {
          const label = t("cards.seat", { number: pod.seat + 1 });
          return (
            <li key={pod.seat}>
              {pod.kind === "empty" ? (
                <a
                  href={seatUrl("", tableId, pod.seat)}
                  className="flex min-h-14 items-center justify-center rounded-lg bg-brass-400 font-semibold text-ink text-lg"
                >
                  {label}
                </a>
              ) : (
                <p className="grid min-h-14 items-center rounded-lg bg-felt-900 px-3 text-center text-lg text-muted">
                  <span className="truncate">{pod.name}</span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
