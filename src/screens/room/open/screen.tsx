"use client";
import { useState } from "react";
import { createClient } from "@/client/client";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Button } from "@/ui/button/button";
import { Numbers } from "@/ui/choice/numbers";
import type { Account } from "../../club/frame/account";
import { Site } from "../../club/frame/site";
import { type Opened, openRoom } from "./open";

const CHOICES = [2, 3, 4, 5, 6] as const;
const USUAL = 6;

/** `/?mode=room`: how many chairs, and one button. */
export function OpenRoomScreen({ account }: { readonly account?: Account }) {
  const t = useT();
  const [seats, setSeats] = useState<number>(USUAL);
  const [opening, setOpening] = useState(false);
  const [fault, setFault] = useState<Exclude<Opened, { kind: "room" }> | null>(null);
  const open = async () => {
    setOpening(true);
    setFault(null);
    const opened = await openRoom(createClient({ baseUrl: "" }), seats);
    if (opened.kind === "room") return location.assign(opened.path);
    setFault(opened);
    setOpening(false);
  };
  return (
    <Site at={null} account={account}>
      <form
        className="mx-auto flex w-full max-w-xl flex-col gap-6 pt-8 sm:pt-[max(2rem,12dvh)]"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <div className="flex flex-col gap-3">
          <h1 className="font-display text-4xl text-brass-200 leading-tight sm:text-5xl">
            {t("room.openTitle")}
          </h1>
          <p className="text-pretty text-lg">{t("room.openBody")}</p>
        </div>
        <Chairs seats={seats} onChoose={setSeats} />
        <Button type="submit" tone="primary" size="lg" disabled={opening}>
          {t(opening ? "room.opening" : "room.openButton")}
        </Button>
        {fault === null ? null : (
          <p role="alert" className="text-bad">
            {faultWords(t, fault)}
          </p>
        )}
        <p className="text-muted">{t("room.openAgent")}</p>
      </form>
    </Site>
  );
}

function Chairs(props: { readonly seats: number; readonly onChoose: (seats: number) => void }) {
  const t = useT();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2 font-semibold">{t("room.openSeats")}</legend>
      <Numbers
        options={CHOICES}
        value={props.seats}
        onChoose={props.onChoose}
        className="grid-cols-5"
        cell="min-h-14 text-xl"
      />
      <p className="text-muted">{t("room.openHint")}</p>
    </fieldset>
  );
}

function faultWords(t: T, fault: Exclude<Opened, { kind: "room" }>): string {
  if (fault.kind === "failed") return t("room.openFailed");
  return t("room.openLimited", { time: t.format.countdown(fault.seconds * 1000) });
}
