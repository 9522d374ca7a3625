"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { Qr } from "@/ui/qr/qr";
import { Copy } from "../components/parts";
import { chatText } from "../model/text";
import { own } from "../model/view";
import { Lines } from "./lines";
import type { MadeProps } from "./steps";

/** A made bill in a hand: how far it is, one's own line, and everybody's own link to send or to show. */
export function HandOut({ cutting, step, busy, me }: MadeProps & { readonly me: string | null }) {
  const t = useT();
  const { sheet, links, editToken } = step;
  const paid = sheet.entries.filter((entry) => entry.paid_at !== null).length;
  const mine = me === null ? null : own(links, me);
  const closed = sheet.closed_at !== null;
  return (
    <div className="flex flex-col gap-5">
      <Lines entries={sheet.entries} unit={sheet.stakes_unit} size="near" />
      <p role="status" className={closed ? "font-semibold text-good text-lg" : "text-brass-300"}>
        {closed ? `${t("settle.settled")} ✓` : t("settle.cutState", { paid, all: sheet.entries.length })}
      </p>
      {mine === null ? null : (
        <a href={mine} target="_blank" rel="noopener" className={buttonClass("primary", "lg")}>
          {t("settle.cutMine")}
        </a>
      )}
      <section className="flex flex-col gap-2">
        <h3 className="font-semibold text-brass-300">{t("settle.shareTitle")}</h3>
        <p className="text-muted">{t("settle.shareLead")}</p>
        <ul className="flex flex-col gap-2">
          {Object.entries(links)
            .filter(([name]) => name !== me)
            .map(([name, link]) => (
              <li key={name} className="rounded-lg bg-felt-800 px-4 py-2 ring-1 ring-felt-600">
                <details
                  className="group"
                  // The code opens below the finger, on a phone out of sight.
                  onToggle={({ currentTarget }) =>
                    currentTarget.open && currentTarget.scrollIntoView({ block: "nearest" })
                  }
                >
                  <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3">
                    <span className="min-w-0 break-words font-semibold">{name}</span>
                    <span className="text-brass-300 group-open:hidden">{t("settle.cutShow")}</span>
                    <span className="hidden text-brass-300 group-open:inline">{t("settle.cutHide")}</span>
                  </summary>
                  <div className="flex flex-col items-center gap-3 py-3">
                    <Qr text={link} label={t("settle.tvQr", { name })} className="w-56 max-w-full" />
                    <Copy text={() => link} label={t("settle.copyLink", { name })}>
                      {t("settle.cutCopyLink")}
                    </Copy>
                  </div>
                </details>
              </li>
            ))}
        </ul>
      </section>
      <div className="flex flex-wrap gap-2">
        <a
          href={`${sheet.view_url}#${editToken}`}
          target="_blank"
          rel="noopener"
          className={buttonClass("plain", "md")}
        >
          {t("settle.cutOpen")}
        </a>
        <Copy text={() => chatText(t, sheet)}>{t("settle.asText")}</Copy>
        {paid === 0 && !closed ? (
          <Button disabled={busy} onClick={() => void cutting.discard()}>
            {t("settle.cutDiscard")}
          </Button>
        ) : null}
        {closed ? (
          <Button disabled={busy} onClick={() => void cutting.again()}>
            {t("settle.cutNext")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
