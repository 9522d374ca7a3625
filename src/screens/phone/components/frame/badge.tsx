"use client";
import { useT } from "@/messages/react";
import { CutIcon, TvIcon } from "@/ui/icon/icons";
import type { Badge as Kind } from "../../view";

const WORDS = { offline: "common.offline", cut: "common.reconnecting", tv: "common.tvSilent" } as const;

/** Says that the line or the TV does not answer. The region stays, so that both coming and going are announced. */
export function Badge({ kind }: { readonly kind: Kind | null }) {
  const t = useT();
  return (
    <div role="status" className="pointer-events-none absolute inset-x-3 top-14 z-10 flex justify-center">
      {kind === null ? null : (
        <p className="flex animate-fade items-center gap-2 rounded-full bg-felt-950 py-1.5 pr-4 pl-3 font-semibold text-sm text-warn ring-1 ring-warn/60">
          <span className="flex animate-breathe">{kind === "tv" ? <TvIcon /> : <CutIcon />}</span>
          <span className="min-w-0">{t(WORDS[kind])}</span>
        </p>
      )}
    </div>
  );
}
