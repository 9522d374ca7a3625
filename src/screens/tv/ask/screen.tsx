"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { seatUrl } from "../model/address";

/** Before a phone becomes the big screen: most who come here with one want a seat. */
export function AskScreen(props: {
  readonly tableId: string;
  readonly free: readonly number[];
  readonly onBe: () => void;
}) {
  const t = useT();
  return (
    <main className="room grid min-h-dvh content-center justify-items-center p-5">
      <div className="w-full max-w-xl">
        <h1 className="font-display text-3xl text-brass-200 leading-tight">{t("tv.pickerTitle")}</h1>
        <p className="pt-3 text-lg">{t("tv.askLead")}</p>
        <p className="pt-5 text-muted text-lg">{t("tv.pickerLead")}</p>
        <ul className="grid grid-cols-2 gap-3 pt-3">
          {props.free.map((seat) => (
            <li key={seat}>
              <a href={seatUrl("", props.tableId, seat)} className={`${buttonClass("primary", "lg")} w-full`}>
                {t("cards.seat", { number: seat + 1 })}
              </a>
            </li>
          ))}
        </ul>
        <Button tone="plain" size="lg" className="mt-8 w-full" onClick={props.onBe}>
          {t("tv.askBe")}
        </Button>
      </div>
    </main>
  );
}
