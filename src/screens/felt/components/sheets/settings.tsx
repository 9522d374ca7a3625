"use client";
import type { Pace } from "@/hosts/host";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { deckSetting, paceSetting, useSetting } from "@/ui/setting/setting";
import { Sheet } from "@/ui/sheet/sheet";
import { Languages } from "../../../club/frame/languages";
import { pickerOf } from "../../crew/find-crew";
import { useTable } from "../context";

const PACES: readonly Pace[] = ["relaxed", "normal", "fast", "instant"];

/** How fast the table goes, the deck's colours, the language, and the ways out. Changes count at once. */
export function SettingsSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useT();
  const { sitting } = useTable();
  const [deck, setDeck] = useSetting(deckSetting);
  return (
    <Sheet open={open} onClose={onClose} label={t("felt.settings")} className="w-full max-w-md">
      <div className="flex flex-col gap-5 p-6">
        <h2 className="font-display text-2xl text-brass-200">{t("felt.settings")}</h2>
        {sitting.crew === null ? null : <Speed />}
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={deck === "four"}
            onChange={(event) => setDeck(event.target.checked ? "four" : "two")}
            className="size-6 accent-brass-400"
          />
          {t("common.fourColour")}
        </label>
        <Languages />
        <Leave />
        <Button size="lg" onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}

/** Off to another crew, or home. A game that is left goes on where it stood when its address is opened again. */
export function Leave() {
  const t = useT();
  const { sitting } = useTable();
  return (
    <nav aria-label={t("felt.leave")} className="flex flex-wrap gap-2 [&>a]:flex-auto">
      {sitting.crew === null ? null : (
        <a href={pickerOf(sitting)} className={buttonClass("plain", "lg")}>
          {t("felt.pickAnother")}
        </a>
      )}
      <a href="/" className={buttonClass("plain", "lg")}>
        {t("common.home")}
      </a>
    </nav>
  );
}

/** How fast cards and bots go, from now on and on this device. */
export function Speed() {
  const t = useT();
  const { store } = useTable();
  const [pace, setPace] = useSetting(paceSetting);
  return (
    <fieldset>
      <legend className="pb-2 font-medium">{t("felt.pace")}</legend>
      <div className="grid grid-cols-2 gap-2">
        {PACES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={pace === one}
            onClick={() => {
              setPace(one);
              store.command({ kind: "set_pace", pace: one });
            }}
            className={`min-h-12 rounded-lg px-2 font-semibold ring-1 ${pace === one ? "bg-brass-400 text-ink ring-brass-300" : "bg-felt-800 text-text ring-felt-500"}`}
          >
            {t(`tv.pace_${one}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
