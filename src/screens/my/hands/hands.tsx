"use client";
import { useEffect } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { ListOf } from "../frame/list-state";
import { PageHead } from "../frame/panel";
import { Filters } from "./filters";
import { HandCard } from "./hand-card";
import { type HandsStore, NO_FILTERS } from "./store";

/** The closed hands of one's tables, filtered, a page at a time. */
export function Hands({ store }: { readonly store: HandsStore }) {
  const t = useT();
  const filters = useStore(store, (state) => state.filters);
  useEffect(() => void store.list.reload(), [store]);
  return (
    <>
      <PageHead title={t("my.handsTitle")} lead={t("my.handsLead")} />
      <Filters filters={filters} store={store} />
      <div className="max-w-4xl">
        <ListOf
          list={store.list}
          empty={filters === NO_FILTERS ? t("my.handsNone") : t("my.handsNoMatch")}
          more={t("my.handsMore")}
        >
          {(hands) => (
            <ul className="flex flex-col gap-3">
              {hands.map((hand) => (
                <HandCard key={hand.hand_id} hand={hand} />
              ))}
            </ul>
          )}
        </ListOf>
      </div>
    </>
  );
}
