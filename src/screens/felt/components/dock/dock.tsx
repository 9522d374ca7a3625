"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { gameOf } from "../../crew/find-crew";
import { holdingWords, statusWords } from "../../words";
import { useFelt, useRoom, useTable } from "../context";
import { ActBar } from "./act-bar";
import { OwnSeconds, useServerNow } from "./own-seconds";

/** Under the felt: what happens, in one sentence, and what the player may do about it. The places never move. */
export function Dock() {
  const room = useRoom();
  return (
    <section className="felt-dock">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-1.5">
        <StatusLine />
        {room === null ? (
          <Choices />
        ) : (
          <room.parts.Dock>
            <Choices />
          </room.parts.Dock>
        )}
      </div>
    </section>
  );
}

function StatusLine() {
  const t = useT();
  const view = useFelt((state) => state.view);
  const sent = useFelt((state) => state.sent);
  const now = useServerNow(view.status.kind === "buy_in");
  const { line, detail } = statusWords(t, view, now);
  // While somebody chooses, the line is full of what everybody waits for.
  const holding = view.status.kind === "buy_in" ? null : holdingWords(t, view);
  const under = [detail, holding].filter((part) => part !== null).join(" · ");
  return (
    <div className="flex min-w-0 flex-1 basis-64 items-center gap-3 leading-tight">
      <div className="min-w-0 flex-1">
        <p className={`text-xl line-clamp-2 ${view.own?.pending && sent === null ? "text-brass-200" : ""}`}>
          {line}
        </p>
        <p className="line-clamp-2 min-h-[1.25em] text-muted">{under}</p>
      </div>
      {sent === null ? <OwnSeconds /> : null}
    </div>
  );
}

/** Decisions for who plays; for who watches a demo, a way to play. */
function Choices() {
  const t = useT();
  const { sitting } = useTable();
  const playing = useFelt(({ view }) => view.own !== null && !view.own.busted);
  if (playing) return <ActBar />;
  if (sitting.crew !== null && sitting.mode === "demo")
    return (
      <a
        href={gameOf("challenge", sitting.crew.agent, sitting.seats)}
        className={buttonClass("primary", "lg")}
      >
        {t("felt.challenge", { name: sitting.crew.name })}
      </a>
    );
  return <span className="min-h-14" />;
}
