"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { CloseIcon } from "@/ui/icon/icons";
import { Sheet } from "@/ui/sheet/sheet";
import type { Decision } from "../../api";
import type { RaiseRange } from "../../play/presets";
import type { Dock } from "../../view";
import { Amount } from "./amount";
import { Presets, RaiseButton, useSettled } from "./raise-parts";

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
  const settled = useSettled();
  const price = { pot: dock.pot, ownBet: dock.ownBet, needToCall: pending.needToCall };
  const raise = () => {
    if (!settled()) return;
    onRaise(
      to >= range.max ? { action: "allin", amount: pending.maxAmount } : { action: "raise", raiseTo: to },
    );
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
      <Presets
        range={range}
        price={price}
        value={to}
        onPick={setTo}
        className="grid-cols-[repeat(auto-fit,minmax(3.25rem,1fr))] [&>button]:min-h-14 [grid-area:presets]"
      />
      <RaiseButton to={to} range={range} bet={dock.bet} onRaise={raise} className="min-h-16 [grid-area:go]" />
    </div>
  );
}
