"use client";
import { useEffect } from "react";
import { useT } from "@/messages/react";
import { getSound } from "@/ui/sound/sound";
import { cuesOf } from "../model/cues";
import { newsWords } from "../words";
import { useTv } from "./context";

/** Says the news to screen readers and plays their sounds, each batch once. */
export function Announcer() {
  const t = useT();
  const batch = useTv((state) => state.batch);
  const news = useTv((state) => state.news);
  useEffect(() => {
    if (batch === 0) return;
    for (const cue of cuesOf(news)) getSound().play(cue);
  }, [batch, news]);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {newsWords(t, news)}
    </div>
  );
}
