"use client";
import { useId, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { NameInput } from "@/ui/field/name-input";
import { Badge } from "../components/frame/badge";
import { Mark } from "../components/pages/message";
import type { ClaimView } from "./model";

export interface PromptProps {
  readonly view: Extract<ClaimView, { kind: "prompt" }>;
  /** The name used last time. */
  readonly remembered: string;
  readonly onSubmit: (name: string) => void;
}

const PROBLEM = { name_missing: "phone.nameMissing", name_refused: "phone.nameRefused" } as const;

/** One name, one button. */
export function Prompt({ view, remembered, onSubmit }: PromptProps) {
  const t = useT();
  const [name, setName] = useState(remembered);
  const hint = useId();
  const { problem, busy, others, seat } = view;
  return (
    <main className="room relative flex min-h-dvh flex-col justify-center px-6 py-10">
      <Badge kind={view.cut ? "cut" : null} />
      <form
        className="mx-auto flex w-full max-w-sm animate-rise flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(name);
        }}
      >
        <Mark />
        <div>
          <h1 className="font-display text-4xl text-brass-200 leading-tight">
            {t("phone.claimTitle", { number: seat + 1 })}
          </h1>
          <p className="mt-2 text-lg text-muted leading-relaxed">{t("phone.claimLead")}</p>
        </div>
        <label className="flex flex-col gap-2">
          <span className="font-medium">{t("phone.nameLabel")}</span>
          <NameInput
            value={name}
            onChange={setName}
            placeholder={t("phone.namePlaceholder")}
            enterKeyHint="go"
            describedBy={hint}
            refused={problem !== null}
            className="h-16 rounded-xl text-2xl"
          />
          <span id={hint} role="status" className={problem === null ? "text-muted text-sm" : "text-bad"}>
            {t(problem === null ? "phone.nameHint" : PROBLEM[problem])}
          </span>
        </label>
        <Button type="submit" tone="primary" size="lg" className="min-h-16 text-xl" disabled={busy}>
          {t(busy ? "phone.sittingDown" : "phone.sitDown")}
        </Button>
        {others.length === 0 ? null : (
          <p className="text-center text-muted">{t("phone.alreadyHere", { names: t.format.list(others) })}</p>
        )}
      </form>
    </main>
  );
}
