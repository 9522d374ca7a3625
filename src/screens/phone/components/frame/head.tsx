"use client";
import { useT } from "@/messages/react";
import { SeatIcon, SettingsIcon, SoundIcon } from "@/ui/icon/icons";
import { soundSetting, useSetting } from "@/ui/setting/setting";
import { UnreadIcon, useUnread } from "../../../talk/components/unread";
import type { Chat } from "../../../talk/store";
import type { Badge as BadgeKind } from "../../view";
import { Badge } from "./badge";

export interface HeadProps {
  /** Null before this phone has a chair. */
  readonly seatIndex: number | null;
  readonly name: string;
  readonly badge: BadgeKind | null;
  /** Null where there is no talk to take part in. */
  readonly chat: Chat | null;
  readonly talking: boolean;
  readonly onTalk: () => void;
  readonly onSettings: () => void;
  readonly onSeat: () => void;
}

// They reach the edge of the screen: the ring of the focus goes inside, where nothing cuts it.
const ICON_BUTTON =
  "focus-visible:-outline-offset-4 grid size-12 shrink-0 place-items-center rounded-full text-muted hover:bg-felt-800 hover:text-text active:bg-felt-700";

/** Whose phone this is, what is wrong with the line, sound, talk, seat and settings. */
export function Head(props: HeadProps) {
  const t = useT();
  const [sound, setSound] = useSetting(soundSetting);
  const { seatIndex, name, badge, chat, talking, onTalk, onSettings, onSeat } = props;
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
        {chat === null ? null : (
          <TalkButton chat={chat} seatIndex={seatIndex} open={talking} onPress={onTalk} />
        )}
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

function TalkButton(props: {
  readonly chat: Chat;
  readonly seatIndex: number | null;
  readonly open: boolean;
  readonly onPress: () => void;
}) {
  const { label, count } = useUnread(props.chat, props.seatIndex, props.open);
  return (
    <button type="button" className={ICON_BUTTON} aria-label={label} onClick={props.onPress}>
      <UnreadIcon count={count} />
    </button>
  );
}
