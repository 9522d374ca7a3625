"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { useCopy } from "@/ui/copy/use-copy";
import { StepIcon } from "@/ui/icon/icons";
import { targetOf } from "../model/address";
import { frameWords } from "../model/words";
import type { Playback } from "../store";

/** What happened, and the ways through the hand: buttons, a slider, arrow keys, or by itself. */
export function Controls({ playback }: { readonly playback: Playback }) {
  const t = useT();
  const { at, playing } = useStore(playback);
  const { tape } = playback;
  const frame = tape.frames[at];
  const count = tape.frames.length;
  useKeys(playback);
  if (frame === undefined) return null;
  const words = frameWords(t, tape, frame);
  return (
    <div className="felt-dock">
      <div className="mx-auto flex max-w-3xl flex-col gap-2">
        <div className="min-h-14 text-center">
          <p
            role="status"
            aria-live={playing ? "off" : "polite"}
            className="text-balance font-semibold text-lg"
          >
            {words}
          </p>
          {frame.thought === null ? null : <Thought playback={playback} text={frame.thought} />}
        </div>
        <input
          type="range"
          className="slider"
          style={{
            ["--done" as string]: `${(at / Math.max(1, count - 1)) * 100}%`,
            ["--mark" as string]: "transparent",
          }}
          min={0}
          max={count - 1}
          step={1}
          value={at}
          aria-label={t("replay.position")}
          aria-valuetext={t("replay.positionText", { at: at + 1, count, words })}
          onChange={(event) => playback.go(Number(event.target.value))}
        />
        <div className="grid grid-cols-5 gap-2">
          <Button aria-label={t("replay.first")} disabled={at === 0} onClick={() => playback.go(0)}>
            <span className="-scale-x-100">
              <StepIcon far />
            </span>
          </Button>
          <Button aria-label={t("replay.back1")} disabled={at === 0} onClick={() => playback.go(at - 1)}>
            <span className="-scale-x-100">
              <StepIcon />
            </span>
          </Button>
          <Button tone="primary" onClick={() => playback.toggle()}>
            {t(playing ? "replay.pause" : "replay.play")}
          </Button>
          <Button
            aria-label={t("replay.next")}
            disabled={at === count - 1}
            onClick={() => playback.go(at + 1)}
          >
            <StepIcon />
          </Button>
          <Button
            aria-label={t("replay.last")}
            disabled={at === count - 1}
            onClick={() => playback.go(count - 1)}
          >
            <StepIcon far />
          </Button>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <CopyLink act={frame.acts} />
          <p className="text-muted text-sm max-sm:hidden">{t("replay.keys")}</p>
        </div>
      </div>
    </div>
  );
}

function Thought({ playback, text }: { readonly playback: Playback; readonly text: string }) {
  const t = useT();
  const { at } = useStore(playback);
  const told = playback.tape.frames[at]?.told;
  const seat = told !== undefined && "act" in told ? told.seat : -1;
  const name = playback.tape.row.seats.find(({ seat_index }) => seat_index === seat)?.name ?? "";
  return (
    <p className="text-balance text-muted">
      <span className="text-brass-300">{t("replay.thought", { name })}</span> {text}
    </p>
  );
}

const SAID = { copied: "replay.linked", failed: "replay.linkFailed" } as const;

/** A link that opens here again. `act`: how many acts were made by now; before the first one the hand opens at its start. */
function CopyLink({ act }: { readonly act: number }) {
  const t = useT();
  const [said, copy] = useCopy(
    () => `${location.origin}${location.pathname}${act === 0 ? "" : `#a=${act - 1}`}`,
  );
  const [asked, setAsked] = useState<number | null>(null);
  const press = () => {
    setAsked(act);
    copy();
  };
  const told = asked === act && said !== null ? t(SAID[said]) : null;
  return (
    <>
      <Button tone="quiet" className="-ml-4 text-left" onClick={press}>
        {told ?? t("replay.link")}
      </Button>
      <span role="status" className="sr-only">
        {told}
      </span>
    </>
  );
}

/** Arrows step, Home and End jump, space plays; a control that has the focus keeps its own keys. */
function useKeys(playback: Playback) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const on = event.target instanceof Element ? event.target : null;
      const owned = event.key === " " ? "input, button, a, select" : "input, select";
      if (event.altKey || event.ctrlKey || event.metaKey || on?.closest(owned)) return;
      const { at } = playback.getState();
      const to = targetOf(event.key, at, playback.tape.frames.length - 1);
      if (event.key === " ") playback.toggle();
      else if (to === null) return;
      else playback.go(to);
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [playback]);
}
