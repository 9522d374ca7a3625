"use client";
import { useRef, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { CloseIcon } from "@/ui/icon/icons";
import { Sheet } from "@/ui/sheet/sheet";
import type { Decision } from "../../api";
import { SETTLE_MS } from "../../play/offer";
import { presetsOf, type RaiseRange } from "../../play/presets";
import type { Dock } from "../../view";
import { Amount } from "./amount";
import { HoldButton } from "./hold-button";

export interface RaiseSheetProps {
  readonly open: boolean;
  readonly dock: Extract<Dock, { kind: "act" }>;
  readonly range: RaiseRange;
  readonly onClose: () => void;
  readonly onRaise: (decision: Omit<Decision, "turnToken">) => void;
}

/** How much: presets, slider, exact entry; one button that says what it will do. */
export function RaiseSheet({ open, dock, range, onClose, onRaise }: RaiseSheetProps) {
  const t = useT();
  const title = t(dock.bet ? "phone.betTitle" : "phone.raiseTitle");
  return (
    <Sheet open={open} onClose={onClose} label={title} place="bottom">
      <Body dock={dock} range={range} title={title} onClose={onClose} onRaise={onRaise} />
    </Sheet>
  );
}

function Body({
  dock,
  range,
  title,
  onClose,
  onRaise,
}: Omit<RaiseSheetProps, "open"> & { readonly title: string }) {
  const t = useT();
  const { pending } = dock.offer;
  const [to, setTo] = useState(range.min);
  const openedAt = useRef(performance.now());
  const presets = presetsOf(range, { pot: dock.pot, ownBet: dock.ownBet, needToCall: pending.needToCall });
  const allIn = to >= range.max;
  /** The sheet has just appeared under the finger: the tap was meant for what was there before. */
  const settled = () => performance.now() - openedAt.current >= SETTLE_MS;
  const raise = () => {
    if (!settled()) return;
    onRaise(allIn ? { action: "allin", amount: pending.maxAmount } : { action: "raise", raiseTo: to });
  };
  return (
    <div className="phone-raise">
      <h2 className="self-center font-display text-2xl text-brass-200 [grid-area:title]">{title}</h2>
      <button
        type="button"
        aria-label={t("common.close")}
        onClick={onClose}
        className="-my-2 -mr-2 grid size-12 [grid-area:close] place-items-center rounded-full text-muted hover:bg-felt-800"
      >
        <CloseIcon />
      </button>
      <div className="[grid-area:amount]">
        <Amount
          range={range}
          value={to}
          onChange={setTo}
          label={t("phone.exact")}
          sliderLabel={t("phone.raiseSize")}
        />
      </div>
      <fieldset
        className="grid grid-cols-[repeat(auto-fit,minmax(3.25rem,1fr))] gap-1.5 [grid-area:presets]"
        aria-label={t("phone.presets")}
      >
        {presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            disabled={!preset.open}
            aria-pressed={preset.open && preset.to === to}
            onClick={() => setTo(preset.to)}
            className="relative flex min-h-14 min-w-0 flex-col items-center justify-center rounded-lg bg-felt-800 px-0.5 leading-tight ring-1 ring-felt-500 active:bg-felt-700 focus-visible:z-10 disabled:opacity-40 aria-pressed:bg-felt-600 aria-pressed:ring-2 aria-pressed:ring-brass-400"
          >
            <span className="font-semibold text-sm">{t(`phone.preset_${preset.id}`)}</span>{" "}
            <span className="text-muted text-sm">{preset.open ? t.format.compact(preset.to) : "–"}</span>
          </button>
        ))}
      </fieldset>
      {allIn ? (
        <HoldButton className="min-h-16 [grid-area:go]" onHeld={raise}>
          <span>{t("phone.allInTo", { amount: to })}</span>
        </HoldButton>
      ) : (
        <Button tone="primary" size="lg" className="min-h-16 [grid-area:go]" onClick={raise}>
          {t(dock.bet ? "phone.betTo" : "phone.raiseTo", { amount: to })}
        </Button>
      )}
    </div>
  );
}
