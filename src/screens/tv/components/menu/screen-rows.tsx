"use client";
import { LOCALE_NAMES, LOCALES } from "@/messages/locale";
import { useT } from "@/messages/react";
import { useSpeak } from "@/messages/use-speak";
import { Choice } from "@/ui/choice/choice";
import { awakeSetting, deckSetting, soundSetting, thoughtsSetting, useSetting } from "@/ui/setting/setting";
import type { WakeState } from "../../device/wake";
import { Group, SwitchRow } from "./parts";

/** This screen: language, sound, deck, and whether it may sleep. */
export function ScreenRows({ wake }: { readonly wake: WakeState }) {
  const t = useT();
  const speak = useSpeak();
  const [sound, setSound] = useSetting(soundSetting);
  const [deck, setDeck] = useSetting(deckSetting);
  const [thoughts, setThoughts] = useSetting(thoughtsSetting);
  const [awake, setAwake] = useSetting(awakeSetting);
  return (
    <Group title={t("tv.menuScreen")}>
      <Choice
        size="far"
        label={t("common.language")}
        value={t.locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        onChoose={speak}
      />
      <SwitchRow
        label={t("common.sound")}
        on={sound === "on"}
        onToggle={() => setSound(sound === "on" ? "off" : "on")}
      />
      <SwitchRow
        label={t("common.fourColour")}
        on={deck === "four"}
        onToggle={() => setDeck(deck === "four" ? "two" : "four")}
      />
      <SwitchRow
        label={t("tv.thoughts")}
        on={thoughts === "on"}
        onToggle={() => setThoughts(thoughts === "on" ? "off" : "on")}
      />
      <SwitchRow
        label={t("tv.keepAwake")}
        on={awake === "on"}
        onToggle={() => setAwake(awake === "on" ? "off" : "on")}
        note={wake === "refused" || wake === "unable" ? t("tv.awakeRefused") : null}
      />
    </Group>
  );
}
