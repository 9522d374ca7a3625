"use client";
import { useT } from "@/messages/react";
import { Toast } from "@/ui/toast/toast";
import { faultWords } from "../model/faults";
import { moneyWords, rateExample } from "../model/money";
import { type Me, sheetView } from "../model/view";
import { isCut, type SettleData, type SettleNotice } from "../store";
import { History } from "./history";
import { Line } from "./line";
import { BillLink } from "./parts";
import { PayToForm } from "./pay-to-form";
import { Discard, Players, Share, Tools } from "./tools";

/** The whole bill, once it is there. */
export function Bill({
  data,
}: {
  readonly data: SettleData & { readonly sheet: NonNullable<SettleData["sheet"]> };
}) {
  const t = useT();
  const { sheet, me, seen, busy, notice } = data;
  const view = sheetView(sheet, me, seen);
  const { stakes_unit: unit, chip_to_unit_rate: rate } = sheet;
  const example = rateExample(rate);
  return (
    <>
      <header className="flex flex-col gap-2">
        <h1 className="font-display text-4xl text-brass-200 leading-tight print:text-ink">
          {t("settle.title")}
        </h1>
        <p className="text-muted print:text-ink">
          {t("settle.hands", { count: sheet.hands })}
          {" · "}
          {unit === "chips"
            ? t("settle.playMoney")
            : t("settle.rate", { chips: example.chips, amount: moneyWords(t, unit, example.amount) })}
        </p>
        {sheet.carried_from === null ? null : (
          <BillLink id={sheet.carried_from}>{t("settle.earlierBill")}</BillLink>
        )}
        <Status closed={sheet.closed_at !== null} open={view.open} />
        <p className="text-muted print:hidden">{meWords(t, me)}</p>
        {isCut(data) ? (
          <p role="status" className="font-semibold text-warn print:hidden">
            {t("settle.cut")}
          </p>
        ) : null}
      </header>
      <ul aria-label={t("settle.linesLabel")} className="flex flex-col gap-4">
        {view.lines.map((line) => (
          <Line key={line.entry.entry_id} line={line} unit={unit} busy={busy} />
        ))}
      </ul>
      {view.writes.map((name) => (
        <PayToForm
          key={name}
          sheet={sheet}
          name={name}
          busy={busy}
          title={me.kind === "player" ? t("settle.editPayTo") : t("settle.editPayToOf", { name })}
        />
      ))}
      {me.kind === "master" ? <Share links={me.links} /> : null}
      <Tools sheet={sheet} />
      <Players sheet={sheet} />
      <History sheet={sheet} />
      <p className="hidden break-all text-sm print:block">{sheet.view_url}</p>
      {view.canDiscard ? <Discard busy={busy} /> : null}
      <Toast
        message={noticeWords(t, notice)}
        tone={notice === null || notice.kind === "saved" ? "plain" : "warn"}
        className="fixed inset-x-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-10 mx-auto max-w-sm print:hidden"
      />
    </>
  );
}

function Status({ closed, open }: { readonly closed: boolean; readonly open: number }) {
  const t = useT();
  return (
    <div role="status">
      {closed ? (
        <p className="rounded-xl bg-felt-700 p-4 font-display text-3xl text-good print:bg-transparent print:p-0 print:text-ink">
          {t("settle.settled")} ✓
          <span className="block font-sans text-base text-text print:text-ink">
            {t("settle.settledBody")}
          </span>
        </p>
      ) : (
        <p className="font-semibold text-brass-300 print:text-ink">
          {t("settle.openLines", { count: open })}
        </p>
      )}
    </div>
  );
}

function meWords(t: ReturnType<typeof useT>, me: Me): string {
  switch (me.kind) {
    case "asking":
      return "";
    case "reader":
      return t(me.badToken ? "settle.badToken" : "settle.readOnly");
    case "player":
      return t("settle.asPlayer", { name: me.name });
    case "master":
      return t("settle.asMaster");
  }
}

function noticeWords(t: ReturnType<typeof useT>, notice: SettleNotice | null): string | null {
  switch (notice?.kind) {
    case undefined:
      return null;
    case "saved":
      return t("settle.saved");
    case "already_paid":
      return t("settle.alreadyPaid");
    case "refused":
      return t("settle.refused");
    case "failed":
      return faultWords(t, notice.fault);
  }
}
