"use client";
import { useRef, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";

/** A line to be copied: a button where the browser allows it, and a field that selects itself everywhere. */
export function CopyLine({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    setCopied(await toClipboard(text));
  };
  return (
    <div className="flex gap-2">
      <input
        ref={field}
        readOnly
        value={text}
        aria-label={label}
        onFocus={(event) => event.target.select()}
        className="min-h-11 min-w-0 flex-1 truncate rounded-lg bg-felt-950 px-3 text-muted ring-1 ring-felt-500"
      />
      <Button onClick={copy} className="min-w-24 shrink-0">
        <span aria-live="polite">{copied ? t("my.copied") : t("my.copy")}</span>
      </Button>
    </div>
  );
}

/** Browsers lend their clipboard to secure pages only; elsewhere the selected field has to do. */
async function toClipboard(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
