"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { useCompany, usePanel, usePeople } from "../company";
import { Game } from "./game";
import { OwnSeat } from "./own-seat";
import { PersonRow } from "./person-row";

/** Who is at the table, what one may do about them, and one's own seat. */
export function PeopleSheet() {
  const t = useT();
  const { panels, chair } = useCompany();
  const open = usePanel() === "people";
  const people = usePeople();
  const own = people.find((person) => person.own) ?? null;
  return (
    <Sheet
      open={open}
      onClose={() => panels.close("people")}
      label={t("company.people")}
      className="w-full max-w-lg"
    >
      <div className="flex flex-col gap-6 p-5">
        <h2 className="font-display text-2xl text-brass-200">{t("company.people")}</h2>
        <ul className="flex flex-col">
          {people.map((person) => (
            <PersonRow key={person.claim} person={person} manages={own?.first === true} />
          ))}
        </ul>
        {chair !== null && own !== null ? <OwnSeat person={own} /> : null}
        {own?.first === true ? <Game /> : null}
        <Button size="lg" onClick={() => panels.close("people")}>
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}
