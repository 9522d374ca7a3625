"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { networkWords } from "../model/channels";
import { safeHref } from "../model/links";
import type { PayToView } from "../model/view";
import { useSettling } from "./context";
import { Copy, Linked, Out } from "./parts";

/** How a creditor wants to be paid: addresses to copy and open, then the note; and a warning where it changed after it was seen. */
export function PayTo({ payTo }: { readonly payTo: PayToView }) {
  const t = useT();
  const { name, note, addresses, changedAt } = payTo;
  return (
    <div className="flex flex-col gap-3 rounded-lg bg-felt-900 p-3 ring-1 ring-felt-600 print:gap-1 print:bg-transparent print:p-0 print:text-sm print:ring-0">
      <h2 className="font-semibold text-brass-300 print:text-ink">{t("settle.payTo", { name })}</h2>
      {changedAt === null ? null : <Changed name={name} at={changedAt} />}
      {addresses.map((each) => {
        const href = safeHref(each.address);
        const words = [networkWords(t, each.network), each.token, each.label]
          .filter((word) => word !== undefined)
          .join(" · ");
        return (
          <div key={`${words} ${each.address}`} className="flex flex-col gap-1">
            <span className="text-muted text-sm print:text-ink">{words}</span>
            <code className="break-all text-base">{each.address}</code>
            <span className="flex flex-wrap items-center gap-3 pt-1 print:hidden">
              <Copy text={() => each.address} label={t("settle.copyThis", { what: words })}>
                {t("settle.copy")}
              </Copy>
              {href === null ? null : (
                <span className="inline-flex min-h-11 items-center">
                  <Out href={href}>
                    {t("settle.open")}
                    <span className="sr-only"> {words}</span>
                  </Out>
                </span>
              )}
            </span>
          </div>
        );
      })}
      {note === null ? null : <Linked text={note} />}
      {note === null && addresses.length === 0 ? (
        <p className="text-muted print:text-ink">{t("settle.noPayTo", { name })}</p>
      ) : null}
    </div>
  );
}

/** The details are not what this device saw first: whoever pays checks them with who is to get the money. */
export function Changed({ name, at }: { readonly name: string; readonly at: string }) {
  const t = useT();
  const { checked } = useSettling();
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-2 rounded-md p-3 text-warn ring-1 ring-warn print:hidden"
    >
      <p>{t("settle.payToChanged", { name, moment: t.format.moment(at) })}</p>
      <Button onClick={() => checked(name)}>{t("settle.payToSeen")}</Button>
    </div>
  );
}
