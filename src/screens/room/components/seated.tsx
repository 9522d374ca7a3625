"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { NameInput } from "@/ui/field/name-input";
import { Sheet } from "@/ui/sheet/sheet";
import type { Start } from "../model";

/** The Start button for who claimed first; for everybody else, who has it. */
export function StartLine({ start, onStart }: { readonly start: Start; readonly onStart: () => void }) {
  const t = useT();
  if (start.kind === "theirs")
    return (
      <p className="flex min-h-14 items-center justify-center gap-3 text-center text-lg" role="status">
        <span className="size-2.5 shrink-0 animate-breathe rounded-full bg-brass-400" aria-hidden="true" />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {t("phone.waitingFor", { name: start.name })}
        </span>
      </p>
    );
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className={`text-center ${start.failed ? "text-bad" : "text-muted"}`}>
        {t(start.failed ? "room.startFailed" : start.enabled ? "room.waitLead" : "phone.startNeeds")}
      </p>
      <Button
        tone="primary"
        size="lg"
        className="w-full sm:mx-auto sm:max-w-md"
        disabled={!start.enabled || start.sending}
        onClick={onStart}
      >
        {t(start.sending ? "phone.starting" : "phone.startGame")}
      </Button>
    </div>
  );
}

/** What one may change about the own chair: its name, and whether one sits on it at all. */
export function OwnSheet(props: {
  readonly open: boolean;
  readonly name: string;
  readonly onClose: () => void;
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onStand: () => void;
}) {
  const t = useT();
  const { open, onClose } = props;
  return (
    <Sheet open={open} onClose={onClose} label={t("room.rename")} place="bottom" className="w-full max-w-lg">
      <OwnForm {...props} />
    </Sheet>
  );
}

function OwnForm(props: Parameters<typeof OwnSheet>[0]) {
  const t = useT();
  const { onClose, onRename, onStand } = props;
  const [name, setName] = useState(props.name);
  const [refused, setRefused] = useState(false);
  const save = async () => {
    const done = await onRename(name);
    setRefused(!done);
    if (done) onClose();
  };
  return (
    <form
      className="flex flex-col gap-4 p-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="flex flex-col gap-2">
        <span className="font-display text-2xl text-brass-200">{t("room.rename")}</span>
        <NameInput
          value={name}
          onChange={setName}
          enterKeyHint="done"
          refused={refused}
          className="h-14 rounded-lg text-xl"
        />
        <span role="status" className={refused ? "text-bad" : "text-muted text-sm"}>
          {t(refused ? "phone.nameRefused" : "phone.nameHint")}
        </span>
      </label>
      <Button type="submit" tone="primary" size="lg">
        {t("room.renameSave")}
      </Button>
      <div className="grid grid-cols-2 gap-2">
        <Button size="lg" tone="danger" onClick={onStand}>
          {t("room.leave")}
        </Button>
        <Button size="lg" onClick={onClose}>
          {t("room.cancel")}
        </Button>
      </div>
    </form>
  );
}
