"use client";
import { useEffect } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { PageHead } from "../frame/panel";
import { HouseStyle } from "./components/house-style";
import { NameList } from "./components/name-list";
import { SaveBar } from "./components/save-bar";
import { Preview } from "./preview/preview";
import type { CrewStore } from "./store";

/** Names, house style, single tempers, and what all that comes to at the table. */
export function CrewEditor({ store }: { readonly store: CrewStore }) {
  const t = useT();
  const draft = useStore(store, (state) => state.draft);
  const dirty = useStore(store, (state) => state.dirty);
  useGuard(dirty);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store.save();
        if (store.getState().save === "unsound") showFault(event.currentTarget);
      }}
      // What has the focus stays clear of the save bar.
      className="flex flex-col gap-8 [&_button]:scroll-mb-32 [&_input]:scroll-mb-32"
    >
      <PageHead title={t("my.editTitle")} lead={t("my.editLead")} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] xl:gap-8">
        <div className="lg:sticky lg:top-6 lg:order-1">
          <HouseStyle style={draft.style} store={store} />
        </div>
        <div className="flex flex-col gap-6 xl:gap-8">
          <NameList draft={draft} store={store} />
          <Preview draft={draft} />
        </div>
      </div>
      <SaveBar store={store} />
    </form>
  );
}

/** Brings the first name that cannot stay into sight, once it is marked. */
function showFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}

/** Leaving the site with an unsaved crew asks first; other pages of ours keep the draft. */
function useGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);
}
