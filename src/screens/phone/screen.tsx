"use client";
import "./phone.css";
import { useCallback, useMemo, useState } from "react";
import { useStore } from "zustand";
import { deckSetting, useSetting } from "@/ui/setting/setting";
import { useSoundUnlock } from "@/ui/sound/sound";
import { useTalk } from "../talk/use-talk";
import { Announcer } from "./components/frame/announcer";
import { Head } from "./components/frame/head";
import { Notice } from "./components/frame/notice";
import { Settings } from "./components/frame/settings";
import { Talk } from "./components/frame/talk";
import { Ended } from "./components/pages/ended";
import { Lobby } from "./components/pages/lobby";
import { Gone, Plain } from "./components/pages/plain";
import { Skeleton } from "./components/pages/skeleton";
import { SeatMenu } from "./components/seat/menu";
import { Move } from "./components/seat/move";
import { Table } from "./components/table/table";
import { pageClock } from "./device/clock";
import { coverSetting, phoneAwakeSetting } from "./device/settings";
import { useCues } from "./device/use-cues";
import { usePhone } from "./device/use-phone";
import { useWakeLock } from "./device/use-wake-lock";
import { seatMenuOf, viewOf } from "./model";
import type { Phone } from "./store";

/** The companion view of one chair: `/hole-cards.html`. Everything it needs is in the address and in the phone's memory. */
export function HoleCardsScreen() {
  const setup = usePhone();
  useSoundUnlock();
  if (setup === null) return <Skeleton />;
  if (setup === "nowhere") return <Gone why="not_found" />;
  return <Companion phone={setup} />;
}

function Companion({ phone }: { readonly phone: Phone }) {
  const data = useStore(phone.store);
  const view = useMemo(() => viewOf(data), [data]);
  const [cover] = useSetting(coverSetting);
  const [awake] = useSetting(phoneAwakeSetting);
  const [deck] = useSetting(deckSetting);
  const [open, setOpen] = useState<"settings" | "seat" | "talk" | null>(null);
  const close = () => setOpen(null);
  const token = data.hold.status === "held" ? data.hold.token : null;
  const chat = useTalk(token === null ? null : data.tableId, token);
  useCues(phone);
  useWakeLock(awake === "on" && data.hold.status === "held" && data.gone === null);
  const now = useCallback(() => pageClock.now() + (phone.store.getState().skew ?? 0), [phone]);

  if (view.kind === "loading") return <Skeleton />;
  if (view.kind !== "lobby" && view.kind !== "table" && view.kind !== "ended")
    return <Plain view={view} tableId={data.tableId} seatIndex={data.seatIndex} />;
  const stale = view.badge === "cut" || view.badge === "offline";
  return (
    <div className={`phone room ${stale ? "phone-stale" : ""}`}>
      <Head
        seatIndex={data.seatIndex}
        name={data.hold.status === "none" ? "" : data.hold.name}
        badge={view.badge}
        chat={chat}
        talking={open === "talk"}
        onTalk={() => setOpen("talk")}
        onSettings={() => setOpen("settings")}
        onSeat={() => setOpen("seat")}
      />
      {view.kind === "lobby" ? <Lobby view={view} onStart={phone.start} onTakeBack={phone.takeBack} /> : null}
      {view.kind === "ended" ? <Ended view={view} tableId={data.tableId} /> : null}
      {view.kind === "table" ? (
        <Table
          view={view}
          deck={deck}
          cover={cover === "on"}
          now={now}
          onAct={phone.act}
          onChoose={phone.choose}
          onBuyIn={phone.buyIn}
          onTakeBack={phone.takeBack}
          onReturn={() => phone.rest(false)}
        />
      ) : null}
      <Notice notice={data.notice} onDone={phone.dismiss} />
      <Announcer view={view} covered={cover === "on"} />
      <Settings open={open === "settings"} onClose={close} />
      <Talk chat={chat} seatIndex={data.seatIndex} open={open === "talk"} onClose={close} />
      <SeatMenu
        open={open === "seat"}
        view={seatMenuOf(data)}
        onClose={close}
        onMove={() => {
          close();
          phone.move();
        }}
        onTakeBack={phone.takeBack}
        onRest={phone.rest}
        onLeave={phone.leave}
      />
      <Move
        moving={data.moving}
        tableId={data.tableId}
        seatIndex={data.seatIndex}
        now={pageClock.now}
        onAgain={phone.move}
        onClose={phone.endMove}
      />
    </div>
  );
}
