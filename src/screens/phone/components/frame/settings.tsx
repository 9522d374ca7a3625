"use client";
import type { ReactNode } from "react";
import { LOCALE_NAMES, LOCALES } from "@/messages/locale";
import { useT } from "@/messages/react";
import { useSpeak } from "@/messages/use-speak";
import { Button } from "@/ui/button/button";
import { deckSetting, soundSetting, useSetting } from "@/ui/setting/setting";
import { Sheet } from "@/ui/sheet/sheet";
import { coverSetting, phoneAwakeSetting } from "../../device/settings";

export interface SettingsProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Everything a holder may set, in one sheet. Changes count at once, on every page of this device. */
export function Settings({ open, onClose }: SettingsProps) {
  const t = useT();
  const [sound, setSound] = useSetting(soundSetting);
  const [cover, setCover] = useSetting(coverSetting);
  const [deck, setDeck] = useSetting(deckSetting);
  const [awake, setAwake] = useSetting(phoneAwakeSetting);
  return (
    <Sheet open={open} onClose={onClose} label={t("phone.settings")} place="bottom">
      <div className="flex flex-col gap-1 p-5">
        <h2 className="mb-2 font-display text-2xl text-brass-200">{t("phone.settings")}</h2>
        <Switch on={sound === "on"} onChange={(on) => setSound(on ? "on" : "off")}>
          {t("common.sound")}
        </Switch>
        <Switch
          on={cover === "on"}
          onChange={(on) => setCover(on ? "on" : "off")}
          hint={t("phone.coverHint")}
        >
          {t("phone.cover")}
        </Switch>
        <Switch on={deck === "four"} onChange={(on) => setDeck(on ? "four" : "two")}>
          {t("common.fourColour")}
        </Switch>
        <Switch on={awake === "on"} onChange={(on) => setAwake(on ? "on" : "off")}>
          {t("phone.awake")}
        </Switch>
        <Languages />
        <Button tone="plain" size="lg" className="mt-4" onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}

function Switch(props: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const { on, onChange, hint, children } = props;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
      className="flex min-h-14 items-center gap-4 rounded-lg py-1 text-left"
    >
      <span className="flex-1">
        <span className="block font-medium text-lg">{children}</span>
        {hint === undefined ? null : <span className="block text-muted text-sm">{hint}</span>}
      </span>
      <span
        className={`relative h-8 w-14 shrink-0 rounded-full ring-1 transition-colors ${on ? "bg-brass-400 ring-brass-300" : "bg-felt-950 ring-felt-500"}`}
      >
        <span
          className={`absolute top-1 left-1 size-6 rounded-full transition-transform ${on ? "translate-x-6 bg-ink" : "bg-muted"}`}
        />
      </span>
    </button>
  );
}

/** Asks the server for this page in another language; nothing on it is lost. */
function Languages() {
  const t = useT();
  const choose = useSpeak();
  return (
    <fieldset className="mt-2">
      <legend className="mb-1 font-medium text-muted">{t("common.language")}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] gap-2">
        {LOCALES.map((locale) => (
          <button
            key={locale}
            type="button"
            lang={locale}
            aria-pressed={t.locale === locale}
            onClick={() => choose(locale)}
            className={`min-h-12 rounded-lg px-2 font-semibold ring-1 ${t.locale === locale ? "bg-brass-400 text-ink ring-brass-300" : "bg-felt-800 text-text ring-felt-500"}`}
          >
            {LOCALE_NAMES[locale]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
