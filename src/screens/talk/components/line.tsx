"use client";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import type { ChatMessage } from "../api";
import { isReaction, REACTIONS } from "../model";

/** What was said, for a voice or a list: a text as it is, a reaction by its name. */
export function saidWords(t: T, { text, reaction }: ChatMessage): string {
  if (text !== undefined) return text;
  return isReaction(reaction) ? t(`company.reaction_${reaction}`) : "";
}

/** What hangs over a seat for eyes; who listens hears every line as it comes. Null where there is nothing to show. */
export function BubbleWords(props: { readonly message: ChatMessage; readonly lines: 2 | 3 }) {
  const { text, reaction } = props.message;
  const clamp = props.lines === 2 ? "line-clamp-2" : "line-clamp-3";
  if (text !== undefined) return <p className={`${clamp} [overflow-wrap:anywhere]`}>{text}</p>;
  return isReaction(reaction) ? <span className="talk-reaction">{REACTIONS[reaction]}</span> : null;
}

/** One line of the talk: who, when, what. */
export function Line({ message, own }: { readonly message: ChatMessage; readonly own: boolean }) {
  const t = useT();
  const { name, at, text, reaction } = message;
  return (
    <li className="py-1 leading-snug">
      <p className="flex items-baseline gap-2 text-sm">
        <span className={`min-w-0 truncate font-semibold ${own ? "text-brass-200" : "text-brass-300"}`}>
          {own ? t("phone.you") : name}
        </span>
        <time dateTime={at} className="shrink-0 text-faint">
          {t.format.time(at)}
        </time>
      </p>
      {text === undefined && isReaction(reaction) ? (
        <p>
          <span aria-hidden="true" className="text-2xl">
            {REACTIONS[reaction]}
          </span>{" "}
          <span className="text-muted">{t(`company.reaction_${reaction}`)}</span>
        </p>
      ) : (
        <p className="[overflow-wrap:anywhere]">{text}</p>
      )}
    </li>
  );
}
