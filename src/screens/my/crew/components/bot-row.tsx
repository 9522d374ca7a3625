"use client";
import { useId, useState } from "react";
import type { Playstyle } from "@/engine";
import { useT } from "@/messages/react";
import { StyleTag } from "../../frame/style-tag";
import { type Bot, rename } from "../model/draft";
import { effective, ownCount } from "../model/knobs";
import { MAX_NAME, type NameFault, tidy } from "../model/names";
import type { CrewStore } from "../store";
import { OwnStyle } from "./own-style";

/** Few enough left to be worth a word. */
const NEARLY = 6;

export interface BotRowProps {
  readonly at: number;
  readonly bot: Bot;
  readonly style: Playstyle;
  readonly fault: NameFault | null;
  /** Saving was tried: faults that wait for the field to be left are said now. */
  readonly insists: boolean;
  readonly store: CrewStore;
  /** Null where the crew may not get smaller. */
  readonly onRemove: (() => void) | null;
}

/** One bot: its name, what its style comes to, and, opened, what it does differently. */
export function BotRow({ at, bot, style, fault, insists, store, onRemove }: BotRowProps) {
  const t = useT();
  const id = useId();
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const name = tidy(bot.name) === "" ? t("my.bot", { number: at + 1 }) : tidy(bot.name);
  // What is too long or wrong is said while it is typed; that something is missing, only once the field was left.
  const said = fault !== null && (fault === "long" || fault === "signs" || left || insists) ? fault : null;
  const count = ownCount(bot.own, style);
  return (
    <li className="py-3 first:pt-0">
      <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1 sm:grid-cols-[1.25rem_minmax(0,1fr)_13rem]">
        <span aria-hidden="true" className="tnum text-right text-faint">
          {at + 1}
        </span>
        <input
          id={id}
          type="text"
          value={bot.name}
          autoComplete="off"
          spellCheck={false}
          aria-label={t("my.botName", { number: at + 1 })}
          aria-invalid={said !== null}
          aria-describedby={`${id}-says`}
          onChange={(event) => store.edit((draft) => rename(draft, at, event.target.value))}
          onBlur={() => setLeft(true)}
          className={`min-h-11 min-w-0 rounded-lg bg-felt-950 px-3 text-lg ring-1 ${said === null ? "ring-felt-500" : "ring-bad"}`}
        />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-own`}
          onClick={() => setOpen(!open)}
          className="flex min-h-11 items-center gap-2 rounded-lg px-3 text-left hover:bg-felt-800 max-sm:col-start-2"
        >
          <span className="sr-only">{t("my.ownOpen", { name })}: </span>
          <span className="min-w-0 grow leading-tight">
            <StyleTag style={effective(style, bot.own)} />
            <span className={`block text-sm ${count === 0 ? "text-faint" : "text-brass-300"}`}>
              {count === 0 ? t("my.ownNone") : t("my.ownCount", { count })}
            </span>
          </span>
          <Chevron open={open} />
        </button>
        <Saying id={`${id}-says`} said={said} room={MAX_NAME - [...tidy(bot.name)].length} />
      </div>
      <div id={`${id}-own`} hidden={!open} className="pt-3 sm:pl-8">
        {open ? (
          <OwnStyle at={at} name={name} own={bot.own} style={style} store={store} onRemove={onRemove} />
        ) : null}
      </div>
    </li>
  );
}

/** What is wrong with a name, or how much of it may still come. */
function Saying({
  id,
  said,
  room,
}: {
  readonly id: string;
  readonly said: NameFault | null;
  readonly room: number;
}) {
  const t = useT();
  const words =
    said !== null ? t(`my.name_${said}`) : room >= 0 && room <= NEARLY ? t("my.left", { count: room }) : null;
  return (
    <p id={id} className={`col-start-2 text-sm empty:hidden ${said === null ? "text-muted" : "text-bad"}`}>
      {words}
    </p>
  );
}

const Chevron = ({ open }: { readonly open: boolean }) => (
  <svg
    viewBox="0 0 12 12"
    aria-hidden="true"
    className={`size-3 shrink-0 fill-none stroke-2 stroke-current text-muted transition-transform ${open ? "rotate-90" : ""}`}
  >
    <path d="M4 2l4 4-4 4" />
  </svg>
);
