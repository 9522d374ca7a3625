"use client";
import { type FormEvent, useId } from "react";
import type { PairingView } from "@/contract/pairing";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { type PairData, signInHref } from "../model";

export interface SayProps {
  readonly view: PairingView;
  readonly data: Pick<PairData, "code" | "doing" | "sayFault">;
  readonly onRefuse: () => void;
  readonly onVerify: (name: string) => void;
}

/** What the operator may say: let it in, by whatever way this server has, or send it away. */
export function Say({ view, data, onRefuse, onVerify }: SayProps) {
  const t = useT();
  const { code, doing, sayFault } = data;
  return (
    <div className="flex flex-col gap-4">
      {view.sign_in === "x" ? (
        <>
          <a href={signInHref({ code })} className={`${buttonClass("primary", "lg")} w-full`}>
            {t("pair.signIn")}
          </a>
          <p className="text-balance text-center text-muted text-sm">{t("pair.signInNote")}</p>
        </>
      ) : null}
      {view.sign_in === "local" ? <LocalForm data={data} onVerify={onVerify} /> : null}
      {view.sign_in === "none" ? <NotConfigured /> : null}
      <p role="status" className="text-center text-bad empty:hidden">
        {sayFault === "network" ? t("pair.sayNetwork") : null}
      </p>
      <Button
        tone="quiet"
        size="lg"
        onClick={onRefuse}
        disabled={doing !== null}
        className="self-center px-8"
      >
        {t(doing === "refuse" ? "pair.refusing" : "pair.refuse")}
      </Button>
    </div>
  );
}

/** A server without X: the agent is given a name and belongs to nobody (decision 21). */
function LocalForm({ data, onVerify }: Pick<SayProps, "data" | "onVerify">) {
  const t = useT();
  const id = useId();
  const bad = data.sayFault === "name";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onVerify(String(new FormData(event.currentTarget).get("name") ?? ""));
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <div>
        <h2 className="font-semibold text-lg">{t("pair.localTitle")}</h2>
        <p className="text-muted">{t("pair.localNote")}</p>
      </div>
      <label htmlFor={id} className="-mb-1.5 font-medium">
        {t("pair.localName")}
      </label>
      <input
        id={id}
        name="name"
        required
        maxLength={24}
        autoComplete="off"
        aria-invalid={bad}
        aria-describedby={`${id}-hint`}
        className="min-h-14 rounded-lg bg-felt-950 px-4 text-lg ring-1 ring-felt-500"
      />
      <p id={`${id}-hint`} role="status" className={`-mt-1 text-sm ${bad ? "text-bad" : "text-muted"}`}>
        {t(bad ? "pair.localBadName" : "pair.localHint")}
      </p>
      <Button type="submit" tone="primary" size="lg" disabled={data.doing !== null}>
        {t(data.doing === "verify" ? "pair.localGoing" : "pair.localGo")}
      </Button>
    </form>
  );
}

function NotConfigured() {
  const t = useT();
  return (
    <section className="rounded-xl bg-felt-900 px-5 py-4 ring-1 ring-felt-600">
      <h2 className="font-semibold text-lg text-warn">{t("pair.noneTitle")}</h2>
      <p className="pt-1 text-muted">{t("pair.noneBody")}</p>
    </section>
  );
}
