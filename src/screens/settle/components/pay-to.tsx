"use client";
import type { PayAddress } from "@/contract/settlements";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Button } from "@/ui/button/button";
import { networkWords } from "../model/channels";
import { safeHref } from "../model/links";
import type { Piece } from "../model/pay-to";
import type { PayToView } from "../model/view";
import { useSettling } from "./context";
import { Copy, Linked, Out } from "./parts";

/** How a creditor wants to be paid: addresses to copy and open, then the note; and a warning where it changed after it was seen. */
export function PayTo({ payTo }: { readonly payTo: PayToView }) {
  const t = useT();
  const { name, note, addresses } = payTo;
  return (
    <div className="flex flex-col gap-3 rounded-lg bg-felt-900 p-3 ring-1 ring-felt-600 print:gap-1 print:bg-transparent print:p-0 print:text-sm print:ring-0">
      <h2 className="font-semibold text-brass-300 print:text-ink">{t("settle.payTo", { name })}</h2>
      <Changed payTo={payTo} />
      {addresses.map((each) => {
        const href = safeHref(each.address);
        const words = kindWords(t, each);
        return (
          <div key={`${words} ${each.address}`} className="flex flex-col gap-1">
            <span className="text-muted text-sm print:text-ink">{words}</span>
            <code className="break-all text-base">{each.address}</code>
            <span className="flex flex-wrap items-center gap-3 pt-1 print:hidden">
              <Copy text={() => each.address} label={t("settle.copyThis", { what: words })}>
                {t("settle.copy")}
              </Copy>
              {href === null ? null : (
                <Out href={href} alone>
                  {t("settle.open")}
                  <span className="sr-only"> {words}</span>
                </Out>
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

/** What an address is one of: its network, token and label. */
const kindWords = (t: T, { network, token, label }: Omit<PayAddress, "address">): string =>
  [networkWords(t, network), token, label].filter((word) => word !== undefined).join(" · ");

/** Where the details are not what this device saw first: both, for whoever pays to check with who is to get the money. */
export function Changed({ payTo: { name, change } }: { readonly payTo: PayToView }) {
  const t = useT();
  const { checked } = useSettling();
  if (change === null) return null;
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-md p-3 text-base ring-1 ring-warn print:hidden">
      <p className="font-semibold text-warn">
        {t("settle.payToChanged", { name, moment: t.format.moment(change.at) })}
      </p>
      <div className="grid grid-cols-2 gap-3">
        <Side title={t("settle.payToBefore")} pieces={change.before} as="del" />
        <Side title={t("settle.payToNow")} pieces={change.now} as="ins" />
      </div>
      <Button onClick={() => checked(name)}>{t("settle.payToSeen")}</Button>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly as: "del" | "ins";
}

/** One side of a change: text alone, with nothing to tap on, and nothing across it that would make it hard to compare. */
function Side({ title, pieces, as: Edit }: SideProps) {
  const t = useT();
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold">{title}</h3>
      {pieces.length === 0 ? <p className="text-muted">{t("settle.payToNone")}</p> : null}
      {pieces.map(({ of, text }) => {
        const words = of === null ? t("settle.note") : kindWords(t, of);
        return (
          <p key={`${words} ${text}`} className="flex flex-col">
            <span className="text-muted text-sm">{words}</span>
            <Edit
              className={`whitespace-pre-wrap no-underline ${of === null ? "break-words" : "break-all font-mono"}`}
            >
              {text}
            </Edit>
          </p>
        );
      })}
    </section>
  );
}
