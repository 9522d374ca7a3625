"use client";
import { useId, useState } from "react";
import type { PayAddress, SettlementRow } from "@/contract/settlements";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { own } from "../model/view";
import { useSettling } from "./context";
import { FIELD, Fold } from "./parts";

interface Draft {
  readonly key: number;
  readonly network: string;
  readonly address: string;
  readonly token: string;
  readonly label: string;
}

const FIELDS = [
  ["network", 32],
  ["address", 128],
  ["token", 16],
  ["label", 32],
] as const;
const MOST = 8;

const draftsOf = (list: readonly PayAddress[]): Draft[] =>
  list.map(({ network, address, token = "", label = "" }, key) => ({ key, network, address, token, label }));

const sent = (drafts: readonly Draft[]): PayAddress[] =>
  drafts
    .map(({ network, address, token, label }) => ({
      network: network.trim(),
      address: address.trim(),
      ...(token.trim() === "" ? {} : { token: token.trim() }),
      ...(label.trim() === "" ? {} : { label: label.trim() }),
    }))
    .filter(({ network, address }) => network !== "" && address !== "");

export interface PayToFormProps {
  readonly sheet: SettlementRow;
  readonly name: string;
  readonly title: string;
  readonly busy: boolean;
}

/** Where a creditor says how to be paid. What is being written stays, whatever the page hears meanwhile. */
export function PayToForm({ sheet, name, title, busy }: PayToFormProps) {
  const t = useT();
  const { payTo } = useSettling();
  const [note, setNote] = useState(own(sheet.creditor_notes, name) ?? "");
  const [drafts, setDrafts] = useState(() => draftsOf(own(sheet.creditor_addresses, name) ?? []));
  const id = useId();
  const edit = (key: number, part: Partial<Draft>) =>
    setDrafts((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <Fold title={title}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void payTo(name, note.trim(), sent(drafts));
        }}
      >
        <label htmlFor={`${id}-note`} className="flex flex-col gap-1">
          {t("settle.note")}
          <textarea
            id={`${id}-note`}
            className={`${FIELD} py-2`}
            rows={3}
            maxLength={500}
            value={note}
            placeholder={t("settle.noteHint")}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {drafts.map((draft, place) => (
          <fieldset key={draft.key} className="flex flex-col gap-2 rounded-lg p-3 ring-1 ring-felt-600">
            <legend className="px-1 text-muted">
              {t("settle.address")} {t.format.number(place + 1)}
            </legend>
            {FIELDS.map(([field, max]) => (
              <label
                key={field}
                htmlFor={`${id}-${draft.key}-${field}`}
                className="flex flex-col gap-1 text-sm"
              >
                {t(`settle.${field}`)}
                <input
                  id={`${id}-${draft.key}-${field}`}
                  className={FIELD}
                  maxLength={max}
                  autoComplete="off"
                  value={draft[field]}
                  required={field === "network" || field === "address"}
                  onChange={(event) => edit(draft.key, { [field]: event.target.value })}
                />
              </label>
            ))}
            <Button
              tone="quiet"
              onClick={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
            >
              {t("settle.removeAddress", { number: place + 1 })}
            </Button>
          </fieldset>
        ))}
        {drafts.length >= MOST ? null : (
          <Button
            onClick={() =>
              setDrafts((all) => [
                ...all,
                { key: (all.at(-1)?.key ?? -1) + 1, network: "", address: "", token: "", label: "" },
              ])
            }
          >
            {t("settle.addAddress")}
          </Button>
        )}
        <Button type="submit" tone="primary" size="lg" disabled={busy}>
          {t("settle.save")}
        </Button>
      </form>
    </Fold>
  );
}
