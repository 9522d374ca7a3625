"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";

const FORMATS = ["phh", "ohh", "csv", "jsonl"] as const;

/** The ways to keep what was played. What everybody may see: a link bears no key. */
export function Files({ path, label }: { readonly path: string; readonly label: string }) {
  const t = useT();
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {FORMATS.map((format) => (
        <li key={format}>
          <a href={`${path}/export?format=${format}`} download className={`${buttonClass("plain")} text-sm`}>
            {t(`replay.format_${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
