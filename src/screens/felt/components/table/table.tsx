"use client";
import { useMemo } from "react";
import { useT } from "@/messages/react";
import { rosette } from "@/ui/card/guilloche";
import { useFelt, usePlaces } from "../context";
import { Board } from "./board";
import { Chair } from "./chair";
import { Bet, DealerBadge, Flights, Pot } from "./middle";

/** The table in play: cloth, board, pot, chairs and bets. */
export function Table() {
  const t = useT();
  const seats = useFelt((state) => state.view.seats);
  const places = usePlaces();
  return (
    <div className="felt-cloth">
      <div className="felt-stage">
        <Cloth />
        <DealerBadge />
        <Board />
        <Pot />
        <ul aria-label={t("felt.chairs")}>
          {seats.map((pod) => {
            const place = places[pod.seat];
            return pod.kind === "empty" || place === undefined ? null : (
              <Chair key={pod.seat} pod={pod} place={place} />
            );
          })}
        </ul>
        {seats.map((pod) => {
          const place = places[pod.seat];
          return pod.kind === "empty" || place === undefined || pod.bet === 0 ? null : (
            <Bet key={pod.seat} amount={pod.bet} place={place} />
          );
        })}
        <Flights />
      </div>
    </div>
  );
}

/** Rail, cloth, betting line, and the card back's rosette woven into the middle. */
export function Cloth() {
  const path = useMemo(
    () => rosette({ x: 500, y: 500, rx: 270, ry: 270, swing: 0.22, waves: 22, copies: 5 }),
    [],
  );
  return (
    <div className="felt-table">
      <svg viewBox="0 0 1000 1000" className="felt-rosette" aria-hidden="true">
        <path d={path} strokeWidth="1.4" />
      </svg>
    </div>
  );
}
