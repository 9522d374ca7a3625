"use client";
import { type ReactNode, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { InviteIcon } from "@/ui/icon/icons";
import { Sheet } from "@/ui/sheet/sheet";
import { Cloth } from "../../felt/components/table/table";
import { useShape } from "../../felt/device/shape";
import type { LobbyParts } from "../model";
import { Invite } from "./invite";
import { Seats, type SeatsProps } from "./seats";

/** The table before the game: who sits where, what to do about it beneath, and the invitation beside it or behind a button. */
export function Gathering(
  props: {
    /** The room whose link is handed on; null where nobody can be brought in. */
    readonly invite: string | null;
    readonly title: string;
    readonly parts: LobbyParts;
    /** Beneath the table. */
    readonly children: ReactNode;
  } & Partial<Pick<SeatsProps, "onChoose" | "onOwn">>,
) {
  const t = useT();
  const shape = useShape();
  const [inviting, setInviting] = useState(false);
  const { invite, title, parts, onChoose = null, onOwn = null } = props;
  const { badge, chairs, taken } = parts;
  return (
    <main
      className={`felt room ${invite === null ? "" : "gather"}`}
      data-shape={shape}
      data-held={badge !== null}
    >
      <header className="felt-head">
        <a href="/" className="flex min-h-11 items-center font-display text-brass-200 text-lg">
          {t("common.appName")}
        </a>
        <div role="status" className="felt-second text-sm">
          {badge === null ? null : (
            <p className="animate-fade font-medium text-warn">
              {t(badge === "offline" ? "common.offline" : "common.reconnecting")}
            </p>
          )}
        </div>
      </header>
      <div className="felt-cloth">
        <div className="felt-stage">
          <Cloth />
          <div className="absolute inset-x-[20%] top-[44%] -translate-y-1/2 text-center sm:top-[47%]">
            <h1 className="text-balance font-display text-[max(1.75rem,2em)] text-brass-200 leading-tight">
              {title}
            </h1>
            <p role="status" className="pt-[0.4em] text-[max(1rem,1.15em)] text-muted">
              {t("room.taken", { taken, seats: chairs.length })}
            </p>
            {invite === null ? null : (
              <Button
                className="gather-ask mt-3 max-sm:px-2 max-sm:text-sm"
                onClick={() => setInviting(true)}
              >
                <InviteIcon />
                {t("room.inviteTitle")}
              </Button>
            )}
          </div>
          <Seats chairs={chairs} shape={shape} onChoose={onChoose} onOwn={onOwn} />
        </div>
      </div>
      <section className="felt-dock">
        <div className="mx-auto max-w-3xl">{props.children}</div>
      </section>
      {invite === null ? null : (
        <>
          <aside className="gather-side flex-col justify-center border-felt-700 border-l bg-felt-950/60 px-6 py-8">
            <Invite tableId={invite} />
          </aside>
          <Sheet
            open={inviting}
            onClose={() => setInviting(false)}
            label={t("room.inviteTitle")}
            place="bottom"
            className="w-full max-w-lg"
          >
            <div className="p-6">
              <Invite tableId={invite} />
            </div>
          </Sheet>
        </>
      )}
    </main>
  );
}
