"use client";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { CODE_LENGTH, tidyCode } from "../model";

export interface TicketProps {
  /** The code that the page is about; null for none yet. */
  readonly code: string | null;
  readonly onLook: (code: string) => void;
  /** What is printed under the code; it goes while another code is being typed. */
  readonly children?: ReactNode;
}

/** A slip of paper with the code in large type. It can be typed over, in any case; another code wants to be looked up first. */
export function Ticket({ code, onLook, children }: TicketProps) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState(code ?? "");
  const [short, setShort] = useState(false);
  const other = tidyCode(typed) !== code;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = tidyCode(typed);
    setShort(next.length < CODE_LENGTH);
    if (next.length === CODE_LENGTH && other) onLook(next);
  };
  return (
    <div className="relative overflow-clip rounded-2xl bg-cream-100 text-ink shadow-pod">
      <form
        onSubmit={submit}
        noValidate
        className="flex flex-col items-center px-5 pt-6 pb-5 sm:px-8 sm:pt-8"
      >
        <label htmlFor={id} className="font-semibold text-ink-soft text-sm">
          {t("pair.codeLabel")}
        </label>
        <input
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value.toUpperCase())}
          // Longer than a code: one that is pasted may have spaces and dashes.
          maxLength={24}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={short}
          aria-describedby={`${id}-hint`}
          className="my-1.5 w-full min-w-0 rounded-lg bg-cream-50 py-1 ring-1 ring-brass-600 ring-inset pl-[0.14em] text-center font-semibold text-4xl text-ink uppercase tracking-[0.14em] outline-brass-600 sm:py-2 sm:text-6xl"
        />
        <p
          id={`${id}-hint`}
          role="status"
          className={`text-sm ${short ? "font-semibold text-suit-red" : "text-ink-soft"}`}
        >
          {t(short ? "pair.codeShort" : "pair.codeHint")}
        </p>
        {other ? (
          <Button type="submit" tone="plain" size="lg" className="mt-5 w-full">
            {t("pair.codeGo")}
          </Button>
        ) : null}
      </form>
      {other || !children ? null : (
        <>
          <Perforation />
          {children}
        </>
      )}
    </div>
  );
}

/** Where the slip is torn: two bites out of its edges and a dashed line between. */
const Perforation = () => (
  <div className="relative h-0" aria-hidden="true">
    <span className="absolute -top-2.5 -left-2.5 size-5 rounded-full bg-felt-900" />
    <span className="absolute -top-2.5 -right-2.5 size-5 rounded-full bg-felt-900" />
    <span className="absolute inset-x-5 top-0 border-cream-300 border-t-2 border-dashed" />
  </div>
);
