"use client";
import { useRef } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { useCopy } from "@/ui/copy/use-copy";

/** A line to be copied: by a button, and from a field that selects itself where the browser does not allow that. */
export function CopyLine({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [said, copy] = useCopy(() => text);
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
      <Button
        onClick={() => {
          field.current?.select();
          copy();
        }}
        className="min-w-24 shrink-0"
      >
        <span aria-live="polite">{said === "copied" ? t("my.copied") : t("my.copy")}</span>
      </Button>
    </div>
  );
}
