"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { InfoIcon, InstallIcon, LogIcon, SettingsIcon, SoundIcon, StandingsIcon } from "@/ui/icon/icons";
import { soundSetting, useSetting } from "@/ui/setting/setting";
import { useInstall } from "../../device/install";
import { troubleWords } from "../../words";
import { useFelt, useRoom, useTable } from "../context";
import { LogSheet } from "../sheets/log";
import { SettingsSheet } from "../sheets/settings";
import { StandingsSheet } from "../sheets/standings";
import { StyleSheet } from "../sheets/style";
import { RoundButton } from "./round-button";

type Open = "style" | "standings" | "log" | "settings" | null;

/** Whom one plays, at the left; what one may look up or set, at the right. */
export function Header() {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <header className="felt-head">
        <Against onInfo={() => setOpen("style")} />
        <Corner onOpen={setOpen} />
        <SecondLine />
      </header>
      <StyleSheet open={open === "style"} onClose={close} />
      <StandingsSheet open={open === "standings"} onClose={close} />
      <LogSheet open={open === "log"} onClose={close} />
      <SettingsSheet open={open === "settings"} onClose={close} />
    </>
  );
}

/** `vs <agent> · <archetype>`, with the hand and the blinds beneath. A neutral agent has no archetype, and nothing to open. */
function Against({ onInfo }: { readonly onInfo: () => void }) {
  const t = useT();
  const { sitting } = useTable();
  const { crew } = sitting;
  if (crew === null)
    return (
      <div className="flex min-h-11 min-w-0 flex-1 items-center max-[27rem]:sr-only">
        <h1 className="line-clamp-2 min-w-0 font-display text-brass-200 leading-tight sm:text-xl">
          {t(sitting.watching ? "felt.watching" : "felt.title_room")}
        </h1>
      </div>
    );
  const label = crew.label === null ? null : t(`style.${crew.label}`);
  return (
    <div className="flex min-h-11 min-w-0 flex-1 items-center gap-1">
      <h1 className="line-clamp-2 min-w-0 font-semibold leading-tight [overflow-wrap:anywhere] max-sm:text-sm">
        {label === null
          ? t("felt.vs", { name: crew.name })
          : t("felt.vsStyle", { name: crew.name, style: label })}
      </h1>
      {crew.neutral ? null : (
        <RoundButton label={t("felt.styleInfo", { name: crew.name })} onPress={onInfo}>
          <InfoIcon />
        </RoundButton>
      )}
    </div>
  );
}

/** Under both: the hand and its blinds, or, before them, what is wrong with the connection or the dealer. The place is a live region and stays. */
function SecondLine() {
  const t = useT();
  const trouble = useFelt((state) => troubleWords(t, state));
  return (
    <div role="status" className="felt-second text-sm">
      {trouble === null ? <Level /> : <p className="animate-fade font-medium text-warn">{trouble}</p>}
    </div>
  );
}

function Level() {
  const t = useT();
  const hand = useFelt((state) => state.view.handIndex);
  const blinds = useFelt((state) => state.view.blinds);
  if (blinds === null || hand === 0) return null;
  const { small, big, ante, handsLeft } = blinds;
  return (
    <p aria-live="off" className="text-muted leading-snug">
      {t("cards.hand", { number: hand })}
      {" · "}
      {ante > 0 ? t("cards.blindsAnte", { small, big, ante }) : t("cards.blinds", { small, big })}
      {handsLeft === null ? null : (
        <span className="max-sm:hidden"> · {t("tv.handsLeft", { count: handsLeft })}</span>
      )}
    </p>
  );
}

function Corner({ onOpen }: { readonly onOpen: (sheet: Open) => void }) {
  const t = useT();
  const [sound, setSound] = useSetting(soundSetting);
  const install = useInstall();
  const room = useRoom();
  return (
    <nav aria-label={t("felt.corner")} className="ml-auto flex shrink-0">
      {room === null ? (
        <>
          <RoundButton label={t("felt.standings")} onPress={() => onOpen("standings")}>
            <StandingsIcon />
          </RoundButton>
          <RoundButton label={t("felt.log")} onPress={() => onOpen("log")}>
            <LogIcon />
          </RoundButton>
        </>
      ) : (
        <room.parts.Corner />
      )}
      <RoundButton
        label={t("common.sound")}
        pressed={sound === "on"}
        onPress={() => setSound(sound === "on" ? "off" : "on")}
      >
        <SoundIcon muted={sound === "off"} />
      </RoundButton>
      {install === null ? null : (
        <RoundButton label={t("felt.install")} onPress={install}>
          <InstallIcon />
        </RoundButton>
      )}
      <RoundButton label={t("felt.settings")} onPress={() => onOpen("settings")}>
        <SettingsIcon />
      </RoundButton>
    </nav>
  );
}
