"use client";
import { type FormEvent, useId, useState } from "react";
import { createClient } from "@/client/client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { type Found, findSeat } from "./find-seat";

const SAYS = {
  wrong: "home.codeWrong",
  unknown: "home.codeUnknown",
  closed: "home.codeClosed",
  network: "home.codeNetwork",
} as const;

/** For who stands before a TV without a camera: type the code, get a chair. */
export function CodeForm() {
  const t = useT();
  const id = useId();
  const [looking, setLooking] = useState(false);
  const [fault, setFault] = useState<Exclude<Found["kind"], "go"> | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("code") ?? "");
    setLooking(true);
    setFault(null);
    const found = await findSeat(createClient({ baseUrl: "" }), typed);
    if (found.kind === "go") return location.assign(found.path);
    setLooking(false);
    setFault(found.kind);
  };
  return (
    <form onSubmit={submit} className="w-full max-w-md text-left" noValidate>
      <label htmlFor={id} className="block pb-1.5 font-medium">
        {t("home.codeLabel")}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          name="code"
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-hint`}
          className="min-h-14 min-w-0 flex-1 basis-56 rounded-lg bg-felt-950 px-4 text-lg uppercase tracking-wide ring-1 ring-felt-500"
        />
        <Button type="submit" size="lg" disabled={looking} className="max-sm:w-full">
          {looking ? t("home.codeLooking") : t("home.codeGo")}
        </Button>
      </div>
      <p id={`${id}-hint`} role="status" className={`pt-2 ${fault === null ? "text-muted" : "text-bad"}`}>
        {fault === null ? t("home.codeHint") : t(SAYS[fault])}
      </p>
    </form>
  );
}
