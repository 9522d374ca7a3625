"use client";
import { type ReactNode, useState } from "react";
import { useT } from "@/messages/react";
import { Sheet } from "@/ui/sheet/sheet";
import { RoundButton } from "../../felt/components/frame/round-button";
import { Cloth } from "../../felt/components/table/table";
import { useShape } from "../../felt/device/shape";
import type { LobbyParts } from "../model";
import { InviteIcon } from "./icons";
import { Invite } from "./invite";
import { Seats, type SeatsProps } from "./seats";

/** The table before the game: who sits where, what to do about it beneath, and the invitation beside it or behind a button. */
export function Gathering(
  props: {
    readonly tableId: string;
    readonly title: string;
    readonly parts: LobbyParts;
    /** Beneath the table. */
    readonly children: ReactNode;
  } & Partial<Pick<SeatsProps, "onChoose" | "onOwn">>,
) {
  const t = useT();
  const shape = useShape();
  const [inviting, setInviting] = useState(false);
  const { tableId, title, parts, onChoose = null, onOwn = null } = props;
  const { badge, chairs, taken } = parts;
  return (
    <main className="felt room gather" data-shape={shape} data-held={badge !== null}>
      <header className="felt-head">
        <a href="/" className="flex min-h-11 items-center font-display text-brass-200 text-lg">
          {t("common.appName")}
        </a>
        <div className="gather-ask">
          <RoundButton label={t("room.inviteTitle")} onPress={() => setInviting(true)}>
            <InviteIcon />
          </RoundButton>
        </div>
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
          <div className="absolute inset-x-[22%] top-[46%] -translate-y-1/2 text-center">
            <h1 className="text-balance font-display text-[2em] text-brass-200 leading-tight">{title}</h1>
            <p role="status" className="pt-[0.4em] text-[1.15em] text-muted">
              {t("room.taken", { taken, seats: chairs.length })}
            </p>
          </div>
          <Seats chairs={chairs} shape={shape} onChoose={onChoose} onOwn={onOwn} />
        </div>
      </div>
      <section className="felt-dock">
        <div className="mx-auto max-w-3xl">{props.children}</div>
      </section>
      <aside className="gather-side flex-col justify-center border-felt-700 border-l bg-felt-950/60 px-6 py-8">
        <Invite tableId={tableId} />
      </aside>
      <Sheet
        open={inviting}
        onClose={() => setInviting(false)}
        label={t("room.inviteTitle")}
        place="bottom"
        className="w-full max-w-lg"
      >
        <div className="p-6">
          <Invite tableId={tableId} />
        </div>
      </Sheet>
    </main>
  );
}
