"use client";
import { useId, useState } from "react";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Button } from "@/ui/button/button";
import type { Person } from "../../../social/people";
import { useCall, useChat, useCompany } from "../company";
import { Fault } from "../dock";
import { Ask } from "./ask";
import { Rename } from "./rename";

/** One guest with what is to be known of them. Pressed, it opens what one may do. */
export function PersonRow({ person, manages }: { readonly person: Person; readonly manages: boolean }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const mutedHere = useChat((state) => state.muted.has(person.claim));
  const { name, own } = person;
  const marks = marksOf(t, person, mutedHere);
  const words = (
    <>
      <span className={`block truncate ${own ? "font-semibold text-brass-200" : "font-medium"}`}>
        {own ? `${name} · ${t("phone.you")}` : name}
      </span>
      <span className="block text-muted text-sm">
        {[t("cards.seat", { number: person.seat + 1 }), ...marks].join(" · ")}
      </span>
    </>
  );
  return (
    <li className="border-felt-700 py-1 not-last:border-b">
      {own ? (
        <div className="min-h-14 py-2">{words}</div>
      ) : (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex min-h-14 w-full items-center gap-3 rounded-lg py-2 text-left hover:bg-felt-800"
        >
          <span className="min-w-0 flex-1">{words}</span>
          <span aria-hidden="true" className={`px-2 text-muted ${open ? "rotate-90" : ""}`}>
            ›
          </span>
        </button>
      )}
      <div id={id} hidden={!open}>
        {open ? <Actions person={person} manages={manages} mutedHere={mutedHere} /> : null}
      </div>
    </li>
  );
}

function marksOf(t: T, person: Person, mutedHere: boolean): string[] {
  return [
    ...(person.first ? [t("company.runsRoom")] : []),
    ...(person.agent ? [t("common.agent")] : []),
    ...(person.away && !person.own ? [t("company.noSign")] : []),
    ...(person.sittingOut ? [t("company.sitsOut")] : []),
    ...(person.muted ? [t("company.mutedForAll")] : []),
    ...(mutedHere ? [t("company.mutedByYou")] : []),
  ];
}

/** Everybody may close their own ears; who runs the room may name, mute for all and free a seat. */
export function Actions(props: {
  readonly person: Person;
  readonly manages: boolean;
  readonly mutedHere: boolean;
}) {
  const t = useT();
  const { person, manages, mutedHere } = props;
  const { api, chat } = useCompany();
  const { busy, fault, call } = useCall();
  const [asking, setAsking] = useState<"rename" | "release" | null>(null);
  const { seat, name, claim, muted } = person;
  return (
    <div className="flex flex-col gap-3 pb-3">
      <fieldset
        className="flex flex-wrap gap-2 [&>button]:flex-auto"
        aria-label={t("company.actionsFor", { name })}
      >
        <Button onClick={() => chat.setMuted(claim, !mutedHere)}>
          {t(mutedHere ? "company.unmuteHere" : "company.muteHere")}
        </Button>
        {manages ? (
          <>
            <Button
              disabled={busy}
              onClick={() => void call(() => api.manage({ seat, claim, action: muted ? "unmute" : "mute" }))}
            >
              {t(muted ? "company.unmuteAll" : "company.muteAll")}
            </Button>
            <Button aria-expanded={asking === "rename"} onClick={() => setAsking("rename")}>
              {t("company.rename")}
            </Button>
            <Button aria-expanded={asking === "release"} onClick={() => setAsking("release")}>
              {t("company.release")}
            </Button>
          </>
        ) : null}
      </fieldset>
      {asking === "rename" ? (
        <Rename
          name={name}
          label={t("company.renameLabel", { name })}
          busy={busy}
          onCancel={() => setAsking(null)}
          onSave={async (next) => {
            if (await call(() => api.manage({ seat, claim, action: "rename", name: next }))) setAsking(null);
          }}
        />
      ) : null}
      {asking === "release" ? (
        <Ask
          words={t("company.releaseAsk", { name })}
          yes={t("company.releaseYes")}
          busy={busy}
          onNo={() => setAsking(null)}
          onYes={() => void call(() => api.manage({ seat, claim, action: "release" }))}
        />
      ) : null}
      <Fault words={fault} />
    </div>
  );
}
