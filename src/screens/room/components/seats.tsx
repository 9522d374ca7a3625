"use client";
import { useT } from "@/messages/react";
import { PencilIcon } from "@/ui/icon/icons";
import { middleAt } from "../../felt/components/units";
import { type Place, placesFor, type Shape } from "../../felt/model/places";
import type { Chair } from "../model";

export interface SeatsProps {
  readonly chairs: readonly Chair[];
  readonly shape: Shape;
  /** Taps a free chair; null where there is none to be had. */
  readonly onChoose: ((seat: number) => void) | null;
  /** Opens what one may change about the own chair; null where none is one's own. */
  readonly onOwn: (() => void) | null;
}

/** The chairs where they will stand in the game, the own one nearest. */
export function Seats({ chairs, shape, onChoose, onOwn }: SeatsProps) {
  const t = useT();
  const own = chairs.find((chair) => chair.own)?.seat ?? null;
  const places = placesFor(shape, chairs.length, own);
  return (
    <ul aria-label={t("room.seats")}>
      {chairs.map((chair) => {
        const place = places[chair.seat];
        return place === undefined ? null : (
          <Seat key={chair.seat} chair={chair} place={place} onChoose={onChoose} onOwn={onOwn} />
        );
      })}
    </ul>
  );
}

const PLATE = "gather-chair felt-plate flex w-full flex-col justify-center text-center leading-tight";

function Seat(
  props: { readonly chair: Chair; readonly place: Place } & Pick<SeatsProps, "onChoose" | "onOwn">,
) {
  const t = useT();
  const { chair, place, onChoose, onOwn } = props;
  const { seat, name } = chair;
  const number = t("cards.seat", { number: seat + 1 });
  return (
    <li style={{ ...middleAt(place.at), zIndex: chair.own ? 2 : 1 }}>
      {name === null ? (
        <Free
          number={number}
          chosen={chair.chosen}
          onChoose={onChoose === null ? null : () => onChoose(seat)}
        />
      ) : chair.own && onOwn !== null ? (
        <button
          type="button"
          data-own=""
          aria-label={`${name}, ${t("phone.you")}. ${t("room.rename")}`}
          onClick={onOwn}
          className={`${PLATE} animate-rise ring-2 ring-brass-400`}
        >
          <Sitter chair={chair} name={name} />
        </button>
      ) : (
        <div className={`${PLATE} animate-rise`}>
          <Sitter chair={chair} name={name} />
        </div>
      )}
    </li>
  );
}

function Sitter({ chair, name }: { readonly chair: Chair; readonly name: string }) {
  const t = useT();
  const marks = [
    chair.own ? t("phone.you") : null,
    chair.starter ? t("room.starter") : null,
    chair.agent ? t("common.agent") : null,
  ].filter((mark) => mark !== null);
  return (
    <>
      <span className={`flex items-center justify-center gap-1 ${chair.away ? "text-muted" : ""}`}>
        <span className="line-clamp-2 font-semibold [overflow-wrap:anywhere]">{name}</span>
        {chair.own ? <PencilIcon /> : null}
      </span>
      {chair.away ? (
        <span className="text-[max(0.75rem,0.8em)] text-warn">{t("common.away")}</span>
      ) : (
        <span className="text-[max(0.75rem,0.8em)] text-brass-300">{marks.join(" · ")}</span>
      )}
    </>
  );
}

function Free(props: {
  readonly number: string;
  readonly chosen: boolean;
  readonly onChoose: (() => void) | null;
}) {
  const t = useT();
  const { number, chosen, onChoose } = props;
  if (onChoose === null)
    return (
      <div className={`${PLATE} !bg-none !shadow-none border border-felt-500 border-dashed text-muted`}>
        {t("phone.freeChair")}
      </div>
    );
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={`${PLATE} !shadow-none border border-brass-500 border-dashed hover:border-solid ${chosen ? "!border-solid ring-2 ring-brass-400" : ""}`}
    >
      <span className="text-muted">{number}</span>
      <span className="font-semibold text-brass-200">{t(chosen ? "room.chosen" : "room.sitHere")}</span>
    </button>
  );
}
