"use client";
import { useT } from "@/messages/react";
import { Avatar } from "@/ui/agent/avatar";
import { ChipStack } from "@/ui/chip/chip";
import { profileOf } from "../../crew/crew-view";
import { MIDDLE, type Place } from "../../model/places";
import { useFelt, usePlaces, useTable } from "../context";
import { middleAt, way } from "../units";

/** What lies in the middle, bets of the street included. */
export function Pot() {
  const t = useT();
  const { shape } = useTable();
  const pot = useFelt((state) => state.view.pot);
  const pots = useFelt((state) => state.view.pots);
  if (pot === 0) return null;
  return (
    <div className="flex flex-col items-center whitespace-nowrap" style={middleAt(MIDDLE[shape].pot)}>
      <p className="flex items-center gap-[0.5em]">
        <span className="felt-chips">
          <ChipStack amount={pot} limit={3} />
        </span>
        <span className="text-muted">{t("cards.pot")}</span>
        <span className="font-semibold text-[1.25em] text-brass-200">{t.format.number(pot)}</span>
      </p>
      {pots.length > 1 && shape === "wide" ? (
        <p className="text-muted">{pots.map((amount) => t.format.compact(amount)).join(" · ")}</p>
      ) : null}
    </div>
  );
}

/** Chips in front of a chair on this street. The chair itself says them to who listens. */
export function Bet({ amount, place }: { readonly amount: number; readonly place: Place }) {
  const t = useT();
  return (
    <div aria-hidden="true" className="flex items-center gap-[0.3em]" style={middleAt(place.bet)}>
      <span className="felt-chips animate-rise">
        <ChipStack amount={amount} limit={3} />
      </span>
      <span className="font-semibold">{t.format.compact(amount)}</span>
    </div>
  );
}

/** Whose crew deals here: the owner's picture and name above the board, leading to the owner on X. Only where the owner is known. */
export function DealerBadge() {
  const t = useT();
  const { shape, sitting } = useTable();
  const owner = sitting.crew === null ? sitting.owner : sitting.crew.owner;
  const address = profileOf(owner?.handle ?? null);
  if (owner === null || address === null) return null;
  return (
    <div style={middleAt(MIDDLE[shape].dealer)} className="felt-badge">
      <a
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t("felt.dealerOnX", { name: owner.name })}
        title={t("felt.dealerOnX", { name: owner.name })}
        className="flex items-center gap-[0.45em] rounded-full bg-felt-950/70 py-[0.2em] pr-[0.8em] pl-[0.25em] text-muted ring-1 ring-brass-700 hover:text-text"
      >
        <Avatar name={owner.name} url={owner.avatar} className="w-[1.9em] text-[0.8em]" />
        <span className="truncate">
          {owner.handle === null ? owner.name : `@${owner.handle.replace("@", "")}`}
        </span>
      </a>
    </div>
  );
}

/** Chips on their way: bets to the pot, the pot to who won it. */
export function Flights() {
  const { shape, store } = useTable();
  const places = usePlaces();
  const flights = useFelt((state) => state.flights);
  return (
    <div aria-hidden="true">
      {flights.map((flight) => {
        const place = places[flight.seat];
        if (place === undefined) return null;
        const { pot } = MIDDLE[shape];
        const [from, to] = flight.way === "bet" ? [place.bet, pot] : [pot, place.at];
        return (
          <div
            key={flight.id}
            className="felt-fly felt-chips"
            style={{ ...middleAt(from), ...way(from, to), zIndex: 5 }}
            onAnimationEnd={() => store.land(flight.id)}
          >
            <ChipStack amount={flight.amount} limit={4} />
          </div>
        );
      })}
    </div>
  );
}
