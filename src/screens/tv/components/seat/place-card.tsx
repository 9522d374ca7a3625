"use client";
import { useT } from "@/messages/react";
import { AgentIcon, CheckIcon, PhoneOffIcon } from "@/ui/icon/icons";
import { Qr } from "@/ui/qr/qr";
import { seatUrl } from "../../model/address";
import type { SeatedPod } from "../../model/seats";
import { u } from "../units";

/** An empty chair's paper: its code, the word Join, and its number. */
export function JoinPaper(props: {
  readonly origin: string;
  readonly tableId: string;
  readonly seat: number;
  readonly qr: number;
}) {
  const t = useT();
  const { origin, tableId, seat, qr } = props;
  const url = seatUrl(origin, tableId, seat);
  const chair = t("cards.seat", { number: seat + 1 });
  return (
    <div className="tv-paper flex flex-col items-center overflow-hidden" style={{ width: u(qr) }}>
      <div style={{ width: u(qr), height: u(qr) }}>
        <Qr text={url} label={`${t("tv.join")}, ${chair}: ${url}`} className="size-full" />
      </div>
      <p className="-mt-1 flex w-full items-baseline justify-between px-6 pb-2">
        <span className="font-bold text-far-md">{t("tv.join")}</span>
        <span className="text-far-sm text-ink-soft">{chair}</span>
      </p>
    </div>
  );
}

/** Large, unless a single word would not fit its line. */
const nameSize = (name: string): string =>
  name.split(/\s+/).some((word) => word.length > 10) ? "text-far-sm" : "text-far-lg";

/** A taken chair in the lobby. */
export function GuestCard(props: {
  readonly pod: SeatedPod;
  readonly width: number;
  readonly height: number;
}) {
  const t = useT();
  const { pod, width, height } = props;
  return (
    <div
      className="tv-plate flex animate-rise flex-col items-center justify-between px-5 py-6 text-center"
      style={{ width: u(width), height: u(height) }}
    >
      <p className="text-far-sm text-muted">{t("cards.seat", { number: pod.seat + 1 })}</p>
      <p className={`line-clamp-3 w-full font-display [overflow-wrap:anywhere] ${nameSize(pod.name)}`}>
        {pod.name}
      </p>
      {pod.stale ? (
        <PhoneOffIcon label={t("tv.stale", { name: pod.name })} className="size-12 text-warn" />
      ) : (
        <p className="flex items-center gap-2 text-far-sm text-good">
          <CheckIcon className="size-8" />
          {t("tv.ready")}
          {pod.agent ? <AgentIcon label={t("common.agent")} className="size-9 text-brass-300" /> : null}
        </p>
      )}
    </div>
  );
}
