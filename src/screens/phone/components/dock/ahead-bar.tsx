"use client";
import { useT } from "@/messages/react";
import { CheckIcon } from "@/ui/icon/icons";
import { mayChoose, type PreKind } from "../../play/pre-action";
import type { Dock } from "../../view";

export interface AheadBarProps {
  readonly dock: Extract<Dock, { kind: "ahead" }>;
  readonly onChoose: (kind: PreKind) => void;
}

/** Two decisions that can be made before the turn comes. A second tap takes one back. */
export function AheadBar({ dock, onChoose }: AheadBarProps) {
  const t = useT();
  const { price, chosen } = dock;
  const choices: readonly (readonly [PreKind, string])[] = [
    ["check_fold", t("phone.preCheckFold")],
    ["call_small", t("phone.preCallSmall", { amount: price.small })],
  ];
  return (
    <fieldset
      className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-2"
      aria-label={t("phone.ahead")}
    >
      {choices.map(([kind, words]) => (
        <button
          key={kind}
          type="button"
          aria-pressed={chosen === kind}
          disabled={!mayChoose(kind, price)}
          onClick={() => onChoose(kind)}
          className="flex min-h-16 min-w-0 items-center gap-3 rounded-lg bg-felt-900 px-3 text-left font-medium text-muted leading-tight ring-1 ring-felt-600 active:bg-felt-800 disabled:opacity-45 aria-pressed:bg-felt-700 aria-pressed:text-text aria-pressed:ring-brass-400"
        >
          <span
            aria-hidden="true"
            className={`grid size-6 shrink-0 place-items-center rounded-md ring-1 ${chosen === kind ? "bg-brass-400 text-ink ring-brass-300" : "bg-felt-950 ring-felt-500"}`}
          >
            {chosen === kind ? <CheckIcon className="size-4" /> : null}
          </span>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
