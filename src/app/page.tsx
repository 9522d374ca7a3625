import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { createT, type T } from "@/messages/t";
import { type Door, doorOf, NO_SEAT } from "@/screens/club/door";
import {
  ClaimDoor,
  FeltDoor,
  HomeDoor,
  OpenRoomDoor,
  PickerDoor,
  RoomDoor,
  TvDoor,
} from "@/screens/club/doors";
import type { Account } from "@/screens/club/frame/account";
import { NoTableScreen } from "@/screens/club/nowhere";
import { accountHere } from "./account";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const door = doorOf(await searchParams);
  const { locale, messages } = await speak(searchParams, "tv", "phone", "home", "club", "felt", "room");
  const title = titleOf(door, createT(messages, locale));
  return title === null ? {} : { title };
}

function titleOf(door: Door, t: T): string | null {
  switch (door.kind) {
    case "home":
    case "mint":
      return null;
    case "tv":
      return t("tv.title");
    case "claim":
      return door.seat === NO_SEAT ? t("phone.pickSeat") : t("phone.claimTitle", { number: door.seat + 1 });
    case "no_table":
      return t("home.tableTitle");
    case "crew":
      return t(`felt.${door.mode}Title`);
    case "pick":
      return t(`club.pickTitle_${door.mode}`);
    case "room":
      return t("room.title");
    case "open_room":
      return t("room.openTitle");
  }
}

/** `/`: the home, or what `mode`, `tableId` and `seat` ask for. */
export default async function FrontPage({ searchParams }: Props) {
  const door = doorOf(await searchParams);
  if (door.kind === "mint") redirect("/tv");
  const account = await accountHere();
  const spoken = await speak(searchParams, "common", ...NEEDS[door.kind]);
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>{screenOf(door, account)}</MessagesProvider>
    </div>
  );
}

const NEEDS = {
  home: ["home", "club", "style"],
  no_table: ["home"],
  room: ["cards", "company", "felt", "phone", "room", "settle", "tv"],
  open_room: ["club", "room"],
  pick: ["club", "style"],
  crew: ["cards", "felt", "phone", "style", "tv"],
  claim: ["cards", "phone"],
  tv: ["cards", "company", "tv", "settle"],
} as const;

function screenOf(door: Exclude<Door, { kind: "mint" }>, account: Account) {
  switch (door.kind) {
    case "tv":
      return <TvDoor tableId={door.tableId} />;
    case "claim":
      return <ClaimDoor tableId={door.tableId} seat={door.seat} />;
    case "crew": {
      const { mode, seats, tableId, agent } = door;
      return <FeltDoor mode={mode} seats={seats} tableId={tableId} agent={agent} />;
    }
    case "pick":
      return <PickerDoor mode={door.mode} seats={door.seats} account={account} />;
    case "room":
      return <RoomDoor tableId={door.tableId} seat={door.seat} />;
    case "open_room":
      return <OpenRoomDoor account={account} />;
    case "no_table":
      return <NoTableScreen />;
    case "home":
      return <HomeDoor account={account} />;
  }
}
