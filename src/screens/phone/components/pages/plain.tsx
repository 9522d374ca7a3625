"use client";
import type { ReactNode } from "react";
import type { TableId } from "@/contract/ids";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import { claimPath, spectatorPath } from "../../address";
import type { GivenUp } from "../../data";
import type { View } from "../../view";
import { Message } from "./message";

export interface PlainProps {
  readonly view: Exclude<View, { kind: "loading" | "lobby" | "table" | "ended" }>;
  readonly tableId: TableId;
  readonly seatIndex: number;
}

const GIVEN_UP = {
  left: { title: "phone.leftTitle", body: "phone.leftBody" },
  freed: { title: "phone.freedTitle", body: "phone.freedBody" },
  taken_back: { title: "phone.takenBackTitle", body: "phone.takenBackBody" },
} as const satisfies Record<GivenUp, { readonly title: string; readonly body: string }>;

/** The states in which there is no table to show: what happened, and what to do next. */
export function Plain({ view, tableId, seatIndex }: PlainProps) {
  const t = useT();
  const watch = (
    <Way href={spectatorPath(tableId)} plain>
      {t("phone.watch")}
    </Way>
  );
  switch (view.kind) {
    case "seatless":
      return (
        <Message
          title={t("phone.seatlessTitle")}
          actions={
            <>
              <Way href={claimPath(tableId, seatIndex)}>{t("phone.takeSeat")}</Way>
              {watch}
            </>
          }
        >
          {t("phone.seatlessBody")}
        </Message>
      );
    case "gone":
      return <Gone why={view.why} />;
    case "unreachable":
      return <Unreachable offline={view.offline} />;
    case "given_up": {
      const [free] = view.free;
      return (
        <Message
          title={t(GIVEN_UP[view.why].title)}
          actions={
            <>
              {free === undefined ? null : (
                <Way href={claimPath(tableId, free)}>{t("phone.claimTitle", { number: free + 1 })}</Way>
              )}
              {watch}
            </>
          }
        >
          {t(GIVEN_UP[view.why].body)}
        </Message>
      );
    }
    case "lost": {
      const other = view.free.find((chair) => chair !== seatIndex);
      return (
        <Message
          title={t("phone.lostTitle", { number: seatIndex + 1 })}
          actions={
            <>
              {other === undefined ? null : (
                <Way href={claimPath(tableId, other)}>{t("phone.claimTitle", { number: other + 1 })}</Way>
              )}
              {watch}
            </>
          }
        >
          <p>{view.takenBy === null ? t("phone.lostBody") : t("phone.lostTaken", { name: view.takenBy })}</p>
          <p className="text-muted">{t("phone.lostWaiting")}</p>
        </Message>
      );
    }
  }
}

/** The table is not there (any more). */
export function Gone({ why }: { readonly why: "not_found" | "expired" }) {
  const t = useT();
  const [title, body] =
    why === "expired"
      ? [t("common.expiredTitle"), t("common.expiredBody")]
      : [t("common.notFoundTitle"), t("common.notFoundBody")];
  const home = (
    <Way href="/" plain>
      {t("common.home")}
    </Way>
  );
  return (
    <Message title={title} actions={home}>
      {body}
    </Message>
  );
}

/** Nothing was ever heard of the table; the page keeps trying, and a reload is at hand. */
export function Unreachable({ offline }: { readonly offline: boolean }) {
  const t = useT();
  return (
    <Message
      title={t(offline ? "common.offlineTitle" : "phone.unreachableTitle")}
      actions={
        <button type="button" className={buttonClass("primary", "lg")} onClick={() => location.reload()}>
          {t("common.retry")}
        </button>
      }
    >
      {t(offline ? "common.offlineBody" : "phone.unreachableBody")}
    </Message>
  );
}

/** A link that looks like a button. */
export function Way(props: {
  readonly href: string;
  readonly plain?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <a href={props.href} className={buttonClass(props.plain === true ? "plain" : "primary", "lg")}>
      {props.children}
    </a>
  );
}
