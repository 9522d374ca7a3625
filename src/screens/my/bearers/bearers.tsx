"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { BearerRow } from "@/contract/my";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Confirm } from "../frame/confirm";
import { ListOf } from "../frame/list-state";
import { PageHead, Panel } from "../frame/panel";
import { reasonOf } from "../frame/reason";
import type { BearersStore } from "./store";

/** Every bearer that was ever made for the agent, and the way to end one. */
export function Bearers({ store }: { readonly store: BearersStore }) {
  const t = useT();
  const { revoking, fault } = useStore(store);
  const [asked, setAsked] = useState<BearerRow | null>(null);
  const [done, setDone] = useState(false);
  useEffect(() => void store.list.reload(), [store]);
  const revoke = async () => {
    if (asked === null) return;
    setDone(await store.revoke(asked.bearer_id));
    setAsked(null);
  };
  return (
    <>
      <PageHead title={t("my.bearersTitle")} lead={t("my.bearersLead")} />
      <Panel className="max-w-4xl">
        <p role="status" className={`empty:hidden ${fault === null ? "text-good" : "text-bad"}`}>
          {fault !== null
            ? t("my.revokeFailed", { reason: reasonOf(t, fault) })
            : done
              ? t("my.revokeDone")
              : null}
        </p>
        <ListOf list={store.list} empty={t("my.bearersNone")}>
          {(bearers) => (
            <ul className="flex flex-col divide-y divide-felt-700">
              {bearers.map((bearer) => (
                <BearerItem key={bearer.bearer_id} bearer={bearer} onRevoke={() => setAsked(bearer)} />
              ))}
            </ul>
          )}
        </ListOf>
      </Panel>
      <Confirm
        open={asked !== null}
        title={asked === null ? "" : t("my.revokeAsk", { software: asked.software })}
        body={t("my.revokeBody")}
        yes={revoking === null ? t("my.revoke") : t("my.revoking")}
        no={t("my.revokeKeep")}
        busy={revoking !== null}
        onYes={() => void revoke()}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

function BearerItem({ bearer, onRevoke }: { readonly bearer: BearerRow; readonly onRevoke: () => void }) {
  const t = useT();
  const { moment } = t.format;
  const made = moment(bearer.created_at);
  const used = bearer.last_used_at === null ? t("my.bearerNever") : moment(bearer.last_used_at);
  const gone = bearer.revoked_at;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0 grow basis-64">
        <h2 className={`break-words font-semibold text-lg ${gone === null ? "" : "text-muted"}`}>
          {bearer.software}
        </h2>
        <dl className="flex flex-wrap gap-x-6 text-muted text-sm">
          <div className="flex gap-1.5">
            <dt>{t("my.bearerMade")}</dt>
            <dd>{made}</dd>
          </div>
          <div className="flex gap-1.5">
            <dt>{t("my.bearerUsed")}</dt>
            <dd>{used}</dd>
          </div>
        </dl>
      </div>
      {gone === null ? (
        <>
          <span className="text-good text-sm">{t("my.bearerWorks")}</span>
          <Button onClick={onRevoke} aria-label={t("my.revokeName", { software: bearer.software, at: made })}>
            {t("my.revoke")}
          </Button>
        </>
      ) : (
        <span className="text-muted text-sm">{t("my.bearerRevoked", { at: moment(gone) })}</span>
      )}
    </li>
  );
}
