"use client";
import { useRef } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Panel } from "../../frame/panel";
import { addBot, type Draft, MAX_CREW, MIN_CREW, removeBot } from "../model/draft";
import { nameFaults } from "../model/names";
import type { CrewStore } from "../store";
import { BotRow } from "./bot-row";

/** Six to nine bots, in the order in which they take chairs. */
export function NameList({ draft, store }: { readonly draft: Draft; readonly store: CrewStore }) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const insists = useStore(store, (state) => state.save === "unsound");
  const faults = nameFaults(draft.bots.map((bot) => bot.name));
  const focusName = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>("input[type=text]")[at]?.focus(),
    );
  const add = () => {
    store.edit(addBot);
    focusName(draft.bots.length);
  };
  const remove = (at: number) => {
    store.edit((now) => removeBot(now, at));
    focusName(Math.max(0, at - 1));
  };
  return (
    <Panel title={t("my.namesTitle")} lead={t("my.nameHint")}>
      <ol ref={list} className="flex flex-col divide-y divide-felt-700">
        {draft.bots.map((bot, at) => (
          <BotRow
            key={bot.key}
            at={at}
            bot={bot}
            style={draft.style}
            fault={faults[at] ?? null}
            insists={insists}
            store={store}
            onRemove={draft.bots.length > MIN_CREW ? () => remove(at) : null}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={add} disabled={draft.bots.length >= MAX_CREW}>
          {t("my.addBot")}
        </Button>
        <p className="text-muted text-sm">{t("my.addBotHint")}</p>
      </div>
    </Panel>
  );
}
