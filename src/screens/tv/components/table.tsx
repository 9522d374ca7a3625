"use client";
import { useT } from "@/messages/react";
import { placesFor } from "../model/places";
import { useTv } from "./context";
import { Board } from "./felt/board";
import { Flights } from "./felt/flights";
import { Pot } from "./felt/pot";
import { StatusLine } from "./felt/status";
import { Address } from "./lobby/address";
import { JoinPaper } from "./seat/place-card";
import { Pod } from "./seat/pod";
import { u } from "./units";

/** The table in play: seats, bets, board, pot, status, and the late guests' code. */
export function Table({ tableId, origin }: { readonly tableId: string; readonly origin: string }) {
  const t = useT();
  const seats = useTv((state) => state.view.seats);
  const joinSeat = useTv((state) => state.view.joinSeat);
  const places = placesFor(seats.length);
  return (
    <>
      <h1 className="sr-only">{t("tv.feltLabel")}</h1>
      <Pot />
      <Board />
      <StatusLine />
      <ul aria-label={t("tv.feltLabel")}>
        {seats.map((pod) => {
          const place = places[pod.seat];
          return pod.kind === "empty" || place === undefined ? null : (
            <Pod key={pod.seat} pod={pod} place={place} />
          );
        })}
      </ul>
      <Flights />
      {joinSeat === null ? null : (
        <div className="absolute" style={{ right: u(96), bottom: u(54) }}>
          <JoinPaper origin={origin} tableId={tableId} seat={joinSeat} qr={258} />
        </div>
      )}
      <Address tableId={tableId} origin={origin} />
    </>
  );
}
