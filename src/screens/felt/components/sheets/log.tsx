"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { newsWords } from "../../../tv/words";
import { useFelt } from "../context";

/** The hands so far in words, newest first. */
export function LogSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useT();
  const log = useFelt((state) => state.log);
  return (
    <Sheet open={open} onClose={onClose} label={t("felt.log")} className="w-full max-w-lg">
      <div className="flex flex-col gap-4 p-6">
        <h2 className="font-display text-2xl text-brass-200">{t("felt.log")}</h2>
        {log.length === 0 ? <p className="text-muted">{t("felt.logEmpty")}</p> : null}
        {log.map(({ hand, news }) => (
          <section key={hand} aria-label={t("cards.hand", { number: hand })}>
            <h3 className="pb-1 font-semibold text-brass-300">{t("cards.hand", { number: hand })}</h3>
            <ol className="flex flex-col gap-0.5 text-muted">
              {news.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a hand's log only grows at its end
                <li key={index}>{newsWords(t, [item])}</li>
              ))}
            </ol>
          </section>
        ))}
        <Button size="lg" onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}
