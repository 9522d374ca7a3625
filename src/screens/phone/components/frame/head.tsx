"use client";
import { useT } from "@/messages/react";
import { SeatIcon, SettingsIcon, SoundIcon } from "@/ui/icon/icons";
import { soundSetting, useSetting } from "@/ui/setting/setting";
import type { Badge as BadgeKind } from "../../view";
import { Badge } from "./badge";

export interface HeadProps {
  /** Null before this phone has a chair. */
  readonly seatIndex: number | null;
  readonly name: string;
  readonly badge: BadgeKind | null;
  readonly onSettings: () => void;
  readonly onSeat: () => void;
}

// They reach the edge of the screen: the ring of the focus goes inside, where nothing cuts it.
const ICON_BUTTON =
  "focus-visible:-outline-offset-4 grid size-12 shrink-0 place-items-center rounded-full text-muted hover:bg-felt-800 hover:text-text active:bg-felt-700";

/** Whose phone this is, what is wrong with the line, sound and settings. */
export function Head({ seatIndex, name, badge, onSettings, onSeat }: HeadProps) {
  const t = useT();
  const [sound, setSound] = useSetting(soundSetting);
  return (
    <header className="phone-head flex flex-wrap items-center gap-x-2">
      <div className="min-w-0 flex-1 basis-12">
        <p className="truncate font-semibold text-base leading-tight">{name || t("common.appName")}</p>
        {seatIndex === null ? null : (
          <p className="text-muted text-sm leading-tight">{t("cards.seat", { number: seatIndex + 1 })}</p>
        )}
      </div>
      <Badge kind={badge} />
      <div className="-mr-3 flex">
        <button
          type="button"
          className={ICON_BUTTON}
          aria-label={t("common.sound")}
          aria-pressed={sound === "on"}
          onClick={() => setSound(sound === "on" ? "off" : "on")}
        >
          <SoundIcon muted={sound === "off"} />
        </button>
        <button type="button" className={ICON_BUTTON} aria-label={t("phone.seatMenu")} onClick={onSeat}>
          <SeatIcon />
        </button>
        <button type="button" className={ICON_BUTTON} aria-label={t("phone.settings")} onClick={onSettings}>
          <SettingsIcon />
        </button>
      </div>
    </header>
  );
}
