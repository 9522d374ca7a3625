"use client";
import { type ReactNode, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { BuyInBar } from "../../../phone/components/dock/buy-in-bar";
import { Elsewhere } from "../../../phone/components/seat/elsewhere";
import { buyInKey } from "../../../phone/play/buy-in-key";
import { type BuyIn, buyInOf } from "../../social/buy-in";
import { useFelt } from "../context";
import { useServerClock } from "../dock/own-seconds";
import { useCall, useCompany, usePeople } from "./company";

/** The decisions of a chair in a room: in their place what comes before them, as long as it does. */
export function RoomDock({ children }: { readonly children: ReactNode }) {
  const { chair } = useCompany();
  const moved = useFelt(({ snapshot }) => snapshot.moved === true);
  const table = useFelt(({ snapshot }) => snapshot.table);
  const status = table?.playersPublic.find(({ seatIndex }) => seatIndex === chair?.seat)?.status;
  const buyIn = buyInOf(table, chair?.seat ?? null);
  if (chair === null) return null;
  if (moved) return <Moved />;
  if (buyIn?.kind === "own") return <OwnBuyIn key={buyInKey(table)} buyIn={buyIn} seat={chair.seat} />;
  if (status === "sitting_out") return <SittingOut />;
  return children;
}

/** A busted chair's choice, as a phone has it too. */
function OwnBuyIn(props: { readonly buyIn: Extract<BuyIn, { kind: "own" }>; readonly seat: number }) {
  const { api } = useCompany();
  const bigBlind = useFelt((state) => state.view.blinds?.big ?? 1);
  const now = useServerClock();
  const { busy, fault, call } = useCall();
  const [made, setMade] = useState<number | null>(null);
  const { floor, cap, deadline } = props.buyIn;
  const choose = async (amount: number | null) => {
    if (busy) return;
    setMade(amount ?? 0);
    if (!(await call(() => api.buyIn(props.seat, amount)))) setMade(null);
  };
  return (
    <div className="w-full max-w-lg flex-[1_0_auto]">
      <BuyInBar
        dock={{ floor, cap, deadline, made: made === null ? null : { amount: made } }}
        bigBlind={bigBlind}
        now={now}
        onBuyIn={(amount) => void choose(amount)}
      />
      <Fault words={fault} />
    </div>
  );
}

/** Passed over by one's own wish or by the clock, until one says otherwise. */
function SittingOut() {
  const t = useT();
  const { api } = useCompany();
  const { busy, fault, call } = useCall();
  const [asked, setAsked] = useState(false);
  return (
    <div className="flex flex-[1_0_auto] flex-col gap-1 max-sm:w-full sm:max-w-lg">
      <Button
        tone="primary"
        size="lg"
        disabled={busy || asked}
        onClick={() => void call(() => api.word("sit_in")).then(setAsked)}
      >
        {t("company.imBack")}
      </Button>
      <p role="status" className="text-muted text-sm">
        {asked ? t("company.backSoon") : t("company.sittingOut")}
      </p>
      <Fault words={fault} />
    </div>
  );
}

/** The seat went on to another device, or to an agent. Its cards are still seen here. */
function Moved() {
  const { api } = useCompany();
  const { busy, fault, call } = useCall();
  const agent = usePeople().some((person) => person.own && person.agent);
  return (
    <div className="flex-[1_0_auto] rounded-xl bg-felt-900 p-3 ring-1 ring-brass-600 max-sm:w-full sm:max-w-lg">
      <Elsewhere
        elsewhere={{ by: agent ? "agent" : "device", busy }}
        onTakeBack={() => void call(() => api.takeBack())}
      />
      <Fault words={fault} />
    </div>
  );
}

/** Why something was not taken. The place is a live region and stays. */
export function Fault({ words }: { readonly words: string | null }) {
  return (
    <p role="alert" className="text-sm text-warn empty:hidden">
      {words ?? ""}
    </p>
  );
}
