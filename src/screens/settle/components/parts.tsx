"use client";
import type { ReactNode } from "react";
import type { SettlementId } from "@/contract/settlements";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { useCopy } from "@/ui/copy/use-copy";
import { linked, safeHref } from "../model/links";

/** A section of the page under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-display text-2xl text-brass-200 print:text-ink">{title}</h2>
      {children}
    </section>
  );
}

/** What is only there for some, folded away under its title. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="group rounded-xl bg-felt-800 px-4 py-2 ring-1 ring-felt-600 print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 font-semibold text-brass-300 text-lg">
        {title}
        <span aria-hidden="true" className="px-2 text-muted group-open:rotate-90">
          ›
        </span>
      </summary>
      <div className="py-2">{children}</div>
    </details>
  );
}

const OUT = "break-all text-brass-300 underline underline-offset-4 print:text-ink";

const ALONE = "inline-flex min-h-11 min-w-11 items-center";

export interface OutProps {
  readonly href: string;
  /** It stands by itself and not in a sentence: as large as a thumb. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** A link out of this page; the other side learns nothing of it. */
export function Out({ href, alone = false, children }: OutProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={alone ? `${OUT} ${ALONE}` : OUT}
    >
      {children}
    </a>
  );
}

/** Another bill, to be read: its page has its own keys. */
export function BillLink({ id, children }: { readonly id: SettlementId; readonly children: ReactNode }) {
  return (
    <a href={`/settle/${id}`} className={`${OUT} ${ALONE}`}>
      {children}
    </a>
  );
}

/** Somebody's text with the addresses in it to tap on, only those that may be opened. */
export function Linked({ text }: { readonly text: string }) {
  return (
    <span className="whitespace-pre-wrap break-words">
      {linked(text).map((piece, at) =>
        piece.href === null ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
          <Out key={at} href={piece.href}>
            {piece.text}
          </Out>
        ),
      )}
    </span>
  );
}

/** A reference: a link where it is one. */
export function Reference({ text }: { readonly text: string }) {
  const href = safeHref(text);
  return href === null || !/^https?:/.test(href) ? (
    <span className="break-all">{text}</span>
  ) : (
    <Out href={href}>{text}</Out>
  );
}

export interface CopyProps {
  /** Made when it is asked for. */
  readonly text: () => string;
  /** What a screen reader says, where the words alone do not. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Copies a text, and says whether it did. */
export function Copy({ text, label, children }: CopyProps) {
  const t = useT();
  const [said, copy] = useCopy(text);
  return (
    <span className="inline-flex flex-wrap items-center print:hidden">
      <Button aria-label={label} onClick={copy}>
        {children}
      </Button>
      <span role="status" className="text-muted text-sm not-empty:ml-2">
        {said === null ? "" : t(said === "copied" ? "settle.copied" : "settle.copyFailed")}
      </span>
    </span>
  );
}

export const FIELD =
  "min-h-12 w-full rounded-lg bg-felt-950 px-3 text-base text-text ring-1 ring-felt-500 placeholder:text-faint";
