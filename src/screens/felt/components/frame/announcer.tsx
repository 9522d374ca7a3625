"use client";
import { useEffect, useRef, useState } from "react";
import { useT } from "@/messages/react";
import { getSound } from "@/ui/sound/sound";
import { cuesOf } from "../../../tv/model/cues";
import type { FeltView } from "../../model/view";
import { heardWords } from "../../words";
import { useFelt } from "../context";

/** Says turns, board and results to screen readers, and plays their sounds, each batch once. */
export function Announcer() {
  const t = useT();
  const batch = useFelt((state) => state.batch);
  const news = useFelt((state) => state.news);
  const view = useFelt((state) => state.view);
  const before = useRef<FeltView | null>(null);
  const heard = useRef(0);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const fresh = batch !== heard.current ? news : [];
    heard.current = batch;
    const turn = view.own?.pending?.turnToken;
    const mine = turn !== undefined && turn !== before.current?.own?.pending?.turnToken;
    const words = heardWords(t, fresh, before.current, view);
    before.current = view;
    for (const cue of cuesOf(fresh)) getSound().play(cue);
    if (mine) getSound().play("turn");
    if (words !== "") setSaid(words);
  }, [t, batch, news, view]);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {said}
    </div>
  );
}
