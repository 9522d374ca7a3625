"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { QuietPage } from "../../club/page";
import type { Placed } from "../data";
import type { RoomView } from "../model";

/** Where a new room is opened. */
export const OPEN_ROOM = "/?mode=room";

/** A way to another room, and home. */
export function Ways() {
  const t = useT();
  return (
    <>
      <a href={OPEN_ROOM} className={buttonClass("primary", "lg")}>
        {t("room.another")}
      </a>
      <a href="/" className={buttonClass("plain", "lg")}>
        {t("common.home")}
      </a>
    </>
  );
}

type Plain = Extract<RoomView, { kind: "not_found" | "ended" | "asleep" | "unreachable" }>;

/** The rooms that cannot be entered: what happened, and what to do next. */
export function Plain(props: {
  readonly tableId: string;
  readonly view: Plain;
  readonly onWatch: () => void;
}) {
  const t = useT();
  const { tableId, view, onWatch } = props;
  switch (view.kind) {
    case "not_found":
      return (
        <QuietPage title={t("room.notFoundTitle")} body={t("room.notFoundBody")}>
          <Ways />
        </QuietPage>
      );
    case "ended":
      return (
        <QuietPage title={t("room.endedTitle")} body={t(view.closed ? "room.closedBody" : "room.endedBody")}>
          <Standings places={view.places} />
          {view.places.length === 0 ? null : (
            <a href={`/recap/${tableId}`} className={buttonClass("plain", "lg")}>
              {t("common.recap")}
            </a>
          )}
          <Ways />
        </QuietPage>
      );
    case "asleep":
      return (
        <QuietPage title={t("room.asleepTitle")} body={t("room.asleepBody")}>
          <p className="w-full max-w-xl text-muted">{t("room.asleepHint")}</p>
          <Button tone="primary" size="lg" onClick={onWatch}>
            {t("room.watch")}
          </Button>
          <a href="/" className={buttonClass("plain", "lg")}>
            {t("common.home")}
          </a>
        </QuietPage>
      );
    case "unreachable":
      return <Unreachable why={view.why} />;
  }
}

const TROUBLE = {
  offline: ["common.offlineTitle", "common.offlineBody"],
  cut: ["room.unreachableTitle", "room.unreachableBody"],
  server: ["room.serverTitle", "room.serverBody"],
} as const;

/** Nothing is heard, or only that the server has a fault; the page goes on by itself. */
export function Unreachable({ why }: { readonly why: keyof typeof TROUBLE }) {
  const t = useT();
  const [title, body] = TROUBLE[why];
  return (
    <QuietPage title={t(title)} body={t(body)}>
      <Button tone="primary" size="lg" onClick={() => location.reload()}>
        {t("common.retry")}
      </Button>
      <a href="/" className={buttonClass("plain", "lg")}>
        {t("common.home")}
      </a>
    </QuietPage>
  );
}

function Standings({ places }: { readonly places: readonly Placed[] }) {
  const t = useT();
  if (places.length === 0) return null;
  return (
    <ol
      aria-label={t("room.standings")}
      className="w-full max-w-md rounded-2xl bg-felt-900 px-6 py-2 text-left text-lg ring-1 ring-brass-700"
    >
      {places.map(({ name, chips }, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of a game that is over do not move
          key={place}
          className="flex items-baseline gap-4 border-felt-700 py-2.5 not-last:border-b"
        >
          <span className="w-10 shrink-0 text-muted">{t.format.place(place + 1)}</span>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span>{t.format.number(chips)}</span>
        </li>
      ))}
    </ol>
  );
}
