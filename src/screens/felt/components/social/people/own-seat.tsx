"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import type { Person } from "../../../social/people";
import { useFelt } from "../../context";
import { useCall, useCompany } from "../company";
import { Fault } from "../dock";
import { Ask } from "./ask";
import { Rename } from "./rename";

/** The own seat: its name, a rest, another device, the bill, and the way out. */
export function OwnSeat({ person }: { readonly person: Person }) {
  const t = useT();
  const { api, panels, onLeft } = useCompany();
  const moved = useFelt(({ snapshot }) => snapshot.moved === true);
  const { busy, fault, call } = useCall();
  const [asking, setAsking] = useState<"rename" | "leave" | null>(null);
  const { name, sittingOut, sitsOutNext } = person;
  const rest = () => void call(() => api.word(sittingOut || sitsOutNext ? "sit_in" : "sit_out"));
  return (
    <section aria-label={t("company.yourSeat")} className="flex flex-col gap-3">
      <h3 className="font-semibold text-brass-300">{t("company.yourSeat")}</h3>
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        <Button size="lg" aria-expanded={asking === "rename"} onClick={() => setAsking("rename")}>
          {t("company.renameSelf")}
        </Button>
        {moved ? null : (
          <>
            <Button size="lg" disabled={busy} onClick={rest}>
              {t(sittingOut ? "company.imBack" : sitsOutNext ? "company.playOn" : "company.sitOut")}
            </Button>
            <Button size="lg" onClick={() => panels.toggle("move")}>
              {t("company.moveSeat")}
            </Button>
          </>
        )}
        <Button size="lg" onClick={() => panels.toggle("settle")}>
          {t("company.settle")}
        </Button>
        {moved ? null : (
          <Button size="lg" aria-expanded={asking === "leave"} onClick={() => setAsking("leave")}>
            {t("company.leave")}
          </Button>
        )}
      </div>
      <p role="status" className="text-muted text-sm empty:hidden">
        {sitsOutNext ? t("company.sittingOutSoon") : ""}
      </p>
      {asking === "rename" ? (
        <Rename
          name={name}
          label={t("company.renameSelf")}
          busy={busy}
          onCancel={() => setAsking(null)}
          onSave={async (next) => {
            if (await call(() => api.rename(next))) setAsking(null);
          }}
        />
      ) : null}
      {asking === "leave" ? (
        <Ask
          words={t("company.leaveAsk")}
          yes={t("company.leaveYes")}
          busy={busy}
          onNo={() => setAsking(null)}
          onYes={async () => {
            if (await call(() => api.leave())) onLeft();
          }}
        />
      ) : null}
      <Fault words={fault} />
    </section>
  );
}
