"use client";
import { type FormEvent, useState } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { faultWords } from "../../felt/social/faults";
import { LONGEST, lettersOf, REACTION_IDS, REACTIONS, sayable } from "../model";
import type { Chat } from "../store";

/** Reactions at one tap, and a line of one's own. What is refused stays in the field, with the reason. */
export function Composer({ chat }: { readonly chat: Chat }) {
  const t = useT();
  const sending = useStore(chat, (state) => state.sending);
  const refused = useStore(chat, (state) => state.refused);
  const [typed, setTyped] = useState("");
  const text = sayable(typed);
  const over = lettersOf(typed.trim()) - LONGEST;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text !== null && (await chat.say({ text }))) setTyped("");
  };
  return (
    <div className="flex flex-col gap-2 border-felt-700 border-t p-3">
      <Reactions chat={chat} />
      <form onSubmit={send} className="flex gap-2">
        <input
          type="text"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-label={t("company.chatField")}
          aria-describedby="chat-fault"
          aria-invalid={over > 0}
          placeholder={t("company.chatField")}
          autoComplete="off"
          enterKeyHint="send"
          className="min-h-11 min-w-0 flex-1 rounded-lg bg-felt-950 px-3 ring-1 ring-felt-500 placeholder:text-faint"
        />
        <Button type="submit" tone="primary" disabled={text === null || sending}>
          {t(sending ? "company.sending" : "company.send")}
        </Button>
      </form>
      <p id="chat-fault" role="status" className="text-sm text-warn empty:hidden">
        {over > 0
          ? t("company.lettersOver", { count: over })
          : refused === null
            ? ""
            : faultWords(t, refused.code, refused.wait)}
      </p>
    </div>
  );
}

function Reactions({ chat }: { readonly chat: Chat }) {
  const t = useT();
  const sending = useStore(chat, (state) => state.sending);
  return (
    <fieldset aria-label={t("company.reactions")} className="grid grid-cols-8 gap-1 max-[22rem]:grid-cols-4">
      {REACTION_IDS.map((reaction) => (
        <button
          key={reaction}
          type="button"
          disabled={sending}
          aria-label={t(`company.reaction_${reaction}`)}
          title={t(`company.reaction_${reaction}`)}
          onClick={() => void chat.say({ reaction })}
          className="grid min-h-11 min-w-0 place-items-center rounded-lg text-xl hover:bg-felt-800 active:bg-felt-700 disabled:opacity-45"
        >
          <span aria-hidden="true">{REACTIONS[reaction]}</span>
        </button>
      ))}
    </fieldset>
  );
}
