"use client";
import Link from "next/link";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import type { CrewStore } from "../crew/store";
import { MY_PAGES, type MyPage, pathOf } from "../pages";
import { SignOut } from "./sign-out";

/** The way between one's own pages. An unsaved crew is marked, for it waits wherever one goes. */
export function MyNav({ page, crew }: { readonly page: MyPage; readonly crew: CrewStore | null }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 border-felt-700 border-b">
      <nav aria-label={t("my.pages")} className="-mx-2.5 flex flex-wrap sm:-mx-3">
        {MY_PAGES.map((name) => (
          <Link
            key={name}
            href={pathOf(name)}
            prefetch={false}
            aria-current={name === page ? "page" : undefined}
            className={`-mb-px flex min-h-11 items-center gap-2 border-b-2 px-2.5 font-medium sm:px-3 ${name === page ? "border-brass-400 text-brass-200" : "border-transparent text-muted hover:text-text"}`}
          >
            {t(`my.page_${name}`)}
            {name === "crew" && crew !== null ? <Unsaved crew={crew} /> : null}
          </Link>
        ))}
      </nav>
      <SignOut />
    </div>
  );
}

function Unsaved({ crew }: { readonly crew: CrewStore }) {
  const t = useT();
  const dirty = useStore(crew, (state) => state.dirty);
  return dirty ? (
    <span role="img" aria-label={t("my.unsaved")} className="size-2 rounded-full bg-warn" />
  ) : null;
}
