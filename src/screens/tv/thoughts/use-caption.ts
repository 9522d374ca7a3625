"use client";
import { useEffect, useState } from "react";
import { createClient } from "@/client/client";
import { thoughtsSetting, useSetting } from "@/ui/setting/setting";
import { pageClock } from "../../phone/device/clock";
import { useTv } from "../components/context";
import { type Caption, findCaption } from "./caption";

/** Between two looks for a hand's row (milliseconds). */
const PAUSE_MS = 400;

/** What a seat thought in the hand that has just closed, if the operator wants it shown; null while a hand is on. */
export function useCaption(): Caption | null {
  const [wanted] = useSetting(thoughtsSetting);
  const tableId = useTv(({ snapshot }) => snapshot.table?.tableId ?? null);
  const closed = useTv(({ snapshot }) =>
    snapshot.table !== null && snapshot.table.winners.length > 0 ? snapshot.table.handIndex : null,
  );
  const [caption, setCaption] = useState<Caption | null>(null);
  const hand = wanted === "on" ? closed : null;
  useEffect(() => {
    if (hand === null || tableId === null) return;
    const client = createClient({ baseUrl: "" });
    let here = true;
    const read = async () => {
      const answer = here ? await client.listHands({ params: { id: tableId }, query: { limit: 2 } }) : null;
      return answer?.ok ? answer.data.hands : [];
    };
    const pause = () => new Promise<void>((resolve) => pageClock.after(PAUSE_MS, resolve));
    void findCaption(hand, read, pause).then((found) => {
      if (here) setCaption(found);
    });
    return () => {
      here = false;
      setCaption(null);
    };
  }, [hand, tableId]);
  return hand === null ? null : caption;
}
