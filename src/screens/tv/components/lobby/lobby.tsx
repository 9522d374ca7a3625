"use client";
import { useT } from "@/messages/react";
import { useServerNow } from "../../device/clock";
import { paperFor, placesFor } from "../../model/places";
import { statusWords } from "../../words";
import { useTv } from "../context";
import { GuestCard, JoinPaper } from "../seat/place-card";
import { hangAt, u } from "../units";
import { Address } from "./address";

/** Before the first hand: a code at every empty chair, and in the middle what to do. */
export function Lobby({ tableId, origin }: { readonly tableId: string; readonly origin: string }) {
  const t = useT();
  const seats = useTv((state) => state.view.seats);
  const status = useTv((state) => state.view.status);
  const { line, detail } = statusWords(t, status, useServerNow());
  const places = placesFor(seats.length);
  const paper = paperFor(seats.length);
  const lead = seats.some((pod) => pod.kind === "empty") ? t("tv.scanLead") : null;
  return (
    <>
      <ul aria-label={t("tv.lobbyLabel")}>
        {seats.map((pod) => {
          const place = places[pod.seat];
          if (place === undefined) return null;
          return (
            <li key={pod.seat} style={hangAt(place)}>
              {pod.kind === "empty" ? (
                <JoinPaper origin={origin} tableId={tableId} seat={pod.seat} qr={paper.qr} />
              ) : (
                <GuestCard pod={pod} width={paper.width} height={paper.height} />
              )}
            </li>
          );
        })}
      </ul>
      <div
        className="absolute flex flex-col items-center justify-center gap-3 text-center"
        style={{ left: u(430), width: u(1060), top: u(392), height: u(300) }}
      >
        <h1 className="font-display text-brass-200 text-far-2xl">
          {lead === null ? t("tv.title") : t("tv.scanTitle")}
        </h1>
        {lead === null ? null : <p className="text-far-lg">{lead}</p>}
        <p className="text-balance text-brass-300 text-far-lg">{line}</p>
        {detail === null ? null : <p className="text-far-md text-muted">{detail}</p>}
      </div>
      <Address tableId={tableId} origin={origin} wide />
    </>
  );
}
