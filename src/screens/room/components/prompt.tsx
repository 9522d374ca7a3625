"use client";
import { useId, useState } from "react";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Button } from "@/ui/button/button";
import { NameInput } from "@/ui/field/name-input";
import type { RoomView } from "../model";

type PromptView = Extract<RoomView, { kind: "prompt" }>;

/** One name, one button: the tapped chair, else the first free one. */
export function Prompt(props: {
  readonly view: PromptView;
  readonly remembered: string;
  readonly onSit: (name: string) => void;
}) {
  const t = useT();
  const [name, setName] = useState(props.remembered);
  const hint = useId();
  const { view, onSit } = props;
  const bad = view.problem !== null;
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSit(name);
      }}
    >
      <p id={hint} role="status" className={`text-center ${bad ? "text-bad" : "text-muted"}`}>
        {promptWords(t, view)}
      </p>
      <div className="flex items-end gap-2">
        <label className="min-w-0 flex-1">
          <span className="sr-only">{t("phone.nameLabel")}</span>
          <NameInput
            value={name}
            onChange={setName}
            placeholder={t("phone.nameLabel")}
            enterKeyHint="go"
            describedBy={hint}
            refused={bad}
            className="h-14 w-full rounded-lg text-xl placeholder:text-base"
          />
        </label>
        <Button type="submit" tone="primary" size="lg" className="shrink-0" disabled={view.busy}>
          {t(view.busy ? "phone.sittingDown" : "phone.sitDown")}
        </Button>
      </div>
    </form>
  );
}

const PROBLEM = {
  name_missing: "phone.nameMissing",
  name_refused: "phone.nameRefused",
  seat_taken: "room.seatTaken",
} as const;

function promptWords(t: T, view: PromptView): string {
  if (view.problem !== null) return t(PROBLEM[view.problem]);
  if (view.moveFailed) return t("room.moveFailed");
  if (view.lostTo !== null) return t("room.lostBody", { name: view.lostTo });
  if (view.otherTab) return t("room.otherTab");
  return view.chairs.some((chair) => chair.chosen)
    ? t("room.sitChosen", { number: view.seat + 1 })
    : t("room.sitLead");
}
