"use client";
import { ChipStack } from "@/ui/chip/chip";
import { useTv, useTvStore } from "../context";
import { middleAt, u, way } from "../units";

/** Chips on their way: bets to the pot, the pot to who won it. */
export function Flights() {
  const store = useTvStore();
  const flights = useTv((state) => state.flights);
  return (
    <div aria-hidden="true">
      {flights.map((flight) => (
        <div
          key={flight.id}
          className="tv-fly"
          style={{ ...middleAt(flight.from), ...way(flight.from, flight.to), width: u(46) }}
          onAnimationEnd={() => store.land(flight.id)}
        >
          <ChipStack amount={flight.amount} limit={5} />
        </div>
      ))}
    </div>
  );
}
