"use client";
import { archetypeOf, type Playstyle } from "@/engine";
import { useT } from "@/messages/react";
import { ArchetypeMark } from "@/ui/agent/archetype";

/** The name of a style with its mark; the style of nobody in particular is called neutral and has none. */
export function StyleTag({
  style,
  className = "",
}: {
  readonly style: Playstyle;
  readonly className?: string;
}) {
  const t = useT();
  const archetype = archetypeOf(style);
  if (archetype === null)
    return <span className={`whitespace-nowrap text-muted text-sm ${className}`}>{t("style.neutral")}</span>;
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap text-sm ${className}`}>
      <ArchetypeMark archetype={archetype} />
      {t(`style.${archetype}`)}
    </span>
  );
}
