"use client";
import { useT } from "@/messages/react";
import { CutIcon, MenuIcon, SoundIcon, SunIcon } from "@/ui/icon/icons";
import { awakeSetting, soundSetting, useSetting } from "@/ui/setting/setting";
import type { WakeState } from "../device/wake";
import { useTv } from "./context";
import { u } from "./units";

/** Top left: whose table this is, which hand, what the blinds are. */
export function Heading() {
  const t = useT();
  const hand = useTv((state) => state.view.handIndex);
  const blinds = useTv((state) => state.view.blinds);
  const playing = useTv((state) => state.view.stage === "table");
  return (
    <header
      className="absolute flex flex-col gap-1 text-far-sm"
      style={{ left: u(96), top: u(58), width: u(276) }}
    >
      <p className="font-display text-brass-300 text-far-md">{t("common.appName")}</p>
      {playing && hand > 0 && blinds !== null ? (
        <>
          <p className="text-muted">{t("cards.hand", { number: hand })}</p>
          <p>
            {blinds.ante > 0
              ? t("cards.blindsAnte", { small: blinds.small, big: blinds.big, ante: blinds.ante })
              : t("cards.blinds", { small: blinds.small, big: blinds.big })}
          </p>
          {blinds.handsLeft === null ? null : (
            <p className="text-muted">{t("tv.handsLeft", { count: blinds.handsLeft })}</p>
          )}
        </>
      ) : null}
    </header>
  );
}

/** Top right: keep awake, mute and the operator's menu, for a mouse, a finger or a remote. */
export function Controls({ onMenu, wake }: { readonly onMenu: () => void; readonly wake: WakeState }) {
  const t = useT();
  const [sound, setSound] = useSetting(soundSetting);
  const [awake, setAwake] = useSetting(awakeSetting);
  const look =
    "grid size-18 place-items-center rounded-xl text-muted transition-colors hover:bg-felt-800 hover:text-text";
  return (
    <div className="absolute flex gap-3" style={{ right: u(96), top: u(54) }}>
      {wake === "unable" || wake === "refused" ? null : (
        <button
          type="button"
          aria-label={t("tv.keepAwake")}
          aria-pressed={awake === "on"}
          className={`${look} ${wake === "on" ? "text-brass-300" : ""}`}
          onClick={() => setAwake(awake === "on" ? "off" : "on")}
        >
          <SunIcon className="size-10" />
        </button>
      )}
      <button
        type="button"
        aria-label={t("common.sound")}
        aria-pressed={sound === "on"}
        className={look}
        onClick={() => setSound(sound === "on" ? "off" : "on")}
      >
        <SoundIcon muted={sound === "off"} className="size-10" />
      </button>
      <button type="button" aria-label={t("tv.openMenu")} className={look} onClick={onMenu}>
        <MenuIcon className="size-10" />
      </button>
    </div>
  );
}

/** Bottom left: what is wrong with the connection, and that what is shown may be old. */
export function ConnectionBadge() {
  const t = useT();
  const badge = useTv((state) => state.view.badge);
  const known = useTv((state) => state.view.stage !== "connecting");
  return (
    <div role="status" className="absolute" style={{ left: u(96), bottom: u(54), width: u(282) }}>
      {badge === null ? null : (
        <div className="flex animate-rise flex-col gap-2 text-warn">
          <CutIcon className="size-14" />
          {badge === "superseded" ? (
            <p className="text-balance font-semibold text-far-sm">{t("tv.superseded")}</p>
          ) : (
            <>
              <p className="font-semibold text-far-lg [overflow-wrap:anywhere]">{t(`tv.${badge}`)}</p>
              {known ? <p className="text-far-sm">{t("tv.staleView")}</p> : null}
            </>
          )}
        </div>
      )}
    </div>
  );
}
