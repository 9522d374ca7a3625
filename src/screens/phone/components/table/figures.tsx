"use client";
import { useT } from "@/messages/react";
import { ChipStack } from "@/ui/chip/chip";

/** Pot and own stack: the two figures a decision needs. */
export function Figures({ pot, chips }: { readonly pot: number; readonly chips: number }) {
  const t = useT();
  return (
    <dl className="flex flex-1 flex-wrap justify-between gap-x-5 gap-y-1">
      <Figure label={t("cards.pot")} amount={pot} />
      <Figure label={t("phone.yourStack")} amount={chips} />
    </dl>
  );
}

function Figure({ label, amount }: { readonly label: string; readonly amount: number }) {
  const t = useT();
  return (
    <div>
      <dt className="text-muted text-sm leading-tight">{label}</dt>
      <dd className="flex items-end justify-end gap-1.5 font-semibold text-xl leading-tight">
        <ChipStack amount={amount} limit={4} className="mb-0.5 w-5 shrink-0" />
        {t.format.compact(amount)}
      </dd>
    </div>
  );
}
