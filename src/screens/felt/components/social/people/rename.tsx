"use client";
import { type FormEvent, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";

/** A new name, as long as a table takes one. */
export function Rename(props: {
  readonly name: string;
  readonly label: string;
  readonly busy: boolean;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useT();
  const [typed, setTyped] = useState(props.name);
  const name = typed.trim();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name !== "") props.onSave(name);
  };
  return (
    <form onSubmit={save} className="flex flex-wrap gap-2">
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: the field was just asked for
        autoFocus
        value={typed}
        maxLength={48}
        aria-label={props.label}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        className="min-h-11 min-w-40 flex-1 rounded-lg bg-felt-950 px-3 ring-1 ring-felt-500"
      />
      <Button type="submit" tone="primary" disabled={name === "" || name === props.name || props.busy}>
        {t("company.save")}
      </Button>
      <Button onClick={props.onCancel}>{t("company.cancel")}</Button>
    </form>
  );
}
